import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  InstanceService,
  type InstanceServiceArgs,
} from "../../../components/services/instance-service";
import type { Connection } from "../../../components/shared/connection";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";

const STORE: Connection = {
  name: "store",
  securityGroupId: "sg-store",
  port: 5432,
  environment: { STORE_HOST: "store.example" },
  statements: [{ Sid: "ReadStore", Action: ["store:Read"], Resource: "arn:store" }],
};

const ARGS: InstanceServiceArgs = {
  region: "us-west-2",
  vpcId: "vpc-1",
  subnetIds: ["private-0", "private-1"],
  loadBalancer: {
    listenerArn: "arn:listener",
    securityGroupId: "sg-entry",
    arnSuffix: "app/entry/1",
  },
  connections: [STORE],
  container: { image: "public.ecr.aws/docker/library/caddy:2", command: ["caddy"] },
  port: 8080,
  instanceType: "t4g.small",
  ami: "ami-0abcdef1234567890",
  volumeSizeGiB: 16,
  capacity: { minimum: 2, maximum: 4 },
  healthCheck: {
    path: "/healthz",
    intervalSeconds: 10,
    timeoutSeconds: 5,
    healthyThreshold: 3,
    unhealthyThreshold: 2,
    matcher: "200",
  },
  deregistrationDelaySeconds: 60,
  healthCheckGracePeriodSeconds: 120,
  warmupSeconds: 90,
  cpuTargetPercent: 50,
  requestsPerTarget: 1000,
  logRetentionDays: 30,
};

const run = (
  args: Partial<InstanceServiceArgs> = {},
  name = "web",
): Promise<Recording<InstanceService>> =>
  record(() => new InstanceService(name, { ...ARGS, ...args }));

describe("InstanceService", () => {
  let recording: Recording<InstanceService>;

  before(async () => {
    recording = await run();
  });

  it("creates a target group with its rule, a security group, logs, a role and a fleet", () => {
    assert.deepEqual(
      tree(recording).filter((line) => / < (?:stack|web)$/.test(line)),
      [
        "aws:cloudwatch/logGroup:LogGroup web-log-group < web",
        "aws:lb/listenerRule:ListenerRule web-listener-rule < web",
        "aws:lb/targetGroup:TargetGroup web-target-group < web",
        "multizone:services:InstanceFleet web-fleet < web",
        "multizone:services:InstanceRole web-instance < web",
        "multizone:services:InstanceService web < stack",
        "multizone:services:ServiceSecurityGroup web-network < web",
      ],
    );
    assertHouseRules(recording);
  });

  it("declares its health check, and takes a zone without a healthy instance out of DNS", () => {
    assert.deepEqual(recording.inputsOf("aws:lb/targetGroup:TargetGroup", "web-target-group"), {
      vpcId: "vpc-1",
      targetType: "instance",
      protocol: "HTTP",
      port: 8080,
      deregistrationDelay: 60,
      healthCheck: {
        enabled: true,
        protocol: "HTTP",
        port: "traffic-port",
        path: "/healthz",
        interval: 10,
        timeout: 5,
        healthyThreshold: 3,
        unhealthyThreshold: 2,
        matcher: "200",
      },
      targetGroupHealth: {
        dnsFailover: { minimumHealthyTargetsCount: "1" },
        unhealthyStateRouting: { minimumHealthyTargetsCount: 1 },
      },
    });
  });

  it("gets every request of the listener", () => {
    assert.deepEqual(recording.inputsOf("aws:lb/listenerRule:ListenerRule", "web-listener-rule"), {
      listenerArn: "arn:listener",
      conditions: [{ pathPattern: { values: ["/*"] } }],
      actions: [
        {
          type: "forward",
          targetGroupArn: "arn:aws:mock:us-west-2:123456789012:web-target-group",
        },
      ],
    });
  });

  it("hands the environment of its connections to the container, and its log group", () => {
    const { userData } = recording.inputsOf(
      "aws:ec2/launchTemplate:LaunchTemplate",
      "web-fleet-launch-template",
    );
    const script = Buffer.from(String(userData), "base64").toString();
    assert.match(script, /'--env' 'STORE_HOST=store\.example'/);
    assert.match(script, /'awslogs-group=web-log-group-1a2b3c4'/);
  });

  it("gives its role the rights of its connections and of its own log group", () => {
    const { policy } = recording.inputsOf("aws:iam/rolePolicy:RolePolicy", "web-instance-policy");
    const { Statement } = JSON.parse(String(policy)) as { Statement: { Resource: unknown }[] };
    assert.deepEqual(
      Statement.map(({ Resource }) => Resource),
      ["arn:aws:mock:us-west-2:123456789012:web-log-group:*", "*", "arn:store"],
    );
  });

  it("starts no instance before the load balancer checks its health and its role is complete", () => {
    const [group] = recording.ofType("aws:autoscaling/group:Group");
    assert.deepEqual(group?.dependsOn, ["web-listener-rule", "web-instance"]);
  });

  it("scales by the requests that its own load balancer sends it", () => {
    const { targetTrackingConfiguration } = recording.inputsOf(
      "aws:autoscaling/policy:Policy",
      "web-fleet-scale-by-requests",
    );
    assert.deepEqual(targetTrackingConfiguration, {
      targetValue: 1000,
      predefinedMetricSpecification: {
        predefinedMetricType: "ALBRequestCountPerTarget",
        resourceLabel: "app/entry/1/targetgroup/web-target-group/1",
      },
    });
  });

  it("keeps what the containers print for the days given", () => {
    assert.deepEqual(recording.inputsOf("aws:cloudwatch/logGroup:LogGroup", "web-log-group"), {
      retentionInDays: 30,
    });
  });

  it("tells its parts", async () => {
    const service = recording.result;
    assert.deepEqual(
      await Promise.all(
        [
          service.securityGroupId,
          service.targetGroupArn,
          service.targetGroupArnSuffix,
          service.autoScalingGroupName,
          service.logGroupName,
        ].map(valueOf),
      ),
      [
        "web-network-security-group-id",
        "arn:aws:mock:us-west-2:123456789012:web-target-group",
        "targetgroup/web-target-group/1",
        "web-fleet-group-1a2b3c4",
        "web-log-group-1a2b3c4",
      ],
    );
  });

  it("refuses a capacity of one instance, and two connections of one name, both at once", async () => {
    await assert.rejects(
      run({ capacity: { minimum: 1, maximum: 4 }, connections: [STORE, STORE] }),
      (error: unknown) => {
        assert.ok(error instanceof pulumi.ResourceError);
        assert.equal(error.hideStack, true);
        assert.equal(
          error.message,
          "InstanceService web: capacity is 1 to 4; expected two or more to no fewer; connections are store, store; expected each name once",
        );
        return true;
      },
    );
  });

  it("takes a capacity that never changes", async () => {
    const { inputsOf } = await run({ capacity: { minimum: 2, maximum: 2 } });
    assert.equal(inputsOf("aws:autoscaling/group:Group", "web-fleet-group")["maxSize"], 2);
  });

  it("refuses a capacity whose maximum is below its minimum", async () => {
    await assert.rejects(run({ capacity: { minimum: 3, maximum: 2 } }), /capacity is 3 to 2/);
  });

  it("refuses a name that leaves the target group too few characters", async () => {
    await assert.rejects(
      run({}, "storefront-web"),
      /storefront-web-target-group has 27 characters; expected at most 24/,
    );
  });
});
