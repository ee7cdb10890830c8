import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { EnforcementLevel, PolicyType } from "@pulumi/pulumi/proto/analyzer_pb";
import { parse } from "yaml";
import { rules } from "../../policies/registry";
import { computed, deploy, ref, unknown, urnOf } from "../support/policy/deployment";
import {
  autoScalingGroup,
  awsxVpc,
  loadBalancer,
  privateSubnetId,
  privateSubnetIds,
  subnet,
} from "../support/policy/network";
import { PackProcess } from "../support/policy/pack-process";

const folder = path.join(__dirname, "..", "..", "policies");

describe("the compiled pack", () => {
  let pack: PackProcess;

  before(async function () {
    this.timeout(120_000);
    const tsc = path.join(path.dirname(require.resolve("typescript/package.json")), "bin", "tsc");
    await promisify(execFile)(process.execPath, [tsc, "--build", folder]);
    pack = await PackProcess.start(folder);
  });

  after(() => pack.stop());

  it("starts where the engine looks: main of package.json, without TypeScript", async () => {
    const text = (name: string): Promise<string> => readFile(path.join(folder, name), "utf8");
    const manifest = JSON.parse(await text("package.json")) as { main: string };
    assert.equal(manifest.main, "bin/index.js");
    const project = parse(await text("PulumiPolicy.yaml")) as Record<string, unknown>;
    assert.deepEqual(project.runtime, { name: "nodejs", options: { typescript: false } });
    // Publishing goes into the folder of this field, and looks for PulumiPolicy.yaml there.
    assert.equal(project.main, undefined);
  });

  it("serves every rule of the registry at its level, with its metadata", async () => {
    const info = await pack.info();
    assert.equal(info.getName(), "multizone");
    assert.deepEqual(
      info.getPoliciesList().map((each) => ({
        name: each.getName(),
        displayName: each.getDisplayname(),
        description: each.getDescription(),
        mandatory: each.getEnforcementlevel() === EnforcementLevel.MANDATORY,
        stack: each.getPolicyType() === PolicyType.POLICY_TYPE_STACK,
        tags: each.getTagsList(),
        reference: each.getFramework()?.getReference(),
        remediation: each.getRemediationSteps(),
        url: each.getUrl(),
      })),
      rules.map((rule) => ({
        name: rule.name,
        displayName: rule.displayName,
        description: rule.description,
        mandatory: rule.enforcementLevel === "mandatory",
        stack: !("types" in rule),
        tags: rule.tags,
        reference: rule.framework.reference,
        remediation: rule.remediationSteps,
        url: rule.url,
      })),
    );
  });

  it("loads no @pulumi/aws and nothing else of the program", async () => {
    const modules = await pack.modules();
    const own = path.join(folder, "bin", path.sep);
    assert.ok(modules.includes(path.join(own, "index.js")));
    assert.deepEqual(
      modules.filter((file) => /@pulumi[\\/](aws|awsx)[\\/]/.test(file)),
      [],
    );
    const strange = modules.filter(
      (file) => !file.includes("node_modules") && !file.startsWith(own) && file.endsWith(".js"),
    );
    assert.deepEqual(strange, []);
  });

  it("rejects a single-AZ database before it is created, and leaves an unknown one open", async () => {
    const type = "aws:rds/instance:Instance";
    const kept = { deletionProtection: true, backupRetentionPeriod: 7 };
    const [found, ...others] = await pack.analyze({ type, props: { ...kept, multiAz: false } });
    assert.deepEqual(others, []);
    assert.equal(found?.policy, "rds-instance-multi-az");
    assert.equal(found.mandatory, true);
    assert.match(
      found.message,
      /^Every RDS DB instance .*\nDB instance "under-test", multiAz: found false/,
    );
    assert.deepEqual(await pack.analyze({ type, props: { ...kept, multiAz: unknown } }), []);
    assert.deepEqual(await pack.analyze({ type, props: { ...kept, multiAz: true } }), []);
  });

  it("judges a first preview full of unknown values without falling back to an advisory", async () => {
    const net = awsxVpc("net", ["us-east-1a", "us-east-1b"]);
    const everything = deploy("preview", [
      ...net,
      subnet("a1", "us-east-1a"),
      subnet("a2", "us-east-1a"),
      autoScalingGroup("spread", privateSubnetIds(net)),
      autoScalingGroup("first", [privateSubnetId(net, 0)]),
      loadBalancer("front", [ref("a1"), ref("a2")]),
      { type: "aws:s3/bucket:Bucket", name: "logs", props: { arn: computed("arn") } },
    ]);
    const found = await pack.analyzeStack(everything);
    assert.deepEqual(
      found.map(({ policy, mandatory, urn }) => ({ policy, mandatory, urn })),
      [
        ["aws:lb/loadBalancer:LoadBalancer", "front"] as const,
        ["aws:autoscaling/group:Group", "first"] as const,
      ].map(([type, name]) => ({
        policy: "placement-multi-az",
        mandatory: true,
        urn: urnOf(type, name),
      })),
    );
  });
});
