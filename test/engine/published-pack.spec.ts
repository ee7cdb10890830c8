import assert from "node:assert/strict";
import {
  copyFile,
  cp,
  mkdir,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { findEngine } from "../../sandbox/engine/find-engine";
import { PROJECT_FOLDER } from "../../sandbox/project";
import { run } from "../../sandbox/run";
import manifest from "../../policies/package.json";
import { rules } from "../../policies/registry";
import type { Rule } from "../../policies/support/rule";
import { ENGINE_TIMEOUT_MS, silentProgress, temporaryFolder } from "../support/engine";
import { deploy, ref, urnOf } from "../support/policy/deployment";
import { loadBalancer, subnet } from "../support/policy/network";
import { PackProcess } from "../support/policy/pack-process";

const SOURCE = path.join(PROJECT_FOLDER, "policies");

const { signal } = new AbortController();

/** Runs a command without what npm and Pulumi know of the machine's own projects. */
function command(name: string, args: readonly string[], cwd: string, more = {}): Promise<string> {
  const own = Object.entries(process.env).filter(([key]) => !/^(npm_|NODE_|PULUMI_)/.test(key));
  return run(name, args, { cwd, env: { ...Object.fromEntries(own), ...more }, signal });
}

/** The pack's folder as it is in a fresh clone of the repository, with the compiler at hand. */
async function fresh(folder: string): Promise<string> {
  const repository = path.join(folder, "repository");
  const copy = path.join(repository, "policies");
  await cp(SOURCE, copy, {
    recursive: true,
    filter: (file) => !["bin", "node_modules"].includes(path.relative(SOURCE, file)),
  });
  for (const file of ["package.json", ".npmrc"]) {
    await copyFile(path.join(PROJECT_FOLDER, file), path.join(repository, file));
  }
  await symlink(path.join(PROJECT_FOLDER, "node_modules"), path.join(repository, "node_modules"));
  return copy;
}

/** Unpacks a tarball in an empty folder as the engine does, and returns where. */
async function unpacked(tarball: string, folder: string): Promise<string> {
  await mkdir(folder);
  await command("tar", ["-xzf", tarball, "-C", folder], folder);
  return path.join(folder, "package");
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join("/"))
    .sort();
}

/** What a tarball has to hold: what runs, and what tells a reader about it. */
async function wanted(): Promise<string[]> {
  const sources = (await filesOf(SOURCE)).filter(
    (file) => file.endsWith(".ts") && !/^(bin|node_modules)\//.test(file),
  );
  return [
    ...sources.map((file) => `bin/${file.replace(/\.ts$/, ".js")}`),
    "LICENSE",
    "PulumiPolicy.yaml",
    "README.md",
    "package.json",
    "policy-config.example.json",
  ].sort();
}

type Metadata = Pick<
  Rule,
  "name" | "displayName" | "description" | "severity" | "remediationSteps" | "url" | "tags"
>;

/** What Pulumi Cloud shows of a rule. */
function metadata(rule: Metadata): Metadata {
  const { name, displayName, description, severity, remediationSteps, url, tags } = rule;
  return { name, displayName, description, severity, remediationSteps, url, tags };
}

describe("the pack as it is published", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let folder = "";
  let source = "";
  let installed = "";

  before(async () => {
    folder = await realpath(await temporaryFolder());
    source = await fresh(folder);
    // The name of the tarball is the last line: before it stands what compiling says.
    const said = await command("npm", ["pack", "--silent", "--pack-destination", folder], source);
    const tarball = path.join(folder, said.trim().split("\n").at(-1) ?? "");
    installed = await unpacked(tarball, path.join(folder, "installed"));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it("holds what is compiled from its sources, its settings and its papers, and nothing else", async () => {
    assert.deepEqual(await filesOf(installed), await wanted());
  });

  it("names what it needs to be published and found", () => {
    assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
    assert.equal("private" in manifest, false);
    assert.equal("devDependencies" in manifest, false);
  });

  describe("installed alone", () => {
    let pack: PackProcess;

    before(async () => {
      const install = ["install", "--omit=dev", "--no-audit", "--no-fund", "--prefer-offline"];
      await command("npm", install, installed);
      pack = await PackProcess.start(installed);
    });
    after(() => pack.stop());

    it("runs on the dependencies of its own folder alone", async () => {
      const outside = (await pack.modules()).filter(
        (file) => !file.startsWith(path.join(installed, path.sep)),
      );
      assert.deepEqual(outside, []);
    });

    it("serves every rule under the version of its package.json", async () => {
      const info = await pack.info();
      assert.equal(info.getVersion(), manifest.version);
      assert.deepEqual(
        info.getPoliciesList().map((each) => each.getName()),
        rules.map(({ name }) => name),
      );
    });

    it("judges a resource and a stack", async () => {
      const type = "aws:rds/instance:Instance";
      const ofResource = await pack.analyze({ type, props: { multiAz: false } });
      assert.ok(ofResource.some(({ policy }) => policy === "rds-instance-multi-az"));
      const ofStack = await pack.analyzeStack(
        deploy("preview", [subnet("a", "us-east-1a"), loadBalancer("front", [ref("a")])]),
      );
      assert.deepEqual(
        ofStack.filter(({ policy }) => policy === "placement-multi-az").map(({ urn }) => urn),
        [urnOf("aws:lb/loadBalancer:LoadBalancer", "front")],
      );
    });
  });

  describe("sent to Pulumi Cloud by `pulumi policy publish`", () => {
    let cloud: Cloud;
    before(async () => {
      cloud = await Cloud.start();
      const engine = await findEngine(silentProgress, signal);
      await command(
        engine.command,
        ["policy", "publish", "acme", "--cwd", "policies", "--non-interactive"],
        path.dirname(source),
        {
          PATH: [path.dirname(engine.command), process.env["PATH"]].join(path.delimiter),
          PULUMI_ACCESS_TOKEN: "token",
          PULUMI_BACKEND_URL: cloud.url,
          PULUMI_HOME: path.join(folder, "home"),
          PULUMI_SKIP_UPDATE_CHECK: "true",
        },
      );
    });
    after(() => {
      cloud.close();
    });

    it("arrives with its name, its version and the metadata of every rule", () => {
      const sent = JSON.parse(cloud.body("POST", "/api/orgs/acme/policypacks").toString()) as {
        name: string;
        versionTag: string;
        policies: readonly Metadata[];
      };
      assert.equal(sent.name, "multizone");
      assert.equal(sent.versionTag, manifest.version);
      // The engine orders them by name.
      const byName = [...rules].sort((one, other) => (one.name < other.name ? -1 : 1));
      assert.deepEqual(sent.policies.map(metadata), byName.map(metadata));
    });

    it("arrives as the same tarball", async () => {
      const arrived = path.join(folder, "arrived.tgz");
      await writeFile(arrived, cloud.body("PUT", "/upload"));
      const there = await unpacked(arrived, path.join(folder, "arrived"));
      assert.deepEqual(await filesOf(there), await wanted());
      assert.equal(
        await readFile(path.join(there, "bin", "index.js"), "utf8"),
        await readFile(path.join(installed, "bin", "index.js"), "utf8"),
      );
    });
  });
});

/** As much of Pulumi Cloud as publishing a policy pack needs. */
class Cloud {
  readonly #requests: { readonly route: string; readonly body: Buffer }[] = [];

  private constructor(private readonly server: Server) {
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.once("end", () => {
        const route = `${request.method ?? ""} ${request.url ?? ""}`;
        this.#requests.push({ route, body: Buffer.concat(chunks) });
        response.setHeader("Content-Type", "application/json");
        response.end(JSON.stringify(this.answer(route)));
      });
    });
  }

  static async start(): Promise<Cloud> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new Cloud(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What arrived in the one request of its kind. */
  body(method: string, url: string): Buffer {
    const found = this.#requests.filter(({ route }) => route === `${method} ${url}`);
    assert.equal(found.length, 1, `${method} ${url} arrived ${found.length} times`);
    return found[0]?.body ?? Buffer.alloc(0);
  }

  close(): void {
    this.server.close();
  }

  private answer(route: string): object {
    switch (route) {
      case "GET /api/user":
        return { githubLogin: "someone", name: "Someone", organizations: [] };
      case "POST /api/orgs/acme/policypacks":
        return { version: 1, uploadURI: `${this.url}/upload`, requiredHeaders: {} };
      default:
        return {};
    }
  }
}
