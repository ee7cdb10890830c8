/** The types that other types refer to. */
export const RULE_GROUP = "aws:wafv2/ruleGroup:RuleGroup";
export const WEB_ACL = "aws:wafv2/webAcl:WebAcl";
