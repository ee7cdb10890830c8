import assert from "node:assert/strict";
import { SCHEMA_FOLDER } from "../../../../sandbox/project";
import { AwsProvider } from "../../../../sandbox/providers/aws/aws-provider";
import { Schemas } from "../../../../sandbox/providers/aws/schema/schemas";
import { World } from "../../../../sandbox/providers/aws/world/world";
import { type PropertyMap, UNKNOWN } from "../../../../sandbox/providers/property-values";
import type { ResourceState } from "../../../../sandbox/providers/stand-in";
import { temporaryFolder } from "../../../support/temporary-folder";

const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
const ASSOCIATION = "aws:wafv2/webAclAssociation:WebAclAssociation";
const CLIENT = "aws:cognito/userPoolClient:UserPoolClient";
const DOMAIN = "aws:cognito/userPoolDomain:UserPoolDomain";
const HOOK = "aws:autoscaling/lifecycleHook:LifecycleHook";
const LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
const POLICY = "aws:dlm/lifecyclePolicy:LifecyclePolicy";
const POOL = "aws:cognito/userPool:UserPool";
const PROVIDER = "aws:cognito/identityProvider:IdentityProvider";
const RULE = "aws:lb/listenerRule:ListenerRule";
const RULE_GROUP = "aws:wafv2/ruleGroup:RuleGroup";
const WEB_ACL = "aws:wafv2/webAcl:WebAcl";

const visibilityConfig = {
  cloudwatchMetricsEnabled: true,
  metricName: "rate",
  sampledRequestsEnabled: true,
};
const webAcl = {
  defaultAction: { allow: {} },
  rules: [
    {
      action: { block: {} },
      name: "rate",
      priority: 1,
      statement: { rateBasedStatement: { aggregateKeyType: "IP", limit: 2000 } },
      visibilityConfig,
    },
  ],
  scope: "REGIONAL",
  visibilityConfig,
};
const alarm = {
  comparisonOperator: "LessThanThreshold",
  evaluationPeriods: 3,
  metricQueries: [
    { expression: "1 * m", id: "e", returnData: true },
    { id: "m", metric: { metricName: "X", namespace: "Y", period: 60, stat: "Sum" } },
  ],
  threshold: 1,
};

/** What a preview shows of a new resource: what is filled in, by the path of a part, and what only AWS tells. */
const PLANNED: readonly (readonly [
  type: string,
  inputs: PropertyMap,
  filledIn: PropertyMap,
  unknown: readonly string[],
])[] = [
  [
    ALARM,
    alarm,
    {
      actionsEnabled: true,
      metricQueries: [alarm.metricQueries[0], { ...alarm.metricQueries[1], returnData: false }],
      name: "web-38b0874",
      treatMissingData: "missing",
    },
    ["arn", "evaluateLowSampleCountPercentiles", "id"],
  ],
  [
    WEB_ACL,
    { ...webAcl, rules: null },
    { name: "web-38b0874" },
    ["applicationIntegrationUrl", "arn", "capacity", "id", "lockToken", "namePrefix"],
  ],
  [
    RULE_GROUP,
    { capacity: 10, scope: "REGIONAL", visibilityConfig },
    { name: "web-38b0874" },
    ["arn", "id", "lockToken", "namePrefix"],
  ],
  [
    ASSOCIATION,
    { resourceArn: UNKNOWN, webAclArn: UNKNOWN },
    {},
    ["id", "resourceArn", "webAclArn"],
  ],
  [
    POOL,
    {},
    { deletionProtection: "INACTIVE", mfaConfiguration: "OFF", name: "web-38b0874" },
    [
      "adminCreateUserConfig",
      "arn",
      "creationDate",
      "customDomain",
      "domain",
      "emailVerificationMessage",
      "emailVerificationSubject",
      "endpoint",
      "estimatedNumberOfUsers",
      "id",
      "lastModifiedDate",
      "passwordPolicy",
      "signInPolicy",
      "smsConfiguration",
      "smsVerificationMessage",
      "userPoolTier",
      "usernameConfiguration",
      "verificationMessageTemplate",
    ],
  ],
  [
    DOMAIN,
    { domain: "shop-dev", userPoolId: UNKNOWN },
    {},
    [
      "awsAccountId",
      "cloudfrontDistribution",
      "cloudfrontDistributionArn",
      "cloudfrontDistributionZoneId",
      "id",
      "managedLoginVersion",
      "s3Bucket",
      "userPoolId",
      "version",
    ],
  ],
  [
    HOOK,
    {
      autoscalingGroupName: "web",
      lifecycleTransition: "autoscaling:EC2_INSTANCE_TERMINATING",
    },
    { name: "web-38b0874" },
    ["defaultResult", "id"],
  ],
  [
    LOG_GROUP,
    { namePrefix: "aws-waf-logs-" },
    { retentionInDays: 0, skipDestroy: false },
    ["arn", "deletionProtectionEnabled", "id", "logGroupClass", "name"],
  ],
  [
    RULE,
    {
      actions: [
        {
          authenticateCognito: {
            userPoolArn: UNKNOWN,
            userPoolClientId: UNKNOWN,
            userPoolDomain: "shop-dev",
          },
          type: "authenticate-cognito",
        },
        { targetGroupArn: UNKNOWN, type: "forward" },
      ],
      conditions: [{ pathPattern: { values: ["/*"] } }],
      listenerArn: UNKNOWN,
    },
    {},
    ["arn", "id", "listenerArn", "priority"],
  ],
];

describe("alarms, web ACLs, user pools and hooks in the stand-in's AWS", function () {
  this.timeout(60_000);

  const folder = temporaryFolder("services-state");
  let provider: AwsProvider;
  beforeEach(() => {
    const world = new World(`${folder()}/world.jsonl`);
    provider = new AwsProvider(new Schemas(SCHEMA_FOLDER), world);
    provider.configure({ region: "us-west-2" });
  });

  function checkedInputs(type: string, inputs: PropertyMap, oldInputs: PropertyMap = {}) {
    const request = { type, name: "web", oldInputs, randomSeed: new Uint8Array([1]) };
    const { failures, inputs: checked } = provider.check({ ...request, inputs });
    assert.deepEqual(failures, []);
    return checked;
  }

  function make(type: string, inputs: PropertyMap, preview = false): Promise<ResourceState> {
    const urn = `urn:pulumi:dev::multizone::${type}::web`;
    return provider.create({ type, urn, inputs: checkedInputs(type, inputs), preview });
  }

  function remove(type: string, { id, outputs }: ResourceState): Promise<void> {
    return provider.delete({ type, id, urn: "urn", outputs });
  }

  for (const [type, inputs, filledIn, unknown] of PLANNED) {
    it(`are planned as the provider plans them: ${type}`, async () => {
      const { outputs } = await make(type, inputs, true);
      const open = Object.keys(outputs).filter((name) => outputs[name] === UNKNOWN);
      assert.deepEqual(open.sort(), unknown);
      const given = Object.keys(filledIn).map((name) => [name, outputs[name]]);
      assert.deepEqual(Object.fromEntries(given), filledIn);
    });
  }

  it("have a window of five minutes in a rule that counts requests", () => {
    const { rules } = checkedInputs(WEB_ACL, webAcl);
    assert.match(JSON.stringify(rules), /"evaluationWindowSec":300/);
  });

  it("have a scope, a cookie and a week in a rule that lets visitors sign in", () => {
    const type = "authenticate-oidc";
    const authenticateOidc = {
      authorizationEndpoint: UNKNOWN,
      clientId: "shop",
      clientSecret: UNKNOWN,
      issuer: UNKNOWN,
      tokenEndpoint: UNKNOWN,
      userInfoEndpoint: UNKNOWN,
    };
    const { actions } = checkedInputs(RULE, {
      actions: [
        { authenticateOidc, type },
        { targetGroupArn: UNKNOWN, type: "forward" },
      ],
      conditions: [{ pathPattern: { values: ["/*"] } }],
      listenerArn: UNKNOWN,
    });
    assert.match(
      JSON.stringify(actions),
      /"scope":"openid","sessionCookieName":"AWSELBAuthSessionCookie","sessionTimeout":604800/,
    );
  });

  it("have a log group that begins with its prefix, in its id and its ARN", async () => {
    const { id, outputs } = await make(LOG_GROUP, { namePrefix: "aws-waf-logs-" });
    assert.match(id, /^aws-waf-logs-\d{18}[0-9a-f]{8}$/);
    assert.equal(outputs["name"], id);
    assert.equal(outputs["arn"], `arn:aws:logs:us-west-2:123456789012:log-group:${id}`);
  });

  it("keep a web ACL while it is associated, and not for its logging", async () => {
    const made = await make(WEB_ACL, webAcl);
    const webAclArn = made.outputs["arn"] ?? "";
    await make("aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration", {
      logDestinationConfigs: ["arn:aws:logs:us-west-2:123456789012:log-group:aws-waf-logs-web"],
      resourceArn: webAclArn,
    });
    const association = await make(ASSOCIATION, {
      resourceArn: "arn:aws:elasticloadbalancing:us-west-2:123456789012:loadbalancer/app/web/1",
      webAclArn,
    });
    assert.throws(() => remove(WEB_ACL, made), { code: "WAFAssociatedItemException" });
    await remove(ASSOCIATION, association);
    await remove(WEB_ACL, made);
  });

  it("count a group of rules in the capacity of a web ACL, and keep it while it is in there", async () => {
    const group = await make(RULE_GROUP, { capacity: 230, scope: "REGIONAL", visibilityConfig });
    const rule = {
      name: "size",
      overrideAction: { none: {} },
      priority: 2,
      statement: { ruleGroupReferenceStatement: { arn: group.outputs["arn"] ?? "" } },
      visibilityConfig,
    };
    const { outputs } = await make(WEB_ACL, { ...webAcl, rules: [...webAcl.rules, rule] });
    assert.equal(outputs["capacity"], 232);
    assert.throws(() => remove(RULE_GROUP, group), { code: "WAFAssociatedItemException" });
  });

  it("keep a user pool while it is protected, and while it has a domain", async () => {
    const guarded = await make(POOL, { deletionProtection: "ACTIVE" });
    assert.throws(() => remove(POOL, guarded), { code: "InvalidParameterException" });

    const pool = await make(POOL, {});
    const domain = await make(DOMAIN, { domain: "shop-dev", userPoolId: pool.id });
    await make(CLIENT, { userPoolId: pool.id });
    assert.throws(() => remove(POOL, pool), { code: "InvalidParameterException" });
    await remove(DOMAIN, domain);
    await remove(POOL, pool);
  });

  it("make a client only once its provider is there", async () => {
    const pool = await make(POOL, {});
    const client = { supportedIdentityProviders: ["company"], userPoolId: pool.id };
    assert.throws(() => make(CLIENT, client), { code: "ValidationError" });
    await make(PROVIDER, {
      providerDetails: { MetadataURL: "https://id.example.com/metadata" },
      providerName: "company",
      providerType: "SAML",
      userPoolId: pool.id,
    });
    assert.match((await make(CLIENT, client)).id, /^[0-9a-f]{26}$/);
  });

  it("make no second domain of one prefix", async () => {
    await make(DOMAIN, { domain: "shop-dev", userPoolId: "pool_1" });
    assert.throws(() => make(DOMAIN, { domain: "shop-dev", userPoolId: "pool_2" }), {
      code: "InvalidParameterException",
    });
  });

  const changes: readonly (readonly [
    type: string,
    before: PropertyMap,
    change: PropertyMap,
    replaces: boolean,
  ])[] = [
    [ALARM, alarm, { threshold: 2 }, false],
    [ALARM, alarm, { name: "other" }, true],
    [WEB_ACL, webAcl, { defaultAction: { block: {} } }, false],
    [WEB_ACL, webAcl, { scope: "CLOUDFRONT" }, true],
    [POOL, {}, { deletionProtection: "ACTIVE" }, false],
    [POOL, {}, { usernameAttributes: ["email"] }, true],
    [CLIENT, { userPoolId: "pool_1" }, { generateSecret: true }, true],
    [CLIENT, { userPoolId: "pool_1" }, { accessTokenValidity: 1 }, false],
    [POLICY, policy("03:00"), policy("04:00"), false],
  ];
  for (const [type, before, change, replaces] of changes) {
    it(`are ${replaces ? "replaced" : "changed in place"}: ${type} with other ${Object.keys(change).join()}`, async () => {
      const { outputs } = await make(type, before);
      const oldInputs = checkedInputs(type, before);
      const inputs = checkedInputs(type, { ...before, ...change }, oldInputs);
      const { differences } = provider.diff({ type, oldInputs, outputs, inputs });
      assert.ok(differences.length > 0);
      assert.equal(
        differences.some((difference) => difference.replaces),
        replaces,
      );
      const unchanged = { type, oldInputs, outputs, inputs: oldInputs };
      assert.deepEqual(provider.diff(unchanged).differences, []);
    });
  }
});

function policy(times: string): PropertyMap {
  return {
    description: "Snapshots",
    executionRoleArn: "arn:aws:iam::123456789012:role/snapshots",
    policyDetails: {
      resourceTypes: ["INSTANCE"],
      schedules: [{ createRule: { interval: 24, times }, name: "daily", retainRule: { count: 7 } }],
      targetTags: { snapshots: "web" },
    },
  };
}
