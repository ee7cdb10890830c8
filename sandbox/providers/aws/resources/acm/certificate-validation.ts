import type { AwsResourceRow } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { arn, form } from "../../check/constraints";

const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/acm/certificatevalidation/";

/** The wait until a certificate is issued; the time of that is the id. */
export const certificateValidation: AwsResourceRow = {
  defaults: {},
  constraints: [
    documented(PROVIDER, [
      arn("certificateArn"),
      form(
        "certificateArn",
        /^arn:[\w-]+:acm:[^:]+:\d{12}:certificate\//,
        "the ARN of a certificate",
      ),
    ]),
  ],
  id: () => new Date().toISOString().replace("T", " ").replace("Z", " +0000 UTC"),
  within: "certificateArn",
  outputs: () => ({}),
  replaceOn: ["certificateArn", "validationRecordFqdns"],
};
