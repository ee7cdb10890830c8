import * as pulumi from "@pulumi/pulumi";
import type { DatabaseArgs } from "./database-args";

/** Tag that says of the subnet group which database stands in it. */
export const SHAPE_TAG = "multizone:database";

/**
 * What a database is for as long as it lives, as one text such as `multiAzInstance postgres app`: its shape, its engine,
 * its name and, for a Multi-AZ DB cluster, its kind of storage. RDS can change none of it: the provider would make an
 * empty database in place of the one there is.
 */
export function shapeOf(args: DatabaseArgs): string {
  const storage = args.shape === "multiAzCluster" ? [args.storageType] : [];
  return [args.shape, args.engine, args.name, ...storage].join(" ");
}

/** The value of the tag among a subnet group's inputs; undefined where there is none. */
function taggedShape(inputs: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const tags: unknown = inputs?.["tags"];
  const shape: unknown =
    typeof tags === "object" && tags !== null ? Reflect.get(tags, SHAPE_TAG) : undefined;
  return typeof shape === "string" ? shape : undefined;
}

/** The settings that make the text, in its order. */
const SETTINGS = ["shape", "engine", "name", "storageType"] as const;

/** What to set back, where a setting alone has changed the database. */
function wayBack(before: readonly string[], after: readonly string[]): string {
  return SETTINGS.flatMap((setting, index) => {
    const [was, is] = [before[index], after[index]];
    return was === undefined || is === undefined || was === is
      ? []
      : [`database.${setting} back to ${was}`];
  }).join(" and ");
}

/** How the data gets into the new database: docs/database.md tells of each way. */
function carriedBy([shape, ...rest]: readonly string[], after: readonly string[]): string {
  const isRestored =
    shape === "multiAzInstance" && after[0] === "aurora" && rest.join() === after.slice(1).join();
  return isRestored
    ? "with a snapshot of this one in database.snapshot"
    : "and copy the data into it; a snapshot cannot become what it is to be";
}

/**
 * Refuses to make another database of one that there is.
 *
 * @throws {Error} with what to set back, and the steps by which the data gets into another one.
 */
export function refuseOtherShape({
  name,
  oldInputs,
  newInputs,
}: Pick<pulumi.ResourceHookArgs, "name" | "oldInputs" | "newInputs">): void {
  const before = taggedShape(oldInputs);
  const after = taggedShape(newInputs);
  // Without a tag nobody can tell what the database was.
  if (before === undefined || after === undefined || before === after) {
    return;
  }
  const [was, is] = [before.split(" "), after.split(" ")];
  throw new Error(
    `${name}: the database is "${before}" and cannot become "${after}": RDS would delete its data and begin anew. ` +
      `Set ${wayBack(was, is)}, or move the data: ` +
      `1. deploy a new stack with the new settings ${carriedBy(was, is)}; ` +
      "2. switch the services over to the new stack; " +
      "3. destroy the old one. The steps at length: docs/database.md",
  );
}

/** Options of the subnet group that a database stands in: its shape is compared in each preview and in each update. */
export function locksShape(name: string): pulumi.CustomResourceOptions {
  const hook = new pulumi.ResourceHook(`${name}-shape`, refuseOtherShape, { onDryRun: true });
  return { hooks: { beforeUpdate: [hook] } };
}
