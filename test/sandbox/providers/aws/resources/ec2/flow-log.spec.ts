import { flowLog } from "../../../../../../sandbox/providers/aws/resources/ec2/flow-log";
import { itRefuses } from "../../../../../support/aws-refusals";

describe("aws.ec2.FlowLog", () => {
  const good = {
    iamRoleArn: "arn:aws:iam::123456789012:role/logs",
    logDestination: "arn:aws:logs:us-east-1:123456789012:log-group:logs",
    logDestinationType: "cloud-watch-logs",
    maxAggregationInterval: 60,
    trafficType: "ALL",
    vpcId: "vpc-1",
  };

  itRefuses(flowLog, good, [
    [
      "nothing to log",
      { vpcId: null },
      "eniId: got none of them, expected exactly one of eniId, regionalNatGatewayId, subnetId, vpcId, transitGatewayAttachmentId, transitGatewayId",
    ],
    [
      "two things to log",
      { subnetId: "subnet-1" },
      "vpcId: got vpcId together with subnetId, expected exactly one of eniId, regionalNatGatewayId, subnetId, vpcId, transitGatewayAttachmentId, transitGatewayId",
    ],
    [
      "no traffic type",
      { trafficType: null },
      "trafficType: got nothing beside vpcId, expected trafficType to be set together with vpcId",
    ],
    [
      "a traffic type that is none",
      { trafficType: "all" },
      'trafficType: got "all", expected one of ACCEPT, ALL, REJECT',
    ],
    [
      "no role",
      { iamRoleArn: null },
      'iamRoleArn: got nothing, expected a value with logDestinationType "cloud-watch-logs"',
    ],
    [
      "a log group's name for its ARN",
      { logDestination: "logs" },
      'logDestination: got "logs", expected an ARN (arn:partition:service:region:account:resource)',
    ],
    ["no destination", { logDestination: null }, "logDestination: got nothing, expected a value"],
    [
      "an interval of its own",
      { maxAggregationInterval: 300 },
      "maxAggregationInterval: got 300, expected one of 60, 600",
    ],
    [
      "a destination that is none",
      { logDestinationType: "file" },
      'logDestinationType: got "file", expected one of cloud-watch-logs, kinesis-data-firehose, s3',
    ],
  ]);
});
