import type { PropertyMap } from "../../../property-values";
import { text } from "../../aws-resource";
import type { Identity } from "../../identity";

/** The ARN of a web ACL or of a rule group, with its scope in the spelling of ARNs. */
export function wafArn(at: Identity, inputs: PropertyMap, kind: string, name: string): string {
  const scope = text(inputs, "scope") === "CLOUDFRONT" ? "global" : "regional";
  return at.arn("wafv2", `${scope}/${kind}/${name}/${at.id}`);
}
