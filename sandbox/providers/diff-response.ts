import providerPb from "@pulumi/pulumi/proto/provider_pb.js";
import { type DiffResult, topLevel } from "./stand-in";

const { DiffChanges } = providerPb.DiffResponse;
const { Kind } = providerPb.PropertyDiff;

const KINDS = {
  add: { change: Kind.ADD, replacement: Kind.ADD_REPLACE },
  delete: { change: Kind.DELETE, replacement: Kind.DELETE_REPLACE },
  update: { change: Kind.UPDATE, replacement: Kind.UPDATE_REPLACE },
} as const;

/** A difference as the engine is told of it. */
export function diffResponse({
  differences,
  deleteBeforeReplace,
}: DiffResult): providerPb.DiffResponse {
  const response = new providerPb.DiffResponse()
    .setChanges(differences.length > 0 ? DiffChanges.DIFF_SOME : DiffChanges.DIFF_NONE)
    .setDiffsList(topLevel(differences))
    .setReplacesList(topLevel(differences.filter(({ replaces }) => replaces)))
    .setDeletebeforereplace(deleteBeforeReplace)
    .setHasdetaileddiff(true);
  for (const { path, kind, replaces } of differences) {
    const diff = new providerPb.PropertyDiff().setInputdiff(true);
    const { change, replacement } = KINDS[kind];
    response.getDetaileddiffMap().set(path, diff.setKind(replaces ? replacement : change));
  }
  return response;
}
