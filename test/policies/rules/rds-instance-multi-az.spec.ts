import { rdsInstanceMultiAz } from "../../../policies/rules/rds-instance-multi-az";
import { unknown } from "../../support/policy/deployment";
import { declare, resourceTests } from "../../support/policy/rule-tables";

const type = "aws:rds/instance:Instance";

/** An instance without the property, and one that passes: each case shows one difference to either. */
const withoutMultiAz = { engine: "postgres", instanceClass: "db.t4g.medium" };
const compliant = { ...withoutMultiAz, multiAz: true };

const messageFor = (found: string, fix = "set multiAz: true"): string =>
  [
    `DB instance "under-test", multiAz: found ${found}, expected true.`,
    "Why: the loss of its one Availability Zone stops the database until it is restored from a backup.",
    `Fix: ${fix}.`,
  ].join("\n");

const replica = "a read replica is no standby; the DB instance it copies is judged";

describe("rds-instance-multi-az", () => {
  declare(
    resourceTests(rdsInstanceMultiAz, {
      valid: [
        {
          title: "an instance whose multiAz is the text true",
          type,
          props: { ...compliant, multiAz: "true" },
        },
        {
          title: "an instance whose multiAz is neither true nor false",
          type,
          props: { ...compliant, multiAz: "no" },
        },
        { title: "an instance with multiAz true", type, props: compliant },
        {
          title: "an instance whose multiAz comes from an output not known yet",
          type,
          props: { ...compliant, multiAz: unknown },
        },
        {
          title: "an instance of which nothing but multiAz is known",
          type,
          props: { engine: unknown, instanceClass: unknown, multiAz: true },
        },
        {
          title: "an instance whose replicateSourceDb is empty, which is no replica",
          type,
          props: { ...compliant, replicateSourceDb: "" },
        },
        {
          title: "an instance whose replicateSourceDb is null, which is no replica",
          type,
          props: { ...compliant, replicateSourceDb: null },
        },
      ],
      invalid: [
        {
          title: "an instance whose zone is pinned, which RDS refuses together with a standby",
          type,
          props: { ...withoutMultiAz, multiAz: false, availabilityZone: "us-east-1a" },
          messages: [messageFor("false", "remove availabilityZone and set multiAz: true")],
        },
        {
          title: "an instance of SQL Server Express, which has no standby",
          type,
          props: { ...withoutMultiAz, engine: "sqlserver-ex", multiAz: false },
          messages: [
            messageFor(
              "false",
              'take engine: "sqlserver-se" and set multiAz: true; Express has no standby',
            ),
          ],
        },
        {
          title: "an instance with multiAz false",
          type,
          props: { ...compliant, multiAz: false },
          messages: [messageFor("false")],
        },
        {
          title: "an instance without multiAz, because RDS then makes no standby",
          type,
          props: withoutMultiAz,
          messages: [messageFor("not set, which RDS takes for false")],
        },
        {
          title: "an instance that passes for a replica by an empty replicateSourceDb",
          type,
          props: { ...withoutMultiAz, replicateSourceDb: "" },
          messages: [messageFor("not set, which RDS takes for false")],
        },
        {
          title: "an instance whose multiAz is null",
          type,
          props: { ...compliant, multiAz: null },
          messages: [messageFor("not set, which RDS takes for false")],
        },
        {
          title: "a single-AZ instance of which nothing else is known",
          type,
          props: { engine: unknown, instanceClass: unknown, multiAz: false, tags: unknown },
          messages: [messageFor("false")],
        },
        {
          title: "a single-AZ instance whose zone is named",
          type,
          props: { ...withoutMultiAz, availabilityZone: "us-east-1a" },
          messages: [
            messageFor(
              "not set, which RDS takes for false",
              "remove availabilityZone and set multiAz: true",
            ),
          ],
        },
        {
          title: "an instance whose multiAz is the text false",
          type,
          props: { ...compliant, multiAz: "false" },
          messages: [messageFor('"false"')],
        },
      ],
      notApplicable: [
        {
          title: "a read replica",
          type,
          props: { ...withoutMultiAz, replicateSourceDb: "primary" },
          reason: replica,
        },
        {
          title: "a read replica whose source is not created yet",
          type,
          props: { ...withoutMultiAz, replicateSourceDb: unknown },
          reason: replica,
        },
        {
          title: "an instance of an Aurora cluster, which has no multiAz",
          type: "aws:rds/clusterInstance:ClusterInstance",
          props: { engine: "aurora-postgresql" },
          reason: "applies to every DB instance",
        },
        {
          title: "another kind of resource",
          type: "aws:s3/bucket:Bucket",
          props: { multiAz: false },
          reason: "applies to every DB instance",
        },
      ],
    }),
  );
});
