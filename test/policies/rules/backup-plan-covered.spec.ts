import { backupPlanCovered } from "../../../policies/rules/backup-plan-covered";
import {
  computed,
  idOf,
  linked,
  outside,
  ref,
  type ResourceSpec,
} from "../../support/policy/deployment";
import { declare, stackTests } from "../../support/policy/rule-tables";

const efsArn = (name: string): string =>
  `arn:aws:elasticfilesystem:us-east-1:123456789012:file-system/${idOf(name)}`;
const volumeArn = (name: string): string =>
  `arn:aws:ec2:us-east-1:123456789012:volume/${idOf(name)}`;
const instanceArn = (name: string): string =>
  `arn:aws:ec2:us-east-1:123456789012:instance/${idOf(name)}`;

const fileSystem = (
  props: Readonly<Record<string, unknown>> = {},
  name = "files",
): ResourceSpec => ({
  type: "aws:efs/fileSystem:FileSystem",
  name,
  props: { arn: computed(efsArn(name)), availabilityZoneName: computed(""), ...props },
});

const volume = (name = "disk"): ResourceSpec => ({
  type: "aws:ebs/volume:Volume",
  name,
  props: { availabilityZone: "us-east-1a", arn: computed(volumeArn(name)) },
});

const instance: ResourceSpec = {
  type: "aws:ec2/instance:Instance",
  name: "server",
  props: { arn: computed(instanceArn("server")) },
};

const attachment = (instanceId: unknown, volumeName = "disk"): ResourceSpec => ({
  type: "aws:ec2/volumeAttachment:VolumeAttachment",
  name: `${volumeName}-attachment`,
  props: { volumeId: ref(volumeName), instanceId },
});

const backupPolicy = (status: unknown, fileSystemId: unknown = ref("files")): ResourceSpec => ({
  type: "aws:efs/backupPolicy:BackupPolicy",
  name: "switch",
  props: { fileSystemId, backupPolicy: { status } },
});

const selection = (props: Readonly<Record<string, unknown>>): ResourceSpec => ({
  type: "aws:backup/selection:Selection",
  name: "selection",
  props: { planId: "plan", iamRoleArn: "role", ...props },
});

const lifecycle = (props: Readonly<Record<string, unknown>>): ResourceSpec => ({
  type: "aws:dlm/lifecyclePolicy:LifecyclePolicy",
  name: "snapshots",
  props: { state: "ENABLED", ...props },
});

const arnOf = (name: string, arn: string): unknown => linked([name], arn);

const message = (found: string, fix: string): string =>
  [
    `EFS file system "files", backups: found ${found}, expected a backup policy that is ENABLED, or a backup plan.`,
    "Why: files that are deleted or overwritten by mistake cannot be brought back.",
    `Fix: ${fix}.`,
  ].join("\n");

const noBackups = {
  resource: "files",
  message: message(
    "no backup policy, and no backup plan of the stack that selects it",
    'declare an aws.efs.BackupPolicy with its id and backupPolicy: { status: "ENABLED" }',
  ),
};
const turnedOff = {
  resource: "files",
  message: message(
    "a backup policy that is DISABLED, and no backup plan of the stack that selects it",
    'set backupPolicy: { status: "ENABLED" } in its aws.efs.BackupPolicy',
  ),
};
const noSnapshots = {
  resource: "disk",
  message: [
    'EBS volume "disk", backups: found no backup plan of the stack that selects it, and no Data Lifecycle Manager policy, expected a backup plan or a Data Lifecycle Manager policy.',
    "Why: the volume is lost with its Availability Zone, and without a snapshot nothing brings its data back.",
    "Fix: list its ARN in the resources of an aws.backup.Selection, or declare an aws.dlm.LifecyclePolicy for its tags.",
  ].join("\n"),
};

describe("backup-plan-covered", () => {
  declare(
    stackTests(backupPlanCovered, {
      valid: [
        {
          title: "a file system with a backup policy",
          resources: [fileSystem(), backupPolicy("ENABLED")],
        },
        {
          title: "a file system whose backup policy is not known",
          resources: [fileSystem(), backupPolicy(linked(["files"], "ENABLED"))],
        },
        {
          title: "a file system that a backup policy from elsewhere may belong to",
          resources: [
            fileSystem(),
            { type: "pulumi:pulumi:StackReference", name: "other" },
            backupPolicy("ENABLED", linked(["other"], idOf("files"))),
          ],
        },
        {
          title: "a One Zone file system, which EFS backs up by itself",
          resources: [fileSystem({ availabilityZoneName: "us-east-1a" })],
        },
        {
          title: "a file system whose zone comes from another resource",
          resources: [
            { type: "aws:ec2/subnet:Subnet", name: "subnet" },
            fileSystem({ availabilityZoneName: linked(["subnet"], "us-east-1a") }),
          ],
        },
        {
          title: "a replica of a file system that is backed up",
          resources: [
            fileSystem({}, "source"),
            backupPolicy("ENABLED", ref("source")),
            fileSystem(),
            {
              type: "aws:efs/replicationConfiguration:ReplicationConfiguration",
              name: "replication",
              props: {
                sourceFileSystemId: ref("source"),
                destination: { fileSystemId: ref("files") },
              },
            },
          ],
        },
        {
          title: "a file system that a plan selects by its ARN",
          resources: [fileSystem(), selection({ resources: [arnOf("files", efsArn("files"))] })],
        },
        {
          title: "a file system that a plan selects among others",
          resources: [
            fileSystem(),
            volume(),
            selection({
              resources: [arnOf("files", efsArn("files")), arnOf("disk", volumeArn("disk"))],
            }),
          ],
        },
        {
          title: "a file system with a disabled policy that a plan selects",
          resources: [fileSystem(), backupPolicy("DISABLED"), selection({ resources: ["*"] })],
        },
        {
          title: "a file system and a volume that a plan selects by patterns",
          resources: [
            fileSystem(),
            volume(),
            selection({
              resources: [
                "arn:aws:elasticfilesystem:*:*:file-system/*",
                "arn:aws:ec2:*:*:volume/*",
              ],
            }),
          ],
        },
        {
          title: "what a plan selects by tags, which are not compared",
          resources: [
            fileSystem(),
            volume(),
            selection({ selectionTags: [{ type: "STRINGEQUALS", key: "backup", value: "yes" }] }),
          ],
        },
        {
          title: "what a plan selects by conditions alone",
          resources: [
            volume(),
            selection({
              conditions: [{ stringEquals: [{ key: "aws:ResourceTag/backup", value: "1" }] }],
            }),
          ],
        },
        {
          title: "what a plan may select whose list comes from another stack",
          resources: [
            { type: "pulumi:pulumi:StackReference", name: "other" },
            volume(),
            selection({ resources: linked(["other"], [volumeArn("disk")]) }),
          ],
        },
        {
          title: "a volume that a plan does not exclude",
          resources: [volume(), selection({ resources: ["*"], notResources: ["arn:aws:s3:::*"] })],
        },
        {
          title: "a volume whose instance a plan selects",
          resources: [
            volume(),
            instance,
            attachment(ref("server")),
            selection({ resources: [arnOf("server", instanceArn("server"))] }),
          ],
        },
        {
          title: "a volume whose instance is outside the stack and may be selected",
          resources: [
            volume(),
            attachment("i-0123"),
            selection({ resources: [instanceArn("else")] }),
          ],
        },
        {
          title: "a volume in a stack with a snapshot policy",
          resources: [
            volume(),
            lifecycle({ policyDetails: { policyType: "EBS_SNAPSHOT_MANAGEMENT" } }),
          ],
        },
        {
          title: "a volume in a stack with the default snapshot policy",
          resources: [volume(), lifecycle({ defaultPolicy: "VOLUME" })],
        },
        {
          title:
            "a file system beside another one that a selection names, which selects by tags, too",
          resources: [
            fileSystem(),
            fileSystem({}, "other"),
            backupPolicy("ENABLED", ref("other")),
            selection({
              resources: [arnOf("other", efsArn("other"))],
              selectionTags: [{ type: "STRINGEQUALS", key: "backup", value: "daily" }],
            }),
          ],
        },
        {
          title: "a file system that the tags of a selection may choose which come later",
          phases: ["preview"],
          resources: [
            fileSystem(),
            volume("unrelated"),
            backupPolicy("ENABLED", "fs-elsewhere"),
            selection({
              resources: ["arn:aws:s3:::logs", "arn:aws:ec2:*:*:volume/*"],
              selectionTags: linked(["unrelated"], []),
            }),
          ],
        },
        {
          title: "a file system that the tags of a selection may choose which come from elsewhere",
          phases: ["preview"],
          resources: [
            fileSystem(),
            selection({
              resources: ["arn:aws:s3:::logs"],
              selectionTags: outside([]),
            }),
          ],
        },
        {
          title: "a file system that may be the unknown one beside a known one in a selection",
          resources: [
            fileSystem(),
            fileSystem({ arn: efsArn("other") }, "other"),
            selection({ resources: [efsArn("other"), outside(efsArn("files"))] }),
          ],
        },
        {
          title: "a file system that may fit a pattern for some of them, until its ARN is known",
          phases: ["preview"],
          resources: [
            fileSystem(),
            selection({ resources: ["arn:aws:elasticfilesystem:*:*:file-system/prod-*"] }),
          ],
        },
        ...[
          { resources: ["arn:aws:s3:::logs"], selectionTags: [{ key: "backup" }] },
          { selectionTags: [{ key: "backup" }] },
          { resources: outside([]) },
          { resources: ["arn:aws:ec2:*:*:instance/*", "arn:aws:s3:::logs"] },
        ].map((props) => ({
          title: `a volume left out of a selection of ${JSON.stringify(Object.keys(props))} that may choose its instance, ${String(props.resources)}`,
          phases: ["preview"] as const,
          resources: [
            volume(),
            attachment("i-0123456789"),
            selection({ ...props, notResources: [arnOf("disk", volumeArn("disk"))] }),
            { ...selection({ resources: ["arn:aws:s3:::logs"] }), name: "other" },
          ],
        })),
        {
          title: "a file system with two backup policies that contradict each other",
          resources: [
            fileSystem(),
            backupPolicy("DISABLED"),
            { ...backupPolicy("ENABLED"), name: "other" },
          ],
        },
      ],
      invalid: [
        {
          title: "a file system without backups",
          resources: [fileSystem()],
          violations: [noBackups],
        },
        {
          title: "a file system whose backup policy is disabled",
          resources: [fileSystem(), backupPolicy("DISABLED")],
          violations: [turnedOff],
        },
        {
          title: "a One Zone file system whose backups are disabled",
          resources: [fileSystem({ availabilityZoneName: "us-east-1a" }), backupPolicy("DISABLED")],
          violations: [turnedOff],
        },
        {
          title: "a file system beside the backup policy of another",
          resources: [fileSystem(), backupPolicy("ENABLED", "fs-0123")],
          violations: [noBackups],
        },
        {
          title: "the source of a replica",
          resources: [
            fileSystem(),
            fileSystem({}, "replica"),
            {
              type: "aws:efs/replicationConfiguration:ReplicationConfiguration",
              name: "replication",
              props: {
                sourceFileSystemId: ref("files"),
                destination: { fileSystemId: ref("replica") },
              },
            },
          ],
          violations: [noBackups],
        },
        {
          title: "a file system that a plan for volumes leaves out",
          resources: [
            fileSystem(),
            volume(),
            selection({ resources: ["arn:aws:ec2:*:*:volume/*"] }),
          ],
          violations: [noBackups],
        },
        {
          title: "a file system that a plan for another leaves out",
          resources: [fileSystem(), selection({ resources: [efsArn("else")] })],
          violations: [noBackups],
        },
        {
          title: "a file system that a plan for everything excludes",
          resources: [
            fileSystem(),
            selection({ resources: ["*"], notResources: [arnOf("files", efsArn("files"))] }),
          ],
          violations: [noBackups],
        },
        {
          title: "a file system that a pattern excludes, once its ARN is known",
          phases: ["update"],
          resources: [
            fileSystem(),
            selection({ resources: ["*"], notResources: ["arn:aws:elasticfilesystem:*"] }),
          ],
          violations: [noBackups],
        },
        {
          title: "a volume that a list from elsewhere leaves out, once it is known",
          phases: ["update"],
          resources: [
            { type: "aws:rds/instance:Instance", name: "db" },
            volume(),
            selection({ resources: [arnOf("db", "arn:aws:rds:us-east-1:123456789012:db:db")] }),
          ],
          violations: [noSnapshots],
        },
        {
          title: "a volume without backups",
          resources: [volume(), instance, attachment(ref("server"))],
          violations: [noSnapshots],
        },
        {
          title: "a volume whose instance is outside the stack, beside a plan for file systems",
          resources: [
            volume(),
            attachment("i-0123"),
            selection({ resources: ["arn:aws:elasticfilesystem:*:*:file-system/*"] }),
          ],
          violations: [noSnapshots],
        },
        {
          title: "a volume beside a plan for an instance that it is not attached to",
          resources: [
            volume(),
            volume("other"),
            instance,
            attachment(ref("server"), "other"),
            selection({ resources: [arnOf("server", instanceArn("server"))] }),
          ],
          phases: ["update"],
          violations: [noSnapshots],
        },
        {
          title: "a volume beside a plan for another instance than its own",
          resources: [
            volume(),
            instance,
            attachment(ref("server")),
            selection({ resources: [instanceArn("else")] }),
          ],
          violations: [noSnapshots],
        },
        {
          title: "a file system beside another that has a backup policy",
          resources: [fileSystem(), fileSystem({}, "other"), backupPolicy("ENABLED", ref("other"))],
          violations: [noBackups],
        },
        {
          title: "a volume in a stack whose snapshot policies make none",
          resources: [
            volume(),
            lifecycle({ state: "DISABLED" }),
            {
              ...lifecycle({ policyDetails: { policyType: "EVENT_BASED_POLICY" } }),
              name: "copies",
            },
          ],
          violations: [noSnapshots],
        },
        {
          title: "a file system beside a snapshot policy, which is for volumes",
          resources: [fileSystem(), lifecycle({ defaultPolicy: "VOLUME" })],
          violations: [noBackups],
        },
        {
          title: "a volume and a file system, each for itself",
          resources: [
            volume(),
            fileSystem(),
            selection({ resources: ["arn:aws:s3:::*"], selectionTags: [] }),
          ],
          violations: [noBackups, noSnapshots],
        },
        {
          title: "a file system that fits no pattern, once its ARN is known",
          phases: ["update"],
          resources: [
            fileSystem(),
            selection({ resources: ["arn:aws:elasticfilesystem:*:*:file-system/prod-*"] }),
          ],
          violations: [noBackups],
        },
        {
          title: "a file system that a selection does not name, with an empty list of tags",
          resources: [
            fileSystem(),
            selection({ resources: ["arn:aws:s3:::logs"], selectionTags: [] }),
          ],
          violations: [noBackups],
        },
        {
          title: "a file system that one of two excluded patterns fits",
          phases: ["update"],
          resources: [
            fileSystem(),
            selection({
              resources: ["*"],
              notResources: ["arn:aws:s3:::*", "arn:aws:elasticfilesystem:*"],
            }),
          ],
          violations: [noBackups],
        },
      ],
      notApplicable: [
        {
          title: "a stack with a database, which has backups of its own",
          resources: [{ type: "aws:rds/instance:Instance", name: "db" }],
          reason: "applies to EFS file systems and EBS volumes, of which the stack has none",
        },
      ],
    }),
  );
});
