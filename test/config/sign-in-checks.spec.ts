import assert from "node:assert/strict";
import { settings } from "../../config/settings";
import { plainSecretFaults, signInFaults } from "../../config/sign-in-checks";

type Values = Readonly<Record<string, unknown>>;

const ARN = "arn:aws:secretsmanager:us-west-2:123456789012:secret:oidc-AbCdEf";
const URL = "https://login.example.com/x";
const DOMAIN = { name: "a.example", hostedZoneId: "Z1" };

const OIDC = {
  method: "oidc",
  issuer: URL,
  clientId: "id",
  clientSecret: "hush",
  authorizationEndpoint: URL,
  tokenEndpoint: URL,
  userInfoEndpoint: URL,
};

const found = (signIn: Values, faulty: readonly string[] = [], domain: Values = DOMAIN): string[] =>
  signInFaults(
    settings.parse({ availabilityZones: ["us-west-2a", "us-west-2b"], signIn, domain }),
    faulty,
    { namespace: "m" },
  ).map(({ key, value, expected = "" }) => `${key} ${value === undefined ? "-" : "+"} ${expected}`);

describe("signInFaults", () => {
  const cases: readonly (readonly [title: string, signIn: Values, ...faults: string[]])[] = [
    ["no sign-in", {}],
    ["a user pool of its own", { method: "userPool", domainPrefix: "shop" }],
    ["SAML", { method: "userPoolSaml", domainPrefix: "shop", samlMetadataUrl: URL }],
    [
      "a federated user pool",
      {
        method: "userPoolOidc",
        domainPrefix: "shop",
        issuer: URL,
        clientId: "id",
        clientSecretArn: ARN,
      },
    ],
    ["an OpenID Connect provider", OIDC],
    [
      "a user pool without anything",
      { method: "userPool" },
      "m:signIn.domainPrefix - it: the methods userPool, userPoolSaml and userPoolOidc require it",
    ],
    [
      "SAML without anything",
      { method: "userPoolSaml" },
      "m:signIn.domainPrefix - it: the methods userPool, userPoolSaml and userPoolOidc require it",
      "m:signIn.samlMetadataUrl - it: the method userPoolSaml requires it",
    ],
    [
      "a provider without anything",
      { method: "oidc" },
      "m:signIn.issuer - it: the methods userPoolOidc and oidc require it",
      "m:signIn.clientId - it: the methods userPoolOidc and oidc require it",
      "m:signIn.authorizationEndpoint - it: the method oidc requires it",
      "m:signIn.tokenEndpoint - it: the method oidc requires it",
      "m:signIn.userInfoEndpoint - it: the method oidc requires it",
      "m:signIn.clientSecret - it or signIn.clientSecretArn, one of which the methods userPoolOidc and oidc require",
    ],
    [
      "both a client secret and its ARN",
      { ...OIDC, clientSecretArn: ARN },
      "m:signIn.clientSecretArn + none beside signIn.clientSecret",
    ],
    [
      "what the method has no use for",
      { ...OIDC, method: "userPool", domainPrefix: "shop", samlMetadataUrl: URL },
      "m:signIn.samlMetadataUrl + none: it is for the method userPoolSaml",
      "m:signIn.issuer + none: it is for the methods userPoolOidc and oidc",
      "m:signIn.clientId + none: it is for the methods userPoolOidc and oidc",
      "m:signIn.authorizationEndpoint + none: it is for the method oidc",
      "m:signIn.tokenEndpoint + none: it is for the method oidc",
      "m:signIn.userInfoEndpoint + none: it is for the method oidc",
      "m:signIn.clientSecret + none: it is for the methods userPoolOidc and oidc",
    ],
    [
      "settings without a method",
      { issuer: URL, clientId: "id" },
      "m:signIn.method - one of userPool, userPoolSaml, userPoolOidc, oidc, for signIn.issuer to be of use",
    ],
  ];

  for (const [title, signIn, ...expected] of cases) {
    it(`${expected.length === 0 ? "take" : "refuse"} ${title}`, () => {
      assert.deepEqual(found(signIn), expected);
    });
  }

  it("ask for the domain that people come back to", () => {
    const expected =
      "m:domain.name - it together with signIn.method: a load balancer signs in over HTTPS alone";
    assert.deepEqual(found(OIDC, [], {}), [expected]);
    assert.deepEqual(found(OIDC, ["domain.name"], {}), []);
    assert.deepEqual(found({}, [], {}), []);
  });

  it("say nothing of settings that are faulty by themselves", () => {
    assert.deepEqual(found({ method: "userPool" }, ["signIn.domainPrefix"]), []);
    assert.deepEqual(found({ issuer: URL }, ["signIn.method"]), []);
    assert.deepEqual(found({ ...OIDC, clientSecret: undefined }, ["signIn.clientSecretArn"]), []);
  });

  it("hold no client secret", () => {
    const stack = settings.parse({
      availabilityZones: ["us-west-2a", "us-west-2b"],
      signIn: { method: "userPool", domainPrefix: "shop", clientSecret: "hush" },
    });
    const faults = signInFaults(stack, [], { namespace: "m" });
    assert.doesNotMatch(JSON.stringify(faults), /hush/);
  });
});

describe("plainSecretFaults", () => {
  it("refuses a client secret that is plain text, and does not hold it", () => {
    const context = { namespace: "m", isSecret: () => false };
    assert.deepEqual(plainSecretFaults({ clientSecret: "hush" }, context), [
      {
        key: "m:signIn.clientSecret",
        value: "(not shown)",
        expected: "a value that Pulumi keeps encrypted; this one is plain text",
        fix: "pulumi config set --secret --path 'm:signIn.clientSecret'",
      },
    ]);
  });

  it("takes one that Pulumi keeps as a secret, and none at all", () => {
    const isSecret = (key: string): boolean => key === "m:signIn.clientSecret";
    assert.deepEqual(plainSecretFaults({ clientSecret: "hush" }, { namespace: "m", isSecret }), []);
    assert.deepEqual(plainSecretFaults({}, { namespace: "m", isSecret: () => false }), []);
    assert.deepEqual(plainSecretFaults(undefined, { namespace: "m", isSecret: () => false }), []);
  });
});
