import { type AwsResourceRow, hexId, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { arn, conflicting, form, length, oneOf, range, required } from "../../check/constraints";
import { ebsVolume } from "./ebs-volume";
import { eachBlock } from "../../check/each-block";
import { encodedUserData, machine } from "./machine";

const CREATE =
  "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateLaunchTemplate.html";
const DATA =
  "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RequestLaunchTemplateData.html";
const TAGS =
  "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_LaunchTemplateTagSpecificationRequest.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/ec2/launchtemplate/";

const NAME = /^[a-zA-Z0-9().\-/_]+$/;
const NAME_WORDS = "letters, digits and ().-/_";
const BOOLEANS = ["", "false", "true"];

/** Properties of the template itself: a change of them makes no new version of it. */
const ABOUT_THE_TEMPLATE: readonly string[] = [
  "defaultVersion",
  "description",
  "tags",
  "updateDefaultVersion",
];

export const launchTemplate: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  id: hexId("lt"),
  defaults: {},
  constraints: [
    documented(CREATE, [
      form("name", NAME, NAME_WORDS),
      form("namePrefix", NAME, NAME_WORDS),
      length("description", 0, 255),
    ]),
    documented(DATA, [
      form(
        "imageId",
        /^(?:ami-[0-9a-f]{8,17}|resolve:ssm:.+)$/,
        "the id of an image (ami-…) or resolve:ssm: and the name of a parameter",
      ),
      conflicting("instanceRequirements", "instanceType"),
      eachBlock("instanceRequirements", [required("memoryMib"), required("vcpuCount")]),
      conflicting("securityGroupNames", "vpcSecurityGroupIds"),
      oneOf("placement.tenancy", ["default", "dedicated", "host"]),
      oneOf("instanceMarketOptions.marketType", ["capacity-block", "spot"]),
      oneOf("ebsOptimized", BOOLEANS),
    ]),
    encodedUserData("userData"),
    ...machine,
    eachBlock("blockDeviceMappings[].ebs", ebsVolume),
    documented(TAGS, [
      oneOf("tagSpecifications[].resourceType", [
        "elastic-gpu",
        "instance",
        "network-interface",
        "spot-instances-request",
        "volume",
      ]),
    ]),
    documented(PROVIDER, [
      length("name", 3, 125),
      length("namePrefix", 3, 99),
      conflicting("name", "namePrefix"),
      conflicting("defaultVersion", "updateDefaultVersion"),
      range("defaultVersion", 1, 2147483647),
      conflicting("iamInstanceProfile.arn", "iamInstanceProfile.name"),
      conflicting("placement.hostId", "placement.hostResourceGroupArn"),
      arn("iamInstanceProfile.arn"),
      arn("blockDeviceMappings[].ebs.kmsKeyId"),
      oneOf("blockDeviceMappings[].ebs.deleteOnTermination", BOOLEANS),
      oneOf("blockDeviceMappings[].ebs.encrypted", BOOLEANS),
      oneOf("networkInterfaces[].associatePublicIpAddress", BOOLEANS),
      oneOf("networkInterfaces[].deleteOnTermination", BOOLEANS),
    ]),
  ],
  outputs: (at) => ({
    arn: at.arn("ec2", `launch-template/${at.id}`),
    defaultVersion: 1,
    latestVersion: 1,
  }),
  replaceOn: ["name", "namePrefix"],
  updated: (outputs, changed) => {
    if (changed.every((property) => ABOUT_THE_TEMPLATE.includes(property))) {
      return {};
    }
    const latestVersion = Number(text(outputs, "latestVersion")) + 1;
    const followed = outputs["updateDefaultVersion"] === true;
    return { latestVersion, ...(followed ? { defaultVersion: latestVersion } : {}) };
  },
  unique: [
    {
      properties: ["name"],
      scope: "region",
      code: "InvalidLaunchTemplateName.AlreadyExistsException",
    },
  ],
};
