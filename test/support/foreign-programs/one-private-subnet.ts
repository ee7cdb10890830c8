import type { Input } from "@pulumi/pulumi";
import * as lb from "@pulumi/aws/lb";
import type * as awsx from "@pulumi/awsx";
import { fargateService } from "./fargate-service";
import type { FlawedProgram } from "./foreign-program";
import { lambdaFunction } from "./functions";
import { awsxNetwork, first } from "./networks";
import { functionBalancer, group, loadBalancer, taskBalancer } from "./web-tier";

/** Puts something behind a load balancer in these subnets. */
type Serve = (network: awsx.ec2.Vpc, subnets: Input<Input<string>[]>) => void;

function flawed(what: string, resource: string, serve: Serve): FlawedProgram {
  return {
    flaw: `one private subnet of an awsx network under ${what}`,
    rule: "placement-multi-az",
    resource,
    declare: () => {
      const network = awsxNetwork();
      serve(network, first(network.privateSubnetIds));
    },
    twins: [
      {
        title: `all private subnets of an awsx network under ${what}`,
        declare: () => {
          const network = awsxNetwork();
          serve(network, network.privateSubnetIds);
        },
      },
    ],
  };
}

const serveByGroup: Serve = ({ vpcId, publicSubnetIds }, subnets) => {
  const { arn } = loadBalancer(vpcId, publicSubnetIds);
  group(subnets, { healthCheckType: "ELB", targetGroupArns: [arn] });
};

const serveByService: Serve = ({ vpcId, publicSubnetIds }, subnets) => {
  const behind = taskBalancer(vpcId, publicSubnetIds);
  fargateService({ vpcId, subnets, desiredCount: 2, behind });
};

const serveByFunction: Serve = ({ vpcId, publicSubnetIds }, subnetIds) => {
  const targets = functionBalancer(publicSubnetIds);
  const { arn } = lambdaFunction("handler", { vpcId, subnetIds });
  new lb.TargetGroupAttachment("handler", { targetGroupArn: targets.arn, targetId: arn });
};

export const onePrivateSubnet: readonly FlawedProgram[] = [
  flawed("an Auto Scaling group", "web", serveByGroup),
  flawed("an ECS service", "web", serveByService),
  flawed("a Lambda function", "handler", serveByFunction),
];
