import { type AwsResourceRow, hexId, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { arn, exactlyOne, oneOf, required, requires } from "../../check/constraints";
import { when } from "../../check/conditions";

const CREATE = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html";

const TRAFFIC_SOURCES = ["eniId", "regionalNatGatewayId", "subnetId", "vpcId"] as const;
const TRANSIT_SOURCES = ["transitGatewayAttachmentId", "transitGatewayId"] as const;

/** The fields of a record where the program names none. */
const DEFAULT_FORMAT =
  "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}";

export const flowLog: AwsResourceRow = {
  id: hexId("fl"),
  defaults: {
    logDestinationType: "cloud-watch-logs",
    maxAggregationInterval: 600,
    "destinationOptions.fileFormat": "plain-text",
    "destinationOptions.hiveCompatiblePartitions": false,
    "destinationOptions.perHourPartition": false,
  },
  constraints: [
    documented(CREATE, [
      exactlyOne(...TRAFFIC_SOURCES, ...TRANSIT_SOURCES),
      ...TRAFFIC_SOURCES.map((source) => requires(source, "trafficType")),
      oneOf("trafficType", ["ACCEPT", "ALL", "REJECT"]),
      oneOf("logDestinationType", ["cloud-watch-logs", "kinesis-data-firehose", "s3"]),
      oneOf("maxAggregationInterval", [60, 600]),
      oneOf("destinationOptions.fileFormat", ["parquet", "plain-text"]),
      required("logDestination"),
      when("logDestinationType", ["cloud-watch-logs"], [required("iamRoleArn")]),
      arn("logDestination"),
      arn("iamRoleArn"),
      arn("deliverCrossAccountRole"),
    ]),
  ],
  outputs: (at, inputs) => ({
    arn: at.arn("ec2", `vpc-flow-log/${at.id}`),
    logDestination: text(inputs, "logDestination"),
    logFormat: DEFAULT_FORMAT,
  }),
  replaceOn: [
    ...TRAFFIC_SOURCES,
    ...TRANSIT_SOURCES,
    "deliverCrossAccountRole",
    "destinationOptions",
    "iamRoleArn",
    "logDestination",
    "logDestinationType",
    "logFormat",
    "maxAggregationInterval",
    "trafficType",
  ],
  unique: TRAFFIC_SOURCES.map((source) => ({
    properties: [source, "logDestination", "trafficType", "logFormat", "maxAggregationInterval"],
    scope: "region",
    code: "FlowLogAlreadyExists",
  })),
  fills: [{ property: "logDestination", type: "aws:s3/bucket:Bucket" }],
};
