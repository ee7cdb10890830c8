import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  createServiceParts,
  type PlatformTraits,
  type ServiceArgs,
  type ServiceParts,
} from "../../../components/services/service-parts";
import { record, type Recording, valueOf } from "../../support/mocks";
import { assertHouseRules, tree } from "../../support/mocks-tree";
import { SERVICE_SETTINGS, SERVICE_SURROUNDINGS } from "../../support/service-settings";

const GROUP = "aws:lb/targetGroup:TargetGroup";
const RULE = "aws:lb/listenerRule:ListenerRule";
const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
const arn = (name: string) => `arn:aws:mock:us-west-2:123456789012:${name}`;

const ARGS: ServiceArgs = {
  ...SERVICE_SETTINGS,
  ...SERVICE_SURROUNDINGS,
  routes: [
    { priority: 210, paths: ["/api/register"], hosts: [] },
    { priority: 220, paths: ["/api/login"], hosts: [] },
  ],
  backup: { ...SERVICE_SETTINGS.backup, weight: 5, capacity: 2 },
};

class Parent extends pulumi.ComponentResource {
  public readonly parts: ServiceParts;

  public constructor(args: Partial<ServiceArgs>, traits: Partial<PlatformTraits>) {
    super("multizone:test:Parent", "user");
    const all: PlatformTraits = { targetType: "ip", startSeconds: 130, ...traits };
    this.parts = createServiceParts("user", { ...ARGS, ...args }, all, this);
    this.registerOutputs({ parts: this.parts });
  }
}

const run = (
  args: Partial<ServiceArgs> = {},
  traits: Partial<PlatformTraits> = {},
): Promise<Recording<Parent>> => record(() => new Parent(args, traits));

describe("createServiceParts", () => {
  let recording: Recording<Parent>;

  before(async () => {
    recording = await run();
  });

  it("creates what every service has", () => {
    assert.deepEqual(
      tree(recording).filter((line) => line.endsWith(" < user")),
      [
        "aws:cloudwatch/logGroup:LogGroup user-log-group < user",
        `${RULE} user-rule-210 < user`,
        `${RULE} user-rule-220 < user`,
        `${GROUP} user-bak < user`,
        `${GROUP} user-tg < user`,
        "multizone:services:DeploymentAlarms user-deployment < user",
        "multizone:services:ServiceRepository user-repository < user",
        "multizone:services:ServiceSecurityGroup user-network < user",
      ],
    );
    assertHouseRules(recording);
  });

  it("gives both target groups the settings of the service", () => {
    for (const name of ["user-tg", "user-bak"]) {
      const inputs = recording.inputsOf(GROUP, name);
      assert.deepEqual(
        [
          inputs["vpcId"],
          inputs["targetType"],
          inputs["port"],
          inputs["loadBalancingAlgorithmType"],
          inputs["slowStart"],
          inputs["deregistrationDelay"],
          inputs["stickiness"],
        ],
        ["vpc-1", "ip", 8081, "round_robin", 35, 55, { enabled: false, type: "lb_cookie" }],
      );
      assert.deepEqual(inputs["healthCheck"], {
        enabled: true,
        protocol: "HTTP",
        port: "traffic-port",
        path: "/ready",
        interval: 15,
        timeout: 4,
        healthyThreshold: 3,
        unhealthyThreshold: 6,
        matcher: "200-299",
      });
    }
  });

  it("registers what the platform registers", async () => {
    const { inputsOf } = await run({}, { targetType: "instance" });
    assert.equal(inputsOf(GROUP, "user-tg")["targetType"], "instance");
  });

  it("gets the requests of its routes, the backup its share", () => {
    assert.deepEqual(recording.inputsOf(RULE, "user-rule-210"), {
      listenerArn: "arn:listener",
      priority: 210,
      conditions: [{ pathPattern: { values: ["/api/register"] } }],
      actions: [
        {
          type: "forward",
          forward: {
            targetGroups: [
              { arn: arn("user-tg"), weight: 95 },
              { arn: arn("user-bak"), weight: 5 },
            ],
          },
          order: 1,
        },
      ],
    });
  });

  it("asks for a sign-in where it is told to, and keeps visitors for the seconds given", async () => {
    const { inputsOf } = await run({
      signIn: { type: "authenticate-cognito" },
      stickinessSeconds: 300,
    });
    const { actions } = inputsOf(RULE, "user-rule-210");
    assert.deepEqual(
      (actions as { type: string; forward?: { stickiness: unknown } }[]).map(
        ({ type, forward }) => [type, forward?.stickiness],
      ),
      [
        ["authenticate-cognito", undefined],
        ["forward", { enabled: true, duration: 300 }],
      ],
    );
    assert.deepEqual(inputsOf(GROUP, "user-tg")["stickiness"], {
      enabled: true,
      type: "lb_cookie",
      cookieDuration: 300,
    });
  });

  it("can be reached by the load balancer, and reaches its connections", () => {
    assert.equal(
      recording.inputsOf("aws:ec2/securityGroup:SecurityGroup", "user-network-security-group")[
        "vpcId"
      ],
      "vpc-1",
    );
    assert.deepEqual(
      recording
        .ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")
        .map(({ name, inputs }) => [name, inputs["referencedSecurityGroupId"], inputs["fromPort"]]),
      [
        ["user-network-load-balancer-ingress", "sg-entry", 8081],
        ["user-network-store-ingress", "user-network-security-group-id", 5432],
      ],
    );
  });

  it("keeps what the containers print for the days given, and images as they are given", () => {
    assert.deepEqual(recording.inputsOf("aws:cloudwatch/logGroup:LogGroup", "user-log-group"), {
      retentionInDays: 14,
    });
    const repository = recording.inputsOf(
      "aws:ecr/repository:Repository",
      "user-repository-images",
    );
    assert.equal(repository["forceDelete"], true);
    const { policy } = recording.inputsOf(
      "aws:ecr/lifecyclePolicy:LifecyclePolicy",
      "user-repository-retention",
    );
    assert.match(String(policy), /"countNumber":25\b/);
  });

  it("watches the target group that serves, for as long as targets may start", async () => {
    const { dimensions, threshold, evaluationPeriods } = recording.inputsOf(
      ALARM,
      "user-deployment-healthy",
    );
    assert.deepEqual(dimensions, {
      LoadBalancer: "app/entry/1",
      TargetGroup: "targetgroup/user-tg/0123456789abcdef",
    });
    assert.deepEqual([threshold, evaluationPeriods], [2, 5]);
    assert.deepEqual(await valueOf(recording.result.parts.alarmNames), [
      "user-deployment-errors-1a2b3c4",
      "user-deployment-healthy-1a2b3c4",
    ]);
  });

  it("tells its parts", async () => {
    const { routes, ...others } = await valueOf(pulumi.output(recording.result.parts.outputs));
    assert.deepEqual(others, {
      securityGroupId: "user-network-security-group-id",
      targetGroupArn: arn("user-tg"),
      backupTargetGroupArn: arn("user-bak"),
      logGroupName: "user-log-group-1a2b3c4",
      repositoryUrl: "123456789012.dkr.ecr.us-west-2.amazonaws.com/user-repository-images-1a2b3c4",
      discoveryName: "user.shop.internal",
    });
    const row = { service: "user", hosts: [], signIn: false, backupWeight: 5 };
    assert.deepEqual(routes, [
      { ...row, priority: 210, paths: ["/api/register"] },
      { ...row, priority: 220, paths: ["/api/login"] },
    ]);
  });
});
