import assert from "node:assert/strict";
import { changes, type Outcome } from "../../sandbox/outcome";
import { text } from "../../sandbox/providers/aws/aws-resource";
import { getSecretVersion } from "../../sandbox/providers/aws/invokes/get-secret-version";
import {
  ENGINE_TIMEOUT_MS,
  type ExportedResource,
  openSandbox,
  resourcesIn,
  succeedingUp,
  type TestSandbox,
} from "../support/engine";
import { onlyService, type TemporaryProject, temporaryProject } from "../support/temporary-project";

const STACK = "dev";
/** A service in containers, whose variables are plain in its task definition. */
const SERVICE = "user";
const REGION = "us-west-2";
const ARN = `arn:aws:secretsmanager:${REGION}:123456789012:secret`;

const DATABASE = {
  instanceClass: "db.t4g.small",
  readReplicas: 1,
  masterSecretArn: `${ARN}:database-AbCdEf`,
  deletionProtection: false,
  finalSnapshot: false,
  readsPerSecond: 1000,
};

const CACHE = { nodeType: "cache.t4g.micro", authTokenSecretArn: `${ARN}:cache-GhIjKl` };

/** What AWS Secrets Manager answers for a version of a secret. */
function answer(secretId: string, versionStage: string): string {
  return text(getSecretVersion({ secretId, versionStage }, { region: REGION }), "secretString");
}

/** The password in the text of a secret of a database. */
function password(versionStage: string): string {
  const secret = JSON.parse(answer(DATABASE.masterSecretArn, versionStage)) as { password: string };
  return secret.password;
}

/** What a deployment did to which resources. */
function done(outcome: Outcome): string[] {
  return changes(outcome).map(({ operation, name }) => `${operation} ${name}`);
}

const ROTATIONS = [
  {
    what: "the token of the cache",
    key: ["multizone:cache", "authTokenVersionStage"],
    name: "cache-nodes",
    old: answer(CACHE.authTokenSecretArn, "AWSCURRENT"),
    next: answer(CACHE.authTokenSecretArn, "AWSPENDING"),
  },
  {
    what: "the master password of the database",
    key: ["multizone:database", "masterSecretVersionStage"],
    name: "database-instance",
    old: password("AWSCURRENT"),
    next: password("AWSPENDING"),
  },
] as const;

describe("the rotation of a secret of one's own, on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let project: TemporaryProject;
  let open: TestSandbox;

  before(async () => {
    project = await temporaryProject(STACK);
    await project.bend((settings) => {
      onlyService(settings, SERVICE);
      settings.setIn(["config", "multizone:database"], settings.createNode(DATABASE));
      settings.setIn(["config", "multizone:cache"], settings.createNode(CACHE));
    });
    open = await openSandbox({ projectFolder: project.folder });
    await succeedingUp(open.sandbox, STACK);
  });
  after(async () => {
    await open.remove();
    await project.remove();
  });

  /** Deploys the stack with another version of a secret; what it changes. */
  async function deploy(key: readonly string[], versionStage: string | undefined) {
    await project.bend((settings) => {
      if (versionStage === undefined) {
        settings.deleteIn(["config", ...key]);
      } else {
        settings.setIn(["config", ...key], versionStage);
      }
    });
    return done(await succeedingUp(open.sandbox, STACK));
  }

  /** The inputs of a resource, and those of every other one: the services' variables among them. */
  async function inputs(name: string) {
    const resources = resourcesIn((await open.sandbox.exportState(STACK)).deployment);
    const isIt = ({ urn }: ExportedResource): boolean => urn.endsWith(`::${name}`);
    return {
      own: JSON.stringify(resources.filter(isIt).map((one) => one.inputs)),
      others: new Map(resources.filter((one) => !isIt(one)).map((one) => [one.urn, one.inputs])),
    };
  }

  for (const { what, key, name, old, next } of ROTATIONS) {
    it(`changes ${what} in place, and nothing else: no service reads another variable`, async () => {
      const before = await inputs(name);
      assert.ok(before.own.includes(old) && !before.own.includes(next));
      const variables = JSON.stringify([...before.others]);
      assert.ok(variables.includes("CACHE_SECRET_ARN"), "nothing tells where the token is");
      assert.ok(variables.includes("DATABASE_SECRET_ARN"), "nothing tells where the password is");

      assert.deepEqual(await deploy(key, "AWSPENDING"), [`update ${name}`]);
      const after = await inputs(name);
      assert.ok(after.own.includes(next) && !after.own.includes(old));
      assert.deepEqual(after.others, before.others);
      assert.deepEqual(done(await open.sandbox.preview(STACK)), []);
    });

    it(`goes back to what ${what} was, in place, where the next one is not promoted`, async () => {
      assert.deepEqual(await deploy(key, undefined), [`update ${name}`]);
      assert.ok((await inputs(name)).own.includes(old));
    });
  }
});
