import { securityHub, securityHubUrl } from "../support/framework";
import type { Fault } from "../support/message";
import type { ResourceRule } from "../support/rule";
import { isOff, textOf } from "../support/scalars";
import { isGiven, read, showOr, type Properties } from "../support/values";
import { dbInstance } from "../types/databases";

/** Every RDS DB instance keeps a synchronous standby in another Availability Zone. */
export const rdsInstanceMultiAz: ResourceRule = {
  name: "rds-instance-multi-az",
  displayName: "RDS DB instance is Multi-AZ",
  description: "Every RDS DB instance has a standby in another Availability Zone.",
  enforcementLevel: "mandatory",
  severity: "high",
  framework: securityHub(
    ["RDS.5"],
    "RDS DB instances should be configured with multiple Availability Zones",
  ),
  tags: ["database-multi-az", "rds"],
  url: securityHubUrl("RDS.5"),
  remediationSteps:
    "Set multiAz to true on the aws.rds.Instance. RDS adds the standby to a running instance without an outage.",
  appliesTo: "every DB instance",
  types: [
    {
      group: dbInstance,
      judge: (properties) => {
        if (isGiven(read(properties, "replicateSourceDb"))) {
          return { notJudged: "a read replica is no standby; the DB instance it copies is judged" };
        }
        const multiAz = read(properties, "multiAz");
        // Unset is single-AZ: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
        if (!isOff(multiAz)) {
          return [];
        }
        return [
          {
            property: "multiAz",
            found: showOr(multiAz, "RDS", "false"),
            expected: "true",
            why: "the loss of its one Availability Zone stops the database until it is restored from a backup",
            ...repairOf(properties),
          },
        ];
      },
    },
  ],
};

/** RDS refuses Multi-AZ together with a zone, and for SQL Server Express. */
function repairOf(properties: Properties): Pick<Fault, "fix" | "remedy"> {
  if (textOf(read(properties, "engine")) === "sqlserver-ex") {
    return { fix: 'take engine: "sqlserver-se" and set multiAz: true; Express has no standby' };
  }
  return read(properties, "availabilityZone").kind === "absent"
    ? { fix: "set multiAz: true", remedy: { multiAz: true } }
    : { fix: "remove availabilityZone and set multiAz: true" };
}
