import { editionOf, followsMinorVersions, majorVersion } from "../../components/database/engines";
import type { CheckContext, CrossCheck } from "../cross-check";
import { type Fault, setCommand } from "../fault";
import type { Settings } from "../settings";
import { engineVersionOf } from "./database-defaults";

/**
 * The primary is changed before its read replicas, since they name it. RDS upgrades it to a minor version only after all of them
 * (https://github.com/hashicorp/terraform-provider-aws/issues/22107). A version of another form has a fault of its own.
 */
function majorAlone({ database }: Settings, { namespace }: CheckContext): Fault[] {
  const { engine, readReplicas = 0, shape } = database;
  const chosen = engineVersionOf(database);
  const isSound =
    shape !== "multiAzInstance" ||
    readReplicas === 0 ||
    followsMinorVersions(engine, chosen) ||
    !editionOf(shape, engine).versionPattern.test(chosen);
  const major = majorVersion(engine, chosen);
  const key = `${namespace}:database.engineVersion`;
  return isSound
    ? []
    : [
        {
          key,
          value: database.engineVersion,
          expected: `a major version alone, such as ${major}, while database.readReplicas is ${readReplicas}: RDS upgrades a minor version of the primary only after its read replicas, and a deployment changes the primary first; under a major version RDS upgrades all of them by itself`,
          fix: setCommand(key, major),
        },
      ];
}

/** The checks of the read replicas of an instance. */
export const replicaChecks: readonly CrossCheck[] = [
  {
    reads: ["database.shape", "database.engine", "database.engineVersion", "database.readReplicas"],
    faults: majorAlone,
  },
];
