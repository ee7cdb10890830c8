import assert from "node:assert/strict";
import type { SignInArgs } from "../../../../components/services/sign-in/sign-in-args";
import { signInFaults } from "../../../../components/services/sign-in/sign-in-faults";

const COMMON = { scopes: ["openid"], sessionSeconds: 3600, unauthenticated: "deny" } as const;
const POOL = { ...COMMON, host: "www.example.com", domainPrefix: "shop", deletionProtection: true };
const CLIENT = { clientId: "client", clientSecret: { value: "hidden" } };

const OWN_USERS: SignInArgs = { ...POOL, method: "userPool" };
const OIDC: SignInArgs = {
  ...COMMON,
  ...CLIENT,
  method: "oidc",
  issuer: "https://id.example",
  authorizationEndpoint: "https://id.example/authorize",
  tokenEndpoint: "https://id.example/token",
  userInfoEndpoint: "https://id.example/userinfo",
};

describe("signInFaults", () => {
  const sound: readonly (readonly [string, SignInArgs])[] = [
    ["users of its own", OWN_USERS],
    ["SAML", { ...POOL, method: "userPoolSaml", metadataUrl: "https://id.example/metadata" }],
    [
      "OpenID Connect by a user pool",
      { ...POOL, ...CLIENT, method: "userPoolOidc", issuer: "https://id.example" },
    ],
    ["OpenID Connect alone", OIDC],
    ["the shortest session", { ...OWN_USERS, sessionSeconds: 1 }],
    ["the longest session", { ...OWN_USERS, sessionSeconds: 604_800 }],
    ["the shortest domain prefix", { ...OWN_USERS, domainPrefix: "a" }],
    ["the longest domain prefix", { ...OWN_USERS, domainPrefix: "a".repeat(63) }],
  ];

  for (const [what, args] of sound) {
    it(`takes ${what}`, () => {
      assert.deepEqual(signInFaults(args), []);
    });
  }

  it("asks for the scope openid", () => {
    assert.deepEqual(signInFaults({ ...OWN_USERS, scopes: ["email", "profile"] }), [
      "scopes are email, profile; expected openid among them",
    ]);
    assert.deepEqual(signInFaults({ ...OWN_USERS, scopes: [] }), [
      "scopes are none; expected openid among them",
    ]);
  });

  for (const sessionSeconds of [0, 604_801]) {
    it(`refuses a session of ${sessionSeconds} seconds`, () => {
      assert.deepEqual(signInFaults({ ...OWN_USERS, sessionSeconds }), [
        `sessionSeconds is ${sessionSeconds}; expected 1 to 604800`,
      ]);
    });
  }

  for (const domainPrefix of ["", "Shop", "-shop", "shop-", "my-aws-shop", "a".repeat(64)]) {
    it(`refuses the domain prefix "${domainPrefix}"`, () => {
      assert.deepEqual(signInFaults({ ...OWN_USERS, domainPrefix }), [
        `domainPrefix is ${domainPrefix}; expected at most 63 lower-case letters, digits and inner hyphens, without aws, amazon or cognito`,
      ]);
    });
  }

  it("takes the port of HTTPS, and no other, which the load balancer could not reach", () => {
    const at = (issuer: string) => signInFaults({ ...OIDC, issuer });
    assert.deepEqual(at("https://id.example:443/realm"), []);
    assert.deepEqual(at("https://id.example:8443/realm"), [
      "issuer is https://id.example:8443/realm; expected an address that begins with https:// and names no other port than 443",
    ]);
  });

  it("refuses every address without TLS", () => {
    assert.deepEqual(
      signInFaults({
        ...OIDC,
        issuer: "http://id.example",
        authorizationEndpoint: "id.example",
        tokenEndpoint: "https://",
        userInfoEndpoint: "ftp://id.example",
      }),
      [
        "issuer is http://id.example; expected an address that begins with https:// and names no other port than 443",
        "authorizationEndpoint is id.example; expected an address that begins with https:// and names no other port than 443",
        "tokenEndpoint is https://; expected an address that begins with https:// and names no other port than 443",
        "userInfoEndpoint is ftp://id.example; expected an address that begins with https:// and names no other port than 443",
      ],
    );
    assert.deepEqual(
      signInFaults({ ...POOL, method: "userPoolSaml", metadataUrl: "http://id.example" }),
      [
        "metadataUrl is http://id.example; expected an address that begins with https:// and names no other port than 443",
      ],
    );
    assert.deepEqual(
      signInFaults({ ...POOL, ...CLIENT, method: "userPoolOidc", issuer: "http://id.example" }),
      [
        "issuer is http://id.example; expected an address that begins with https:// and names no other port than 443",
      ],
    );
  });

  it("tells all faults at once", () => {
    assert.equal(
      signInFaults({ ...OWN_USERS, scopes: [], sessionSeconds: 0, domainPrefix: "" }).length,
      3,
    );
  });
});
