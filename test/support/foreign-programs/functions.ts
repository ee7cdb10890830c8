import { asset, type Input } from "@pulumi/pulumi";
import * as ec2 from "@pulumi/aws/ec2";
import * as iam from "@pulumi/aws/iam";
import * as lambda from "@pulumi/aws/lambda";

const CODE = "exports.handler = async () => ({ statusCode: 200 });";

/** A function, in subnets where some are given. */
export function lambdaFunction(
  name: string,
  vpcConfig?: { readonly vpcId: Input<string>; readonly subnetIds: Input<Input<string>[]> },
): lambda.Function {
  const { arn } = new iam.Role(name, {
    assumeRolePolicy: iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" }),
  });
  return new lambda.Function(name, {
    role: arn,
    runtime: lambda.Runtime.NodeJS22dX,
    handler: "index.handler",
    code: new asset.AssetArchive({ "index.js": new asset.StringAsset(CODE) }),
    vpcConfig: vpcConfig && {
      subnetIds: vpcConfig.subnetIds,
      securityGroupIds: [new ec2.SecurityGroup(name, { vpcId: vpcConfig.vpcId }).id],
    },
  });
}
