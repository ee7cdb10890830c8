import assert from "node:assert/strict";
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import * as aws from "@pulumi/aws";
import * as ec2 from "@pulumi/aws/ec2";
import * as lb from "@pulumi/aws/lb";
import * as rds from "@pulumi/aws/rds";
import * as awsx from "@pulumi/awsx";
import type { PulumiFn } from "@pulumi/pulumi/automation/index.js";
import { SCHEMA_FOLDER } from "../../sandbox/project";
import { asText } from "../../sandbox/providers/property-values";
import { World } from "../../sandbox/providers/aws/world/world";
import { type ServedProviders, serveProviders } from "../../sandbox/providers/serve";
import { ENGINE_TIMEOUT_MS, temporaryFolder } from "../support/engine";
import type { EngineRun } from "../support/engine-command";
import { EngineStack } from "../support/engine-stack";
import { directProgram, inlineProgram } from "../support/program-hosts";

const VPC = "aws:ec2/vpc:Vpc";
const PASSWORD = "correct-horse-battery";

describe("the stand-in aws provider on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let folder = "";
  let world: World;
  let providers: ServedProviders;

  beforeEach(async () => {
    folder = await temporaryFolder();
    world = new World(path.join(folder, "world.jsonl"));
    providers = await serveProviders({ schemaFolder: SCHEMA_FOLDER, world });
  });
  afterEach(async () => {
    providers.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = (name: string): Promise<EngineStack> =>
    EngineStack.open(path.join(folder, name), providers.debugProviders);

  /** Deploys a program that declares its resources at once, and must succeed. */
  async function deploy(stack: EngineStack, declare: () => unknown): Promise<EngineRun> {
    const program: PulumiFn = () => Promise.resolve(declare()).then(() => undefined);
    const run = await stack.up(inlineProgram(program));
    assert.ok(run.succeeded, run.output);
    return run;
  }

  const only = (type: string): NonNullable<ReturnType<World["find"]>> => {
    const found = [...world.all()].filter((resource) => resource.type === type);
    const [resource] = found;
    assert.ok(resource !== undefined && found.length === 1, `${found.length} of ${type}`);
    return resource;
  };

  it("takes over in a refresh what has changed, and drops what is gone", async () => {
    const stack = await open("one");
    await deploy(stack, () => {
      new ec2.Vpc("kept", { cidrBlock: "10.0.0.0/16", tags: { owner: "web" } });
      new ec2.InternetGateway("gone", {});
    });
    const vpc = only(VPC);
    world.put({ ...vpc, outputs: { ...vpc.outputs, tags: { owner: "another" } } });
    world.remove(only("aws:ec2/internetGateway:InternetGateway"));
    const refreshed = await stack.refresh();
    assert.ok(refreshed.succeeded, refreshed.output);
    const { resources = [] } = await stack.state();
    const ours = resources.filter(({ type }) => !type.startsWith("pulumi:"));
    assert.deepEqual(
      ours.map(({ type, outputs = {} }) => [type, outputs["tags"]]),
      [[VPC, { owner: "another" }]],
    );
  });

  it("imports a resource that another stack has made", async () => {
    await deploy(await open("one"), () => new ec2.Vpc("theirs", { cidrBlock: "10.0.0.0/16" }));
    const { id } = only(VPC);
    const stack = await open("two");
    await deploy(stack, () => new ec2.Vpc("ours", { cidrBlock: "10.0.0.0/16" }, { import: id }));
    const { resources = [] } = await stack.state();
    assert.equal(resources.find(({ type }) => type === VPC)?.id, id);
    assert.equal(only(VPC).id, id);
  });

  it("makes a resource in the region of its provider, or in its own", async () => {
    await deploy(await open("one"), () => {
      const ireland = new aws.Provider("ireland", { region: "eu-west-1" });
      new ec2.InternetGateway("here", {});
      new ec2.InternetGateway("there", {}, { provider: ireland });
      new ec2.InternetGateway("elsewhere", { region: "ap-south-1" });
    });
    assert.deepEqual(
      [...world.all()].map(({ outputs }) => asText(outputs["arn"] ?? "").split(":")[3]).sort(),
      ["ap-south-1", "eu-west-1", "us-west-2"],
    );
  });

  it("makes an awsx network in the zones of its provider's region", async () => {
    await deploy(await open("one"), () => {
      const ireland = new aws.Provider("ireland", { region: "eu-west-1" });
      const args = { numberOfAvailabilityZones: 2, subnetStrategy: "Auto" } as const;
      new awsx.ec2.Vpc("net", args, { providers: { aws: ireland } });
    });
    const zones = [...world.all()].flatMap(({ outputs }) => outputs["availabilityZone"] ?? []);
    assert.deepEqual([...new Set(zones.map(asText))].sort(), ["eu-west-1a", "eu-west-1b"]);
  });

  it("deletes first what is to be replaced under a name of the program's own", async () => {
    const stack = await open("one");
    const declare = (port: number) => () => {
      const vpcId = new ec2.Vpc("vpc", { cidrBlock: "10.0.0.0/16" }).id;
      new lb.TargetGroup("named", { name: "shop", port, protocol: "HTTP", vpcId });
      new lb.TargetGroup("unnamed", { port, protocol: "HTTP", vpcId });
    };
    await deploy(stack, declare(80));
    const { output } = await deploy(stack, declare(81));
    const at = (words: RegExp): number => output.search(words);
    assert.ok(
      at(/TargetGroup named deleted original/) < at(/TargetGroup named created replacement/),
    );
    assert.ok(
      at(/TargetGroup unnamed created replacement/) < at(/TargetGroup unnamed deleted original/),
    );
  });

  it("keeps a secret secret, in the state and in what it writes itself", async () => {
    const stack = await open("one");
    const declare = (): unknown =>
      new rds.Instance("database", {
        engine: "postgres",
        instanceClass: "db.t4g.micro",
        allocatedStorage: 20,
        username: "administrator",
        password: PASSWORD,
        skipFinalSnapshot: true,
      });
    await deploy(stack, declare);
    assert.match((await deploy(stack, declare)).output, /2 unchanged/);
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      files
        .filter((file) => file.isFile())
        .map((file) => readFile(path.join(file.parentPath, file.name), "utf8")),
    );
    assert.ok(texts.some((text) => text.includes("administrator")));
    assert.ok(texts.every((text) => !text.includes(PASSWORD)));
  });

  it("answers the look-ups that programs make", async () => {
    const answers: unknown[] = [];
    await deploy(await open("one"), () =>
      Promise.all([
        aws.getRegion(),
        aws.getAvailabilityZones(),
        aws.getCallerIdentity(),
        aws.getPartition(),
        aws.getServicePrincipal({ serviceName: "ec2" }),
        ec2.getAmi({ mostRecent: true, owners: ["amazon"] }),
        aws.iam.getPolicyDocument({ statements: [{ actions: ["s3:*"], resources: ["*"] }] }),
      ]).then(([region, zones, caller, partition, principal, ami, document]) => {
        answers.push(region.region, zones.names, caller.accountId, partition.partition);
        answers.push(principal.name, /^ami-[0-9a-f]{17}$/.test(ami.id), JSON.parse(document.json));
      }),
    );
    assert.deepEqual(answers, [
      "us-west-2",
      ["us-west-2a", "us-west-2b", "us-west-2c", "us-west-2d"],
      "123456789012",
      "aws",
      "ec2.amazonaws.com",
      true,
      {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }],
      },
    ]);
  });

  it("knows an existing resource by its id", async () => {
    await deploy(await open("one"), () => new ec2.Vpc("theirs", { cidrBlock: "10.9.0.0/16" }));
    const { id } = only(VPC);
    let cidrBlock: string | undefined;
    await deploy(await open("two"), () =>
      ec2.Vpc.get("ours", id).cidrBlock.apply((block) => {
        cidrBlock = block;
      }),
    );
    assert.equal(cidrBlock, "10.9.0.0/16");
  });

  it("refuses a subnet outside its VPC once that exists, naming resource, property and block", async () => {
    const stack = await open("one");
    const none = { parent: "", propertyDependencies: {}, dependsOn: [], custom: true } as const;
    const program = directProgram(async (monitor, parent) => {
      const inputs = { cidrBlock: "10.0.0.0/16" };
      const vpc = await monitor.register({ ...none, parent, type: VPC, name: "vpc", inputs });
      await monitor.register({
        ...none,
        parent,
        type: "aws:ec2/subnet:Subnet",
        name: "outside",
        inputs: { vpcId: vpc.id, cidrBlock: "10.1.0.0/24" },
      });
    });
    const { succeeded, output } = await stack.up(program);
    assert.ok(!succeeded);
    assert.match(
      output,
      /resource 'outside'.*cidrBlock: got "10\.1\.0\.0\/24", expected a block inside "10\.0\.0\.0\/16", the cidrBlock of vpcId/,
    );
  });
});
