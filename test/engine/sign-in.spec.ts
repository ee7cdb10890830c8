import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Document } from "yaml";
import { findEngine } from "../../sandbox/engine/find-engine";
import { changes } from "../../sandbox/outcome";
import { text } from "../../sandbox/providers/aws/aws-resource";
import { getSecretVersion } from "../../sandbox/providers/aws/invokes/get-secret-version";
import {
  ENGINE_TIMEOUT_MS,
  type ExportedResource,
  openSandbox,
  resourcesIn,
  silentProgress,
  succeedingUp,
  temporaryFolder,
  type TestSandbox,
} from "../support/engine";
import { Command } from "../support/engine-command";
import { filesIn } from "../support/files-in";
import { onlyService, type TemporaryProject, temporaryProject } from "../support/temporary-project";

const STACK = "dev";
const SIGN_IN = ["config", "multizone:signIn"];
const CLIENT_SECRET = "known-to-the-provider-alone";
const SECRET_ARN = "arn:aws:secretsmanager:us-west-2:123456789012:secret:sign-in-AbCdEf";
/** What the look-up of the ARN answers. */
const LOOKED_UP = text(
  getSecretVersion({ secretId: SECRET_ARN }, { region: "us-west-2" }),
  "secretString",
);

const PROVIDER = "https://login.example.com";
const CLIENT = { issuer: PROVIDER, clientId: "shop" };
const USER_POOL = { domainPrefix: "shop-dev", deletionProtection: false };

/** A way to sign in, and what the service's listener rule does first then. */
interface Method {
  readonly method: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** The client secret that the method has, if any. */
  readonly secret?: string;
  readonly action: string;
  /** The types of what it is made of, each as often as it is there. */
  readonly parts: readonly string[];
}

const POOL_PARTS = ["UserPool", "UserPoolClient", "UserPoolDomain"];

const METHODS: readonly Method[] = [
  { method: "userPool", settings: USER_POOL, action: "authenticate-cognito", parts: POOL_PARTS },
  {
    method: "userPoolSaml",
    settings: { ...USER_POOL, samlMetadataUrl: `${PROVIDER}/metadata` },
    action: "authenticate-cognito",
    parts: ["IdentityProvider", ...POOL_PARTS],
  },
  {
    method: "userPoolOidc",
    settings: { ...USER_POOL, ...CLIENT },
    secret: CLIENT_SECRET,
    action: "authenticate-cognito",
    parts: ["IdentityProvider", ...POOL_PARTS],
  },
  {
    method: "oidc",
    settings: {
      ...CLIENT,
      clientSecretArn: SECRET_ARN,
      authorizationEndpoint: `${PROVIDER}/authorize`,
      tokenEndpoint: `${PROVIDER}/token`,
      userInfoEndpoint: `${PROVIDER}/userinfo`,
    },
    secret: LOOKED_UP,
    action: "authenticate-oidc",
    parts: [],
  },
];

describe("signing in on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let project: TemporaryProject;
  let backend = "";
  let open: TestSandbox;

  /** The engine's own command line in the temporary project, as an operator has it. */
  async function pulumi(...args: string[]): Promise<void> {
    const { command } = await findEngine(silentProgress, new AbortController().signal);
    const run = await new Command(command, project.folder, {
      PULUMI_BACKEND_URL: pathToFileURL(backend).href,
      // The sandbox's own: it reads what is encrypted with it.
      PULUMI_CONFIG_PASSPHRASE: "sandbox",
      PULUMI_HOME: path.join(backend, "home"),
      PULUMI_SKIP_UPDATE_CHECK: "true",
    }).run(...args, "--stack", STACK, "--non-interactive");
    assert.ok(run.succeeded, run.output);
  }

  /** Makes the stack sign in this way. A client secret of its own is set as the documentation tells. */
  async function signInBy({ method, settings, secret }: Method): Promise<void> {
    await project.bend((document) => {
      document.setIn(SIGN_IN, document.createNode({ method, ...settings }));
    });
    if (secret === CLIENT_SECRET) {
      await pulumi("config", "set", "--secret", "--path", "multizone:signIn.clientSecret", secret);
    }
  }

  const resources = async (): Promise<readonly ExportedResource[]> =>
    resourcesIn((await open.sandbox.exportState(STACK)).deployment);

  before(async () => {
    [project, backend] = await Promise.all([temporaryProject(STACK), temporaryFolder()]);
    await project.bend(oneService);
    await pulumi("stack", "init");
    open = await openSandbox({ projectFolder: project.folder });
  });
  after(async () => {
    await open.remove();
    await Promise.all([project.remove(), rm(backend, { recursive: true })]);
  });

  for (const method of METHODS) {
    it(`lets only those through who sign in by ${method.method}, and stays as it is`, async () => {
      await signInBy(method);
      const update = await succeedingUp(open.sandbox, STACK);
      const existing = await resources();
      assert.deepEqual(firstActions(existing), [method.action]);
      assert.deepEqual(cognitoParts(existing), method.parts);

      const again = await succeedingUp(open.sandbox, STACK);
      assert.deepEqual(changes(again), []);

      const outputs = await open.sandbox.outputs(STACK);
      const told = [JSON.stringify([update, again, outputs]), ...(await filesIn(open.folder))];
      for (const secret of [CLIENT_SECRET, LOOKED_UP]) {
        assert.ok(!told.some((one) => one.includes(secret)), "a client secret is told");
        // An export shows secrets: there it is, where the method has it.
        assert.equal(JSON.stringify(existing).includes(secret), secret === method.secret);
      }
    });
  }
});

/** Leaves the stack one service, behind a domain and sign-in. */
function oneService(document: Document): void {
  onlyService(document, "flask").set("signIn", true);
  document.setIn(
    ["config", "multizone:domain"],
    document.createNode({ name: "shop.example.com", hostedZoneId: "Z0123456789ABCDEFGHIJ" }),
  );
}

/** The type of what each listener rule does first. */
function firstActions(existing: readonly ExportedResource[]): unknown[] {
  return existing
    .filter(({ type }) => type === "aws:lb/listenerRule:ListenerRule")
    .map(({ inputs }) => (inputs?.["actions"] as { type: string }[])[0]?.type);
}

function cognitoParts(existing: readonly ExportedResource[]): string[] {
  return existing.flatMap(({ type }) => /^aws:cognito\/\w+:(\w+)$/.exec(type)?.[1] ?? []).sort();
}
