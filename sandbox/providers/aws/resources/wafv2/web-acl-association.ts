import { type AwsResourceRow, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { arn, notForm } from "../../check/constraints";
import { LOAD_BALANCER } from "../lb/tokens";
import { WEB_ACL } from "./tokens";

const ASSOCIATE = "https://docs.aws.amazon.com/waf/latest/APIReference/API_AssociateWebACL.html";

/** What puts a web ACL in front of a resource. A resource has one, and a second takes the place of the first. */
export const webAclAssociation: AwsResourceRow = {
  defaults: {},
  constraints: [
    documented(ASSOCIATE, [
      arn("resourceArn"),
      notForm(
        "resourceArn",
        /^arn:[\w-]+:cloudfront:/,
        "no distribution: it names its web ACL itself (webAclId)",
      ),
      arn("webAclArn"),
      notForm("webAclArn", /:global\/webacl\//, "a web ACL of the scope REGIONAL"),
    ]),
  ],
  id: (inputs) => `${text(inputs, "webAclArn")},${text(inputs, "resourceArn")}`,
  outputs: () => ({}),
  replaceOn: ["resourceArn", "webAclArn"],
  goesWith: [{ property: "resourceArn", type: LOAD_BALANCER }],
  holds: { webAclArn: WEB_ACL },
};
