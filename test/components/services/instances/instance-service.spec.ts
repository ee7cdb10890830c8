import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  InstanceService,
  type InstanceServiceArgs,
} from "../../../../components/services/instances/instance-service";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";
import { SERVICE_ARGS, WITH_BACKUP, WITH_DATA_VOLUME } from "./service-args";

const run = (
  args: Partial<InstanceServiceArgs> = {},
  name = "web",
): Promise<Recording<InstanceService>> =>
  record(() => new InstanceService(name, { ...SERVICE_ARGS, ...args }));

/** The service and what is right under it. */
const parts = (recording: Recording<InstanceService>): string[] =>
  tree(recording).filter((line) => / < (?:stack|web)$/.test(line));

const GROUP = "aws:autoscaling/group:Group";
const TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
const REGISTRY = "123456789012.dkr.ecr.us-west-2.amazonaws.com";

/** The first-boot script of a fleet. */
function script({ inputsOf }: Recording<InstanceService>, fleet: string): string {
  const { userData } = inputsOf(TEMPLATE, `${fleet}-launch-template`);
  return Buffer.from(String(userData), "base64").toString();
}

const PARTS = [
  "aws:cloudwatch/logGroup:LogGroup web-log-group < web",
  "aws:lb/listenerRule:ListenerRule web-rule-100 < web",
  "aws:lb/targetGroup:TargetGroup web-bak < web",
  "aws:lb/targetGroup:TargetGroup web-tg < web",
  "aws:servicediscovery/instance:Instance web-registry-entry < web",
  "aws:servicediscovery/service:Service web-registry < web",
  "multizone:services:DeploymentAlarms web-deployment < web",
  "multizone:services:InstanceFleet web-fleet < web",
  "multizone:services:InstanceRole web-instance < web",
  "multizone:services:InstanceService web < stack",
  "multizone:services:ServiceRepository web-repository < web",
  "multizone:services:ServiceSecurityGroup web-network < web",
];

interface Statement {
  readonly Sid: string;
  readonly Resource: unknown;
}

function statements({ inputsOf }: Recording<InstanceService>): Statement[] {
  const { policy } = inputsOf("aws:iam/rolePolicy:RolePolicy", "web-instance-policy");
  return (JSON.parse(String(policy)) as { Statement: Statement[] }).Statement;
}

const arn = (name: string) => `arn:aws:mock:us-west-2:123456789012:${name}`;

describe("InstanceService", () => {
  let recording: Recording<InstanceService>;

  before(async () => {
    recording = await run();
  });

  it("creates its routing, network, repository, logs, role, alarms, fleet and registry entry", () => {
    assert.deepEqual(parts(recording), PARTS);
    assertHouseRules(recording);
  });

  it("adds a fleet for a backup that has instances", async () => {
    const withBackup = await run(WITH_BACKUP);
    const fleet = "multizone:services:InstanceFleet web-fleet-backup < web";
    assert.deepEqual(parts(withBackup), [...PARTS, fleet].sort());
    assertHouseRules(withBackup);
  });

  it("adds a snapshot plan for data volumes, by the tag of its own instances", async () => {
    const withVolume = await run(WITH_DATA_VOLUME);
    const plan = "multizone:services:SnapshotPlan web-snapshot-plan < web";
    assert.deepEqual(parts(withVolume), [...PARTS, plan].sort());
    assertHouseRules(withVolume);
    const { policyDetails } = withVolume.inputsOf(
      "aws:dlm/lifecyclePolicy:LifecyclePolicy",
      "web-snapshot-plan-snapshots",
    );
    const { targetTags, schedules } = policyDetails as { targetTags: unknown; schedules: unknown };
    assert.deepEqual(targetTags, { "multizone:snapshot-plan": "web-log-group-1a2b3c4" });
    assert.deepEqual(schedules, [
      {
        name: "Every 12 hours",
        createRule: { interval: 12, intervalUnit: "HOURS", times: "03:00" },
        retainRule: { count: 5 },
        tagsToAdd: targetTags,
      },
    ]);
  });

  it("registers instances, and waits for as long as the load balancer checks them", () => {
    const { targetType, healthCheck } = recording.inputsOf(
      "aws:lb/targetGroup:TargetGroup",
      "web-tg",
    );
    assert.equal(targetType, "instance");
    assert.equal((healthCheck as { path: unknown }).path, "/ready");
    const { evaluationPeriods } = recording.inputsOf(
      "aws:cloudwatch/metricAlarm:MetricAlarm",
      "web-deployment-healthy",
    );
    // Three checks, one in 15 seconds, are a minute, and two more.
    assert.equal(evaluationPeriods, 3);
  });

  it("gives its role the rights of its connections, its logs, its images, its secrets and its own group", () => {
    assert.deepEqual(
      Object.fromEntries(statements(recording).map(({ Sid, Resource }) => [Sid, Resource])),
      {
        WriteLogs: `${arn("web-log-group")}:*`,
        UseSessionManager: "*",
        FindOwnGroup: "*",
        CompleteLifecycleActions: [
          "arn:aws:autoscaling:us-west-2:123456789012:autoScalingGroup:*:autoScalingGroupName/web-fleet-group-???????",
        ],
        SignInToRegistry: "*",
        PullImage: [arn("web-repository-images")],
        ReadSecrets: [SERVICE_ARGS.secrets["TLS_KEY"]],
        ReadStore: "arn:store",
      },
    );
  });

  it("lets its role pull the image of a backup that has instances", async () => {
    const reference = "210987654321.dkr.ecr.eu-west-1.amazonaws.com/shop/web:7";
    const pulled = async (capacity: number): Promise<unknown> => {
      const backup = { weight: 0, capacity, container: { image: { reference }, command: [] } };
      return statements(await run({ backup })).find(({ Sid }) => Sid === "PullImage")?.Resource;
    };
    const repository = "arn:aws:ecr:eu-west-1:210987654321:repository/shop/web";
    assert.deepEqual(await pulled(1), [arn("web-repository-images"), repository]);
    assert.deepEqual(await pulled(0), [arn("web-repository-images")]);
  });

  it("lets its role complete the lifecycle actions of a backup that has instances", async () => {
    const { Resource } =
      statements(await run(WITH_BACKUP)).find(({ Sid }) => Sid === "CompleteLifecycleActions") ??
      {};
    assert.deepEqual(
      (Resource as string[]).map((each) => each.split("/")[1]),
      ["web-fleet-group-???????", "web-fleet-backup-group-???????"],
    );
  });

  it("is found by its name in the namespace", () => {
    const { dnsConfig } = recording.inputsOf(
      "aws:servicediscovery/service:Service",
      "web-registry",
    );
    assert.equal((dnsConfig as { namespaceId: string }).namespaceId, "ns-1");
    const { attributes } = recording.inputsOf(
      "aws:servicediscovery/instance:Instance",
      "web-registry-entry",
    );
    assert.deepEqual(attributes, { AWS_INSTANCE_CNAME: "entry.elb.example" });
  });

  it("tells its parts", async () => {
    const service = recording.result;
    assert.deepEqual(
      await Promise.all(
        [
          service.securityGroupId,
          service.targetGroupArn,
          service.backupTargetGroupArn,
          service.autoScalingGroupName,
          service.logGroupName,
          service.repositoryUrl,
          service.discoveryName,
        ].map(valueOf),
      ),
      [
        "web-network-security-group-id",
        arn("web-tg"),
        arn("web-bak"),
        "web-fleet-group-1a2b3c4",
        "web-log-group-1a2b3c4",
        "123456789012.dkr.ecr.us-west-2.amazonaws.com/web-repository-images-1a2b3c4",
        "web.shop.internal",
      ],
    );
    assert.deepEqual(
      (await valueOf(service.routes)).map((row) => [row.priority, row.service, row.paths]),
      [[100, "web", ["/*"]]],
    );
  });

  it("refuses unsound arguments, all faults at once", async () => {
    await assert.rejects(
      run({
        capacity: { minimum: 1, maximum: 4, afterZoneLoss: 1 },
        routes: [],
      }),
      (error: unknown) => {
        assert.ok(error instanceof pulumi.ResourceError);
        assert.equal(error.hideStack, true);
        assert.equal(
          error.message,
          "multizone:services:InstanceService web: capacity is 1 to 4; expected two or more to no fewer; routes are none; expected one or more",
        );
        return true;
      },
    );
  });

  it("refuses a name that leaves its target groups too few characters", async () => {
    await assert.rejects(
      run({}, "storefront-of-the-shop"),
      /storefront-of-the-shop-tg has 25 characters; expected at most 24/,
    );
  });

  describe("as a fleet", () => {
    it("has its capacity and what stands by, in the primary target group", () => {
      const group = recording.inputsOf(GROUP, "web-fleet-group");
      assert.deepEqual(
        [group["minSize"], group["maxSize"], group["targetGroupArns"], group["warmPool"]],
        [3, 8, [arn("web-tg")], { poolState: "Stopped", minSize: 1, maxGroupPreparedCapacity: 1 }],
      );
      assert.deepEqual(
        [
          group["healthCheckGracePeriod"],
          group["defaultInstanceWarmup"],
          group["vpcZoneIdentifiers"],
        ],
        [205, 70, ["private-0", "private-1"]],
      );
      const template = recording.inputsOf(TEMPLATE, "web-fleet-launch-template");
      assert.deepEqual(
        [template["instanceType"], template["vpcSecurityGroupIds"], template["iamInstanceProfile"]],
        ["m7g.large", ["web-network-security-group-id"], { arn: arn("web-instance-profile") }],
      );
    });

    it("stops its deployments at its alarms", () => {
      const { instanceRefresh } = recording.inputsOf(GROUP, "web-fleet-group");
      assert.deepEqual(
        (instanceRefresh as { preferences: { alarmSpecification: unknown } }).preferences
          .alarmSpecification,
        { alarms: ["web-deployment-errors-1a2b3c4", "web-deployment-healthy-1a2b3c4"] },
      );
    });

    it("runs the image of the service's own repository, after a sign-in to it", () => {
      const text = script(recording, "web-fleet");
      assert.ok(text.includes(`--password-stdin '${REGISTRY}'`), text);
      assert.ok(text.includes(` '${REGISTRY}/web-repository-images-1a2b3c4:8' 'serve'\n`), text);
    });

    it("hands the container what its connections, its environment and its log group are", () => {
      const text = script(recording, "web-fleet");
      for (const words of [
        "'--name' 'web' ",
        "'--publish' '8081:8081'",
        "'awslogs-region=us-west-2'",
        "'awslogs-group=web-log-group-1a2b3c4'",
        "'--env' 'AWS_REGION=us-west-2' '--env' 'STORE_HOST=store.example' '--env' 'GREETING=hello' '--env' 'TLS_KEY'",
        "http://localhost:8081/ready",
        "--max-time 4 --write-out",
        "(code >= 200 && code <= 299)",
      ]) {
        assert.ok(text.includes(words), `${words} is not in ${text}`);
      }
      assert.ok(text.includes(SERVICE_ARGS.secrets["TLS_KEY"] ?? "no secret"), text);
    });

    it("starts no instance before the load balancer checks its health and its role is complete", () => {
      assert.deepEqual(
        recording.ofType(GROUP).map(({ dependsOn }) => dependsOn),
        [["web-rule-100", "web-instance"]],
      );
    });

    it("tags instances with a data volume by what no other stack has, and mounts it for the container", async () => {
      const withVolume = await run(WITH_DATA_VOLUME);
      const { tagSpecifications } = withVolume.inputsOf(TEMPLATE, "web-fleet-launch-template");
      const tags = { Name: "web-fleet", "multizone:snapshot-plan": "web-log-group-1a2b3c4" };
      assert.deepEqual(tagSpecifications, [
        { resourceType: "instance", tags },
        { resourceType: "volume", tags },
      ]);
      assert.ok(script(withVolume, "web-fleet").includes("'--volume' '/mnt/data:/index'"));
    });

    it("tags no others so", () => {
      const { tagSpecifications } = recording.inputsOf(TEMPLATE, "web-fleet-launch-template");
      assert.deepEqual(tagSpecifications, [
        { resourceType: "instance", tags: { Name: "web-fleet" } },
        { resourceType: "volume", tags: { Name: "web-fleet" } },
      ]);
    });
  });

  describe("with a backup", () => {
    let backup: Recording<InstanceService>;

    before(async () => {
      backup = await run(WITH_BACKUP);
    });

    it("has a fleet with room to double, for which nothing stands by and no alarm is asked", () => {
      const group = backup.inputsOf(GROUP, "web-fleet-backup-group");
      assert.deepEqual(
        [group["minSize"], group["maxSize"], group["targetGroupArns"], group["warmPool"]],
        [2, 4, [arn("web-bak")], undefined],
      );
      assert.deepEqual(group["instanceRefresh"], {
        strategy: "Rolling",
        preferences: { minHealthyPercentage: 100, maxHealthyPercentage: 110, autoRollback: true },
      });
    });

    it("runs the container of the backup", () => {
      const text = script(backup, "web-fleet-backup");
      assert.ok(text.includes(` '${REGISTRY}/web-repository-images-1a2b3c4:7' 'old'\n`), text);
    });

    it("moves requests to it by weight", async () => {
      assert.deepEqual(
        (await valueOf(backup.result.routes)).map(({ backupWeight }) => backupWeight),
        [10],
      );
    });

    it("tells the fleet that serves", async () => {
      assert.equal(await valueOf(backup.result.autoScalingGroupName), "web-fleet-group-1a2b3c4");
    });
  });
});
