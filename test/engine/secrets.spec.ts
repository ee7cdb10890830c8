import assert from "node:assert/strict";
import { runtime } from "@pulumi/pulumi";
import { type Document, isMap, isSeq } from "yaml";
import { text } from "../../sandbox/providers/aws/aws-resource";
import { getSecretVersion } from "../../sandbox/providers/aws/invokes/get-secret-version";
import type { Update } from "../../sandbox/sandbox";
import { ENGINE_TIMEOUT_MS, openSandbox, type TestSandbox } from "../support/engine";
import { filesIn } from "../support/files-in";
import { type TemporaryProject, temporaryProject } from "../support/temporary-project";

const STACK = "dev";
const REGION = "us-west-2";
const ARN = `arn:aws:secretsmanager:${REGION}:123456789012:secret`;

/** The secrets that the program looks up, by the ARNs in the stack's settings. */
const CLIENT_SECRET_ARN = `${ARN}:sign-in-AbCdEf`;
const AUTH_TOKEN_ARN = `${ARN}:cache-GhIjKl`;
const MASTER_SECRET_ARN = `${ARN}:database-MnOpQr`;

/** A secret that the program does not look up: the containers of a service read it by its ARN. */
const SERVICE_SECRET_ARN = `${ARN}:api-key-StUvWx`;

/** What AWS Secrets Manager answers. */
const answer = (secretId: string): string =>
  text(getSecretVersion({ secretId }, { region: REGION }), "secretString");

/** The password in the text of a secret of a database. */
const passwordIn = (secret: string): string =>
  (JSON.parse(secret) as { readonly password: string }).password;

const SECRETS = {
  "the client secret of the sign-in": answer(CLIENT_SECRET_ARN),
  "the token of the cache": answer(AUTH_TOKEN_ARN),
  "the master password of the database": passwordIn(answer(MASTER_SECRET_ARN)),
};

const PROVIDER = "https://login.example.com";
const SIGN_IN = {
  method: "oidc",
  issuer: PROVIDER,
  clientId: "shop",
  clientSecretArn: CLIENT_SECRET_ARN,
  authorizationEndpoint: `${PROVIDER}/authorize`,
  tokenEndpoint: `${PROVIDER}/token`,
  userInfoEndpoint: `${PROVIDER}/userinfo`,
};

/** What is in the state beside the client secret. */
const LISTENER_RULE = "aws:lb/listenerRule:ListenerRule";

/** Properties that hold a secret wherever they hold anything. */
const SECRET_PROPERTY =
  /^(?:(?:master_?|masterUser)?passwords?|auth_?token|client_?secret|secret(?:String|Binary|Key)|private_?key)$/i;

describe("secrets on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let project: TemporaryProject;
  let open: TestSandbox;
  let update: Update;
  let state: unknown;

  before(async () => {
    project = await temporaryProject(STACK);
    await project.bend(withEverySecret);
    open = await openSandbox({ projectFolder: project.folder });
    update = await open.sandbox.up(STACK);
    assert.deepEqual([update.preview.errors, update.update?.errors], [[], []]);
    state = (await open.sandbox.exportState(STACK)).deployment;
  });
  after(async () => {
    await open.remove();
    await project.remove();
  });

  /** What anybody can read of the deployment. */
  async function whatIsTold(): Promise<readonly string[]> {
    const outputs = await open.sandbox.outputs(STACK);
    return [JSON.stringify([update, outputs]), ...(await filesIn(open.folder))];
  }

  for (const [name, secret] of Object.entries(SECRETS)) {
    it(`keeps ${name} in the state, as a secret alone`, () => {
      assert.ok(JSON.stringify(state).includes(secret), "the state does not have it");
      assert.ok(!JSON.stringify(withoutSecrets(state)).includes(secret), "it is not a secret");
    });

    it(`tells ${name} in no file, output or log`, async () => {
      const told = await whatIsTold();
      assert.ok(
        told.some((one) => one.includes(LISTENER_RULE)),
        "nothing of the state is told",
      );
      assert.ok(!told.some((one) => one.includes(secret)), "it is told in plain text");
    });
  }

  it("does not even know the secret of a service, only its ARN", async () => {
    const secret = answer(SERVICE_SECRET_ARN);
    assert.ok(JSON.stringify(state).includes(SERVICE_SECRET_ARN), "no service has it");
    assert.ok(!JSON.stringify(state).includes(secret), "the state has it");
    assert.ok(!(await whatIsTold()).some((one) => one.includes(secret)), "it is told");
  });

  it("keeps nothing in plain text under a name that is a secret's", () => {
    assert.deepEqual(plainSecrets(state), []);
  });
});

/** Gives the stack a secret wherever it can have one. */
function withEverySecret(document: Document): void {
  const services = document.getIn(["config", "multizone:services"]);
  assert.ok(isSeq(services));
  const [service] = services.items;
  assert.ok(isMap(service));
  service.set("signIn", true);
  service.set("secrets", document.createNode({ API_KEY: SERVICE_SECRET_ARN }));
  document.setIn(["config", "multizone:signIn"], document.createNode(SIGN_IN));
  document.setIn(["config", "multizone:cache", "authTokenSecretArn"], AUTH_TOKEN_ARN);
  // Read replicas need a password that the program knows.
  document.setIn(["config", "multizone:database", "readReplicas"], 1);
  document.setIn(["config", "multizone:database", "masterSecretArn"], MASTER_SECRET_ARN);
  document.setIn(
    ["config", "multizone:domain"],
    document.createNode({ name: "shop.example.com", hostedZoneId: "Z0123456789ABCDEFGHIJ" }),
  );
}

/** Whether the engine marks a value of a state as a secret. */
function isMarked(value: object): boolean {
  return Reflect.get(value, runtime.specialSigKey) === runtime.specialSecretSig;
}

/** A value of a state without what is marked as a secret in it. */
function withoutSecrets(value: unknown): unknown {
  if (typeof value !== "object" || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(withoutSecrets);
  }
  return isMarked(value)
    ? undefined
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSecrets(inner)]));
}

/** Paths of the properties that are secrets by their names, and texts that are not marked as such. */
function plainSecrets(value: unknown, path = "state"): string[] {
  if (typeof value !== "object" || value === null || isMarked(value)) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const here = `${path}.${key}`;
    return SECRET_PROPERTY.test(key) && typeof inner === "string" && inner !== ""
      ? [here]
      : plainSecrets(inner, here);
  });
}
