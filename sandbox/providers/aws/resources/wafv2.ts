import type { AwsResourceRow } from "../aws-resource";
import { ruleGroup } from "./wafv2/rule-group";
import { RULE_GROUP, WEB_ACL } from "./wafv2/tokens";
import { webAcl } from "./wafv2/web-acl";
import { webAclAssociation } from "./wafv2/web-acl-association";
import { webAclLoggingConfiguration } from "./wafv2/web-acl-logging-configuration";

/** AWS WAF. */
export const wafv2: Readonly<Record<string, AwsResourceRow>> = {
  [RULE_GROUP]: ruleGroup,
  [WEB_ACL]: webAcl,
  "aws:wafv2/webAclAssociation:WebAclAssociation": webAclAssociation,
  "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": webAclLoggingConfiguration,
};
