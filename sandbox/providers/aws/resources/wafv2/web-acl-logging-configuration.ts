import { type AwsResourceRow, named } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { arn, entries, exactlyOne, form, length, oneOf } from "../../check/constraints";
import { eachBlock } from "../../check/each-block";
import { label } from "./names";
import { WEB_ACL } from "./tokens";

const LOGGING = "https://docs.aws.amazon.com/waf/latest/APIReference/API_LoggingConfiguration.html";
const DESTINATIONS =
  "https://docs.aws.amazon.com/waf/latest/developerguide/logging-destinations.html";
const FILTER = "https://docs.aws.amazon.com/waf/latest/APIReference/API_LoggingFilter.html";

const BEHAVIORS = ["DROP", "KEEP"];

/** Where a web ACL writes down the requests that it has seen. The ARN of the web ACL is the id. */
export const webAclLoggingConfiguration: AwsResourceRow = {
  defaults: {},
  constraints: [
    documented(LOGGING, [
      arn("resourceArn"),
      entries("logDestinationConfigs", 1, 1),
      arn("logDestinationConfigs[]"),
      entries("redactedFields", 0, 100),
      eachBlock("redactedFields[]", [
        exactlyOne("method", "queryString", "singleHeader", "uriPath"),
      ]),
      length("redactedFields[].singleHeader.name", 1, 64),
    ]),
    documented(FILTER, [
      oneOf("loggingFilter.defaultBehavior", BEHAVIORS),
      entries("loggingFilter.filters", 1, Infinity),
      eachBlock("loggingFilter.filters[]", [
        oneOf("behavior", BEHAVIORS),
        oneOf("requirement", ["MEETS_ALL", "MEETS_ANY"]),
        entries("conditions", 1, Infinity),
        eachBlock("conditions[]", [
          exactlyOne("actionCondition", "labelNameCondition"),
          oneOf("actionCondition.action", [
            "ALLOW",
            "BLOCK",
            "CAPTCHA",
            "CHALLENGE",
            "COUNT",
            "EXCLUDED_AS_COUNT",
          ]),
          ...label("labelNameCondition.labelName"),
        ]),
      ]),
    ]),
  ],
  refusedByAws: [
    documented(DESTINATIONS, [
      form(
        "logDestinationConfigs[]",
        /(?::log-group:|:deliverystream\/|:s3:::)aws-waf-logs-/,
        "a log group, a delivery stream or a bucket whose name begins aws-waf-logs-",
      ),
    ]),
  ],
  id: named("resourceArn"),
  outputs: () => ({}),
  replaceOn: ["logDestinationConfigs", "resourceArn"],
  goesWith: [{ property: "resourceArn", type: WEB_ACL }],
};
