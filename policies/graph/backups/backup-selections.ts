import type { PolicyResource } from "@pulumi/policy";

import { textOf } from "../../support/scalars";
import { fits } from "../../support/wildcards";
import { backupSelection } from "../../types/storage";
import type { TypeGroup } from "../../types/type-group";
import { attributeOf } from "../attribute";
import { referencesOf } from "../references";
import type { ResourceGraph } from "../resource-graph";
import { targetsOf } from "../targets";
import { isPattern, mayFit } from "./arn-patterns";

/** A kind of resource that AWS Backup can select. */
export interface Selectable {
  readonly group: TypeGroup;
  /** What the ARNs of the kind look like; a star stands for characters other than colons. */
  readonly arn: string;
}

/** What one list of a selection names among the resources of one kind. */
interface Named {
  readonly targets: ReadonlySet<PolicyResource>;
  /** The known ARNs and patterns that are not those of resources of the stack. */
  readonly texts: readonly string[];
  /** Whether some entries are not known. */
  readonly open: boolean;
}

/** The backup selections of a stack, as far as they may choose resources of one kind. */
export class BackupSelections {
  readonly #kind: Selectable;
  readonly #selections: readonly Selection[];

  constructor(graph: ResourceGraph, kind: Selectable) {
    this.#kind = kind;
    this.#selections = graph
      .ofGroup(backupSelection)
      .map((selection) => new Selection(graph, selection, kind));
  }

  /** Whether one of them selects a resource, or may do so. */
  maySelect(resource: PolicyResource): boolean {
    const arn = textOf(attributeOf(resource, "arn"));
    return this.#selections.some((selection) => selection.maySelect(resource, arn));
  }

  /** Whether one of them may select a resource of the kind that the stack does not hold. */
  maySelectAnother(): boolean {
    return this.#selections.some((selection) => selection.maySelectAnother(this.#kind));
  }
}

/** One selection: what its lists name, each followed once. */
class Selection {
  /** Whether it selects by tags, or by nothing but conditions: which resources those are is not decided here. */
  readonly #byTags: boolean;
  readonly #chosen: Named | undefined;
  readonly #excluded: Named | undefined;
  /** Those of the chosen patterns that a resource may fit whose ARN is not known yet. */
  readonly #mayFitNew: boolean;

  constructor(graph: ResourceGraph, selection: PolicyResource, kind: Selectable) {
    this.#byTags = isSet(selection, "selectionTags");
    this.#chosen = namedBy(graph, selection, "resources[]", kind.group);
    this.#excluded = namedBy(graph, selection, "notResources[]", kind.group);
    this.#mayFitNew = (this.#chosen?.texts ?? [])
      .filter(isPattern)
      .some((text) => mayFit(text, kind.arn));
  }

  maySelect(resource: PolicyResource, arn: string | undefined): boolean {
    return this.#mayChoose(resource, arn) && !this.#excludes(resource, arn);
  }

  maySelectAnother({ arn }: Selectable): boolean {
    const chosen = this.#chosen;
    return (
      this.#byTags ||
      chosen === undefined ||
      chosen.open ||
      chosen.texts.some((text) => mayFit(text, arn))
    );
  }

  #mayChoose(resource: PolicyResource, arn: string | undefined): boolean {
    const chosen = this.#chosen;
    if (this.#byTags || chosen === undefined || chosen.open || chosen.targets.has(resource)) {
      return true;
    }
    return arn === undefined ? this.#mayFitNew : chosen.texts.some((text) => fits(text, arn));
  }

  /** Whether it is certain that it leaves the resource out. */
  #excludes(resource: PolicyResource, arn: string | undefined): boolean {
    const excluded = this.#excluded;
    if (excluded === undefined) {
      return false;
    }
    return (
      excluded.targets.has(resource) ||
      (arn !== undefined && excluded.texts.some((text) => fits(text, arn)))
    );
  }
}

function isSet(resource: PolicyResource, property: string): boolean {
  const value = attributeOf(resource, property);
  return value.kind === "known"
    ? !Array.isArray(value.value) || value.value.length > 0
    : value.kind === "linked" || value.kind === "outside";
}

function namedBy(
  graph: ResourceGraph,
  selection: PolicyResource,
  path: string,
  group: TypeGroup,
): Named | undefined {
  const references = referencesOf(graph, selection, path, group);
  if (references === undefined) {
    return undefined;
  }
  const { named, outside, pending } = references;
  const { targets } = targetsOf(graph, selection, path, group);
  const open = pending > targets.length - named.length;
  return { targets: new Set(targets), texts: outside, open };
}
