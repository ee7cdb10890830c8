import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { rules } from "../../policies/registry";
import { configSchemaOf, defaults, type SettingName } from "../../policies/support/settings";
import { deploy, ref, unknown, urnOf } from "../support/policy/deployment";
import { loadBalancer, subnet } from "../support/policy/network";
import {
  compilePack,
  type Diagnostic,
  type Level,
  PackProcess,
  type PackConfig,
} from "../support/policy/pack-process";

const root = path.join(__dirname, "..", "..");
const folder = path.join(root, "policies");

const DATABASE = "aws:rds/instance:Instance";
const MULTI_AZ = "rds-instance-multi-az";
const PLACEMENT = "placement-multi-az";
const ACCOUNT = "exemption-in-force";

/** A database with which nothing is wrong but that it is single-AZ. */
const singleAz = { engine: "postgres", backupRetentionPeriod: 7, deletionProtection: true };

/** What marks a secret in the properties that the engine sends. */
const secretMark = {
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
};

const inTwoZones = deploy("preview", [
  { type: "pulumi:pulumi:Stack", name: "program-test", component: true },
  subnet("a", "us-east-1a"),
  subnet("b", "us-east-1b"),
  loadBalancer("front", [ref("a"), ref("b")]),
]);

function exempt(resource: string, expires: string): object {
  return { resource, reason: "Rebuilt every night", expires };
}

function short(found: readonly Diagnostic[]): unknown[] {
  return found.map(({ policy, mandatory }) => [policy, mandatory]);
}

describe("the compiled pack, configured", () => {
  let pack: PackProcess;

  before(async function () {
    this.timeout(120_000);
    await compilePack(folder);
    pack = await PackProcess.start(folder);
  });
  after(() => pack.stop());

  const database = (name: string): Promise<Diagnostic[]> =>
    pack.analyze({ type: DATABASE, name, props: singleAz });

  /** A deployment of one single-AZ database with exemptions, and what the account of the exemptions says at its end. */
  async function account(name: string, config: PackConfig): Promise<string[]> {
    await pack.configure(config);
    await database(name);
    const found = await pack.analyzeStack(inTwoZones);
    assert.deepEqual(
      found.filter(({ policy }) => policy !== ACCOUNT),
      [],
    );
    return found.map(({ message }) => message.split("\n")[1] ?? "");
  }

  describe("the level of a rule", () => {
    const levels: readonly (readonly [Level, unknown])[] = [
      ["advisory", [[MULTI_AZ, false]]],
      ["mandatory", [[MULTI_AZ, true]]],
      ["disabled", []],
    ];
    for (const [level, expected] of levels) {
      it(`is as configured for a rule of one resource: ${level}`, async () => {
        await pack.configure({ [MULTI_AZ]: { enforcementLevel: level } });
        assert.deepEqual(short(await database("db")), expected);
      });

      it(`is as configured for a rule of the stack: ${level}`, async () => {
        const inOneZone = deploy("preview", [
          subnet("a", "us-east-1a"),
          loadBalancer("front", [ref("a")]),
        ]);
        await pack.configure({ [PLACEMENT]: { enforcementLevel: level } });
        const found = await pack.analyzeStack(inOneZone);
        assert.deepEqual(
          short(found.filter(({ policy }) => policy === PLACEMENT)),
          (expected as unknown[][]).map(([, mandatory]) => [PLACEMENT, mandatory]),
        );
      });
    }

    it("leaves the other rules as they are", async () => {
      await pack.configure({ [PLACEMENT]: { enforcementLevel: "disabled" } });
      assert.deepEqual(short(await database("db")), [[MULTI_AZ, true]]);
    });
  });

  it("asks for as many zones as minimumZones", async () => {
    await pack.configure({});
    assert.deepEqual(await pack.analyzeStack(inTwoZones), []);
    await pack.configure({ [PLACEMENT]: { minimumZones: 3 } });
    const [found, ...others] = await pack.analyzeStack(inTwoZones);
    assert.deepEqual(others, []);
    assert.equal(found?.urn, urnOf("aws:lb/loadBalancer:LoadBalancer", "front"));
    assert.match(found.message, /two Availability Zones.*, expected .*three Availability Zones/);
  });

  describe("an exemption", () => {
    it("silences the rule for what it names, and for nothing else", async () => {
      await pack.configure({ [MULTI_AZ]: { exemptions: [exempt("report*", "2999-12-31")] } });
      assert.deepEqual(await database("reporting"), []);
      assert.deepEqual(short(await database("orders")), [[MULTI_AZ, true]]);
    });

    it("silences no other rule", async () => {
      await pack.configure({ [PLACEMENT]: { exemptions: [exempt("db", "2999-12-31")] } });
      assert.deepEqual(short(await database("db")), [[MULTI_AZ, true]]);
    });

    it("that has expired silences nothing: the violation tells why it was and until when", async () => {
      await pack.configure({ [MULTI_AZ]: { exemptions: [exempt("db", "2020-02-29")] } });
      const [found] = await database("db");
      assert.equal(found?.mandatory, true);
      assert.match(
        found.message,
        /\nThe exemption for it \(Rebuilt every night\) expired after 2020-02-29\.$/,
      );
    });

    it("is listed while it is in use, unless listUsed is false", async () => {
      const exemptions = [exempt("db", "2999-12-31")];
      const [line = "", ...others] = await account("db", { [MULTI_AZ]: { exemptions } });
      assert.deepEqual(others, []);
      assert.match(line, /exemptions of rds-instance-multi-az: .* in use until 2999-12-31/);
      const silent = { [MULTI_AZ]: { exemptions }, [ACCOUNT]: { listUsed: false } };
      assert.deepEqual(await account("db", silent), []);
    });

    it("is reported when it has expired, and when nothing needs it", async () => {
      const exemptions = [exempt("db", "2020-02-29"), exempt("gone", "2999-12-31")];
      const [expired = "", unused = "", ...others] = await account("db", {
        [MULTI_AZ]: { exemptions },
        [ACCOUNT]: { listUsed: false },
      });
      assert.deepEqual(others, []);
      assert.match(expired, /"db" \(Rebuilt every night\) expired after 2020-02-29/);
      assert.match(unused, /"gone" \(Rebuilt every night\), which nothing needs/);
    });

    it("is reported when the stack holds nothing at all that its rule judges", async () => {
      const fresh = await PackProcess.start(folder);
      try {
        await fresh.configure({ [MULTI_AZ]: { exemptions: [exempt("gone", "2999-12-31")] } });
        await fresh.analyze({ type: "pulumi:pulumi:Stack", props: {} });
        assert.deepEqual(short(await fresh.analyzeStack(inTwoZones)), [[ACCOUNT, false]]);
      } finally {
        await fresh.stop();
      }
    });

    it("is forgotten with the configuration that held it", async () => {
      await account("db", { [MULTI_AZ]: { exemptions: [exempt("db", "2999-12-31")] } });
      assert.deepEqual(await account("db", {}), []);
    });

    it("is reported as an advice unless the rule is made mandatory", async () => {
      const exemptions = [exempt("gone", "2999-12-31")];
      const reported = async (config: PackConfig): Promise<unknown[]> => {
        await pack.configure({ [MULTI_AZ]: { exemptions }, ...config });
        await database("db");
        return short(await pack.analyzeStack(inTwoZones));
      };
      assert.deepEqual(await reported({}), [[ACCOUNT, false]]);
      const mandatory = { [ACCOUNT]: { enforcementLevel: "mandatory" as const } };
      assert.deepEqual(await reported(mandatory), [[ACCOUNT, true]]);
    });
  });

  describe("remediation", () => {
    const remediating: PackConfig = { [MULTI_AZ]: { enforcementLevel: "remediate" } };

    it("repairs the inputs, so that the rule finds nothing wrong with them", async () => {
      await pack.configure(remediating);
      const props = { ...singleAz, multiAz: false };
      const [repaired, ...others] = await pack.remediate({ type: DATABASE, props });
      assert.deepEqual(others, []);
      assert.deepEqual(repaired, {
        policy: MULTI_AZ,
        properties: { ...singleAz, multiAz: true },
        diagnostic: "",
      });
      assert.deepEqual(await pack.analyze({ type: DATABASE, props: repaired.properties }), []);
    });

    it("leaves everything else as it is: unknown, secret, empty and nested values", async () => {
      await pack.configure(remediating);
      const others = {
        password: { ...secretMark, value: "a secret" },
        monitoringRoleArn: unknown,
        vpcSecurityGroupIds: [unknown, "sg-1"],
        restoreToPointInTime: { restoreTime: unknown, useLatestRestorableTime: false },
        tags: {},
        __defaults: ["applyImmediately"],
      };
      const [repaired] = await pack.remediate({ type: DATABASE, props: others });
      assert.deepEqual(repaired?.properties, { ...others, multiAz: true });
      assert.equal(repaired.diagnostic, "");
    });

    it("keeps a value secret that it replaces", async () => {
      await pack.configure(remediating);
      const props = { multiAz: { ...secretMark, value: false } };
      const [repaired] = await pack.remediate({ type: DATABASE, props });
      assert.deepEqual(repaired?.properties, { multiAz: { ...secretMark, value: true } });
    });

    it("leaves alone what is right, what is not known yet and what is exempt", async () => {
      await pack.configure({
        [MULTI_AZ]: { enforcementLevel: "remediate", exemptions: [exempt("db", "2999-12-31")] },
      });
      for (const [name, multiAz] of [
        ["orders", true],
        ["orders", unknown],
        ["db", false],
      ] as const) {
        assert.deepEqual(await pack.remediate({ type: DATABASE, name, props: { multiAz } }), []);
      }
    });

    it("does nothing at any other level", async () => {
      for (const enforcementLevel of ["advisory", "mandatory", "disabled"] as const) {
        await pack.configure({ [MULTI_AZ]: { enforcementLevel } });
        assert.deepEqual(await pack.remediate({ type: DATABASE, props: {} }), []);
      }
    });

    it("that leaves something wrong is a mandatory violation", async () => {
      await pack.configure({
        [MULTI_AZ]: { enforcementLevel: "remediate" },
        [PLACEMENT]: { enforcementLevel: "remediate", minimumZones: 3 },
      });
      assert.deepEqual(short(await database("db")), [[MULTI_AZ, true]]);
      assert.deepEqual(short(await pack.analyzeStack(inTwoZones)), [[PLACEMENT, true]]);
    });
  });

  it("serves a schema for every rule: a default for each setting, so that none is needed", async () => {
    const served = (await pack.info()).getPoliciesList();
    assert.equal(served.length, rules.length);
    for (const [index, { name, settings = [] }] of rules.entries()) {
      const schema = served[index]?.getConfigschema();
      assert.deepEqual(schema?.getRequiredList(), [], name);
      const properties = schema.getProperties()?.toJavaScript() as Record<string, object>;
      assert.deepEqual(Object.keys(properties).sort(), ["exemptions", ...settings].sort(), name);
      for (const [setting, each] of Object.entries(properties)) {
        assert.ok("default" in each, `${setting} of ${name} has no default`);
        assert.ok("description" in each, `${setting} of ${name} has no description`);
      }
    }
  });
});

describe("the page on the pack's configuration", () => {
  const read = (file: string): Promise<string> => readFile(path.join(root, file), "utf8");
  const { exemptions, ...settings } = configSchemaOf(
    Object.keys(defaults).filter((name) => name !== "exemptions") as SettingName[],
  ).properties;

  /** The cells of the page's table row that begins with a name. */
  async function rowOf(name: string): Promise<string[]> {
    const page = await read("docs/policy-configuration.md");
    const row = page.split("\n").find((line) => line.startsWith(`| \`${name}\` `));
    assert.ok(row, `the page has no row for ${name}`);
    return row.split("|").map((cell) => cell.trim());
  }

  for (const [name, { description = "", ...schema }] of Object.entries(settings)) {
    it(`tells what ${name} means, what it allows and what it is by default`, async () => {
      const [, , meaning, allowed, byDefault] = await rowOf(name);
      assert.equal(meaning, description);
      assert.equal(byDefault, `\`${JSON.stringify(schema.default)}\``);
      assert.equal(
        allowed,
        schema.type === "boolean"
          ? "`true` or `false`"
          : `a whole number from ${String(schema.minimum)} to ${String(schema.maximum)}`,
      );
    });
  }

  it("tells what each property of an exemption means", async () => {
    const { items } = exemptions as { items: { properties: Record<string, Described> } };
    for (const [name, { description }] of Object.entries(items.properties)) {
      assert.equal((await rowOf(name))[2], description, name);
    }
  });

  it("shows the example file as it is", async () => {
    const page = await read("docs/policy-configuration.md");
    const example = await read("policies/policy-config.example.json");
    assert.ok(page.includes(`\`\`\`json\n${example}\`\`\``));
  });
});

interface Described {
  readonly description: string;
}
