import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { settings } from "../../config/settings";
import { signInConfig } from "../../config/sign-in-config";

type Values = Readonly<Record<string, unknown>>;

const ARN = "arn:aws:secretsmanager:us-west-2:123456789012:secret:oidc-AbCdEf";
const URL = "https://login.example.com";

const of = (signIn: Values) =>
  signInConfig(
    settings.parse({
      availabilityZones: ["us-west-2a", "us-west-2b"],
      domain: { name: "a.example", hostedZoneId: "Z1" },
      signIn,
    }),
  );

const COMMON = { scopes: ["openid"], sessionSeconds: 28_800, unauthenticated: "authenticate" };
const USER_POOL = { ...COMMON, host: "a.example", domainPrefix: "shop", deletionProtection: true };

describe("signInConfig", () => {
  it("is nothing without a method", () => {
    assert.equal(of({}), undefined);
  });

  it("is a user pool that keeps the users", () => {
    assert.deepEqual(of({ method: "userPool", domainPrefix: "shop", sessionHours: 1 }), {
      ...USER_POOL,
      method: "userPool",
      sessionSeconds: 3600,
    });
  });

  it("is a user pool whose users are those of a SAML provider", () => {
    assert.deepEqual(
      of({ method: "userPoolSaml", domainPrefix: "shop", samlMetadataUrl: `${URL}/saml` }),
      { ...USER_POOL, method: "userPoolSaml", metadataUrl: `${URL}/saml` },
    );
  });

  it("is a user pool whose users are those of an OpenID Connect provider", () => {
    assert.deepEqual(
      of({
        method: "userPoolOidc",
        domainPrefix: "shop",
        issuer: URL,
        clientId: "id",
        clientSecretArn: ARN,
      }),
      {
        ...USER_POOL,
        method: "userPoolOidc",
        issuer: URL,
        clientId: "id",
        clientSecret: { arn: ARN },
      },
    );
  });

  it("is an OpenID Connect provider, with the client secret as one of Pulumi's", async () => {
    const endpoints = {
      authorizationEndpoint: `${URL}/a`,
      tokenEndpoint: `${URL}/t`,
      userInfoEndpoint: `${URL}/u`,
    };
    const config = of({
      method: "oidc",
      issuer: URL,
      clientId: "id",
      clientSecret: "hush",
      ...endpoints,
    });
    assert.ok(config?.method === "oidc" && "value" in config.clientSecret);
    const { clientSecret, ...rest } = config;
    assert.deepEqual(rest, {
      ...COMMON,
      ...endpoints,
      method: "oidc",
      issuer: URL,
      clientId: "id",
    });
    assert.ok(pulumi.Output.isInstance(clientSecret.value));
    assert.equal(await pulumi.isSecret(pulumi.output(clientSecret.value)), true);
  });

  it("does not go on without what the checks have let pass", () => {
    assert.throws(
      () => of({ method: "userPool" }),
      /^Error: signIn\.domainPrefix has passed the checks without a value$/,
    );
  });
});
