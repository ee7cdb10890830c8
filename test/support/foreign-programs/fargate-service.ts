import * as pulumi from "@pulumi/pulumi";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as ec2 from "@pulumi/aws/ec2";
import * as ecs from "@pulumi/aws/ecs";
import * as iam from "@pulumi/aws/iam";
import { REGION } from "./networks";
import type { Balanced } from "./web-tier";

/** What a program gives the service. */
interface FargateServiceArgs {
  readonly vpcId: pulumi.Output<string>;
  readonly subnets: pulumi.Input<pulumi.Input<string>[]>;
  /** @default one task */
  readonly desiredCount?: number;
  /** The target group that the tasks are registered with. @default no load balancer */
  readonly behind?: Balanced;
}

const TASK_POLICY = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy";
const PORT = 8080;

/**
 * The resources that `awsx.ecs.FargateService` makes, under a component of its type: the sandbox has no stand-in for
 * the component itself.
 *
 * Source: https://github.com/pulumi/pulumi-awsx/blob/main/awsx/ecs/fargateService.ts
 */
class FargateService extends pulumi.ComponentResource {
  public constructor(name: string, args: FargateServiceArgs) {
    super("awsx:ecs:FargateService", name);
    const { vpcId, subnets, desiredCount = 1, behind } = args;
    const parent = { parent: this };
    const cluster = new ecs.Cluster(name, {}, parent);
    const securityGroup = new ec2.SecurityGroup(name, { vpcId }, parent);
    const taskDefinition = new FargateTaskDefinition(name, parent).arn;
    new ecs.Service(
      name,
      {
        cluster: cluster.arn,
        desiredCount,
        launchType: "FARGATE",
        networkConfiguration: { subnets, securityGroups: [securityGroup.id] },
        loadBalancers: behind && [
          {
            targetGroupArn: behind.targetGroup.arn,
            containerName: "container",
            containerPort: PORT,
          },
        ],
        taskDefinition,
        waitForSteadyState: true,
      },
      { ...parent, dependsOn: behind === undefined ? [] : [behind.listener] },
    );
    this.registerOutputs();
  }
}

class FargateTaskDefinition extends pulumi.ComponentResource {
  public readonly arn: pulumi.Output<string>;

  public constructor(name: string, options: pulumi.ComponentResourceOptions) {
    super("awsx:ecs:FargateTaskDefinition", name, {}, options);
    const parent = { parent: this };
    const logs = new cloudwatch.LogGroup(name, {}, parent);
    const definitions = logs.id.apply((group) => [
      {
        name: "container",
        image: "nginx:stable",
        essential: true,
        portMappings: [{ containerPort: PORT, hostPort: PORT, protocol: "tcp" }],
        logConfiguration: {
          logDriver: "awslogs",
          options: {
            "awslogs-group": group,
            "awslogs-region": REGION,
            "awslogs-stream-prefix": name,
          },
        },
      },
    ]);
    const taskRole = new iam.Role(`${name}-task`, roleArgs(), parent);
    const executionRole = new iam.Role(`${name}-execution`, roleArgs(), parent);
    new iam.RolePolicyAttachment(
      `${name}-execution`,
      { role: executionRole.name, policyArn: TASK_POLICY },
      parent,
    );
    const task = new ecs.TaskDefinition(
      name,
      {
        family: name,
        cpu: "256",
        memory: "512",
        networkMode: "awsvpc",
        requiresCompatibilities: ["FARGATE"],
        taskRoleArn: taskRole.arn,
        executionRoleArn: executionRole.arn,
        containerDefinitions: pulumi.jsonStringify(definitions),
      },
      parent,
    );
    this.arn = task.arn;
    this.registerOutputs();
  }
}

function roleArgs(): iam.RoleArgs {
  return {
    assumeRolePolicy: iam.assumeRolePolicyForPrincipal({ Service: "ecs-tasks.amazonaws.com" }),
  };
}

/** A Fargate service as awsx makes it, named `web`. */
export function fargateService(args: FargateServiceArgs): void {
  new FargateService("web", args);
}
