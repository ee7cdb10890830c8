import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { AwsError } from "../../../../sandbox/providers/aws/aws-error";
import { AwsProvider } from "../../../../sandbox/providers/aws/aws-provider";
import { text } from "../../../../sandbox/providers/aws/aws-resource";
import { World } from "../../../../sandbox/providers/aws/world/world";
import {
  type PropertyMap,
  type PropertyValue,
  UNKNOWN,
} from "../../../../sandbox/providers/property-values";
import type { CheckResult, ResourceState } from "../../../../sandbox/providers/stand-in";
import { schemas } from "../../../support/aws-models";
import { secret } from "../../../support/marked-values";
import { temporaryFolder } from "../../../support/temporary-folder";

const QUEUE = "aws:sqs/queue:Queue";
const BROKER = "aws:mq/broker:Broker";
const CONTROL = "aws:cloudfront/originAccessControl:OriginAccessControl";

const PASSWORD = secret("hunter2-hunter2");

const BROKER_INPUTS: PropertyMap = {
  brokerName: "broker",
  engineType: "RabbitMQ",
  engineVersion: "3.13",
  hostInstanceType: "mq.m5.large",
  users: [{ username: "admin", password: PASSWORD }],
};

function urn(type: string, name: string): string {
  return `urn:pulumi:dev::multizone::${type}::${name}`;
}

describe("the stand-in aws provider", () => {
  const folder = temporaryFolder("aws-provider");
  const worldFile = (): string => path.join(folder(), "world.jsonl");

  function provider(region = "eu-west-1", world = new World(worldFile())): AwsProvider {
    const aws = new AwsProvider(schemas, world);
    aws.configure({ region });
    return aws;
  }

  function check(
    aws: AwsProvider,
    type: string,
    inputs: PropertyMap,
    oldInputs: PropertyMap = {},
  ): CheckResult {
    return aws.check({ type, name: "web", oldInputs, inputs, randomSeed: new Uint8Array([1]) });
  }

  function create(
    aws: AwsProvider,
    type: string,
    inputs: PropertyMap,
    preview = false,
  ): Promise<ResourceState> {
    return aws.create({ type, urn: urn(type, "web"), inputs, preview });
  }

  function update(
    aws: AwsProvider,
    type: string,
    { id, outputs }: ResourceState,
    inputs: PropertyMap,
    preview = false,
    oldInputs: PropertyMap = {},
  ): Promise<PropertyMap> {
    return aws.update({ type, urn: urn(type, "web"), id, oldInputs, outputs, inputs, preview });
  }

  it("takes a resource from its check to its deletion", async () => {
    const aws = provider();
    const { inputs, failures } = check(aws, QUEUE, { tags: { a: "1" } });
    assert.deepEqual(failures, []);
    assert.match(text(inputs, "name"), /^web-[0-9a-f]{7}$/);

    const planned = await create(aws, QUEUE, inputs, true);
    assert.deepEqual(
      [planned.id, planned.outputs["id"], planned.outputs["url"], planned.outputs["name"]],
      ["", UNKNOWN, UNKNOWN, inputs["name"]],
    );
    const made = await create(aws, QUEUE, inputs);
    assert.equal(made.outputs["id"], made.id);
    assert.match(text(made.outputs, "arn"), /^arn:aws:sqs:eu-west-1:123456789012:web-[0-9a-f]{7}$/);
    assert.deepEqual(made.outputs["tagsAll"], { a: "1" });
    assert.equal(Object.hasOwn(made.outputs, "__defaults"), false);

    const identity = { type: QUEUE, urn: urn(QUEUE, "web"), id: made.id };
    const read = await aws.read({ ...identity, inputs, outputs: made.outputs });
    assert.deepEqual(read, { id: made.id, inputs, outputs: made.outputs });

    const state = { type: QUEUE, oldInputs: inputs, outputs: made.outputs };
    assert.deepEqual(aws.diff({ ...state, inputs }).differences, []);
    const changed = check(aws, QUEUE, { tags: { a: "2" }, delaySeconds: 5 }, inputs).inputs;
    assert.equal(changed["name"], inputs["name"]);
    assert.deepEqual(aws.diff({ ...state, inputs: changed }), {
      differences: [
        { path: "tags.a", kind: "update", replaces: false },
        { path: "delaySeconds", kind: "update", replaces: false },
      ],
      deleteBeforeReplace: false,
    });

    const plan = await update(aws, QUEUE, made, changed, true, inputs);
    const updated = await update(aws, QUEUE, made, changed, false, inputs);
    assert.deepEqual(plan, updated);
    assert.deepEqual(
      [updated["delaySeconds"], updated["tagsAll"], updated["arn"], updated["id"]],
      [5, { a: "2" }, made.outputs["arn"], made.id],
    );

    await aws.delete({ ...identity, outputs: updated });
    assert.equal(await aws.read({ ...identity, inputs: changed, outputs: updated }), undefined);
  });

  it("makes, changes and deletes nothing in a preview", async () => {
    const world = new World(worldFile());
    const aws = provider("eu-west-1", world);
    await create(aws, QUEUE, { name: "q" }, true);
    assert.deepEqual([...world.all()], []);
    const made = await create(aws, QUEUE, { name: "q" });
    await update(aws, QUEUE, made, { name: "q", delaySeconds: 5 }, true);
    assert.deepEqual(
      [...world.all()].map(({ outputs }) => outputs["delaySeconds"]),
      [undefined],
    );
  });

  it("lets a preview show a policy what AWS will refuse, and refuses it when it is made or changed", async () => {
    const aws = provider();
    const type = "aws:lb/loadBalancer:LoadBalancer";
    const inputs = { name: "web", loadBalancerType: "application", subnets: ["subnet-1"] };
    assert.deepEqual(check(aws, type, inputs).failures, []);
    const planned = await create(aws, type, inputs, true);
    assert.deepEqual(planned.outputs["subnets"], ["subnet-1"]);
    const refusal = /^ValidationError: subnets: got 1 entries, expected at least 2 entries/;
    await assert.rejects(async () => create(aws, type, inputs), { message: refusal });
    const made = await create(aws, type, { ...inputs, subnets: ["subnet-1", "subnet-2"] });
    await assert.rejects(async () => update(aws, type, made, inputs), { message: refusal });
  });

  it("writes a policy document that is given as an object as the text that the provider makes of it", () => {
    const document = {
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ec2.amazonaws.com" } },
      ],
    };
    const role = (assumeRolePolicy: PropertyValue): PropertyValue | undefined =>
      check(provider(), "aws:iam/role:Role", { assumeRolePolicy }).inputs["assumeRolePolicy"];
    assert.equal(role(document), JSON.stringify(document));
    assert.deepEqual(
      role({ ...document, Id: secret("x") }),
      secret(JSON.stringify({ ...document, Id: "x" })),
    );
    assert.equal(role({ ...document, Id: UNKNOWN }), UNKNOWN);
  });

  it("gives every resource that takes tags the tags of its configuration", () => {
    const aws = new AwsProvider(schemas, new World(worldFile()));
    aws.configure({
      region: "eu-west-1",
      defaultTags: JSON.stringify({ tags: { team: "web", stage: "dev" } }),
    });
    const tags = (type: string, inputs: PropertyMap): unknown =>
      check(aws, type, inputs).inputs["tags"];
    assert.deepEqual(tags(QUEUE, { tags: { stage: "prod" } }), { team: "web", stage: "prod" });
    assert.deepEqual(
      tags(QUEUE, { tags: secret({ a: "b" }) }),
      secret({ team: "web", stage: "dev", a: "b" }),
    );
    assert.equal(tags(CONTROL, {}), undefined);
  });

  it("tells objects of one key in two buckets apart", async () => {
    const world = new World(worldFile());
    const aws = provider("eu-west-1", world);
    const type = "aws:s3/bucketObjectv2:BucketObjectv2";
    const inputs = ["logs", "media"].map((bucket) => ({
      bucket,
      key: "index.html",
      content: bucket,
    }));
    const [one, other] = await Promise.all(inputs.map((object) => create(aws, type, object)));
    assert.ok(one && other);
    const { id, outputs } = other;
    await aws.delete({ type, urn: urn(type, "one"), id: one.id, outputs: one.outputs });
    const read = await aws.read({ type, urn: urn(type, "other"), id, inputs: {}, outputs });
    assert.equal(read?.outputs["content"], "media");
    assert.equal([...world.all()].length, 1);
  });

  it("remembers under which URN, with what and in which region a resource was made", async () => {
    const world = new World(worldFile());
    const { id, outputs } = await create(provider("eu-west-1", world), QUEUE, { name: "q" });
    assert.deepEqual(
      [...world.all()],
      [
        {
          type: QUEUE,
          id,
          region: "eu-west-1",
          urn: urn(QUEUE, "web"),
          inputs: { name: "q" },
          outputs,
        },
      ],
    );
  });

  it("refuses inputs of a wrong form with the path, and those of what it does not know", () => {
    const users = [{ username: "admin" }];
    assert.deepEqual(check(provider(), BROKER, { ...BROKER_INPUTS, users }).failures, [
      {
        property: "users",
        reason: "users[0].password: got nothing, expected a string: it is required",
      },
    ]);
    assert.throws(
      () => check(provider(), "aws:mq/brokr:Broker", {}),
      /did you mean aws:mq\/broker:Broker\?$/,
    );
  });

  it("keeps secrets marked for the engine, and out of the world's file", async () => {
    const aws = provider();
    const { inputs } = check(aws, BROKER, BROKER_INPUTS);
    const users = (of: PropertyMap): PropertyValue | undefined => of["users"];
    const checkedUsers = [
      {
        username: "admin",
        password: PASSWORD,
        replicationUser: false,
        __defaults: ["replicationUser"],
      },
    ];
    const plainUsers = [{ username: "admin", password: PASSWORD, replicationUser: false }];
    assert.deepEqual(users(inputs), checkedUsers);
    assert.deepEqual(users((await create(aws, BROKER, inputs, true)).outputs), plainUsers);
    const made = await create(aws, BROKER, inputs);
    assert.deepEqual(users(made.outputs), plainUsers);
    const updated = await update(aws, BROKER, made, { ...inputs, tags: { a: "1" } });
    assert.deepEqual(users(updated), plainUsers);

    const identity = { type: BROKER, urn: urn(BROKER, "web"), id: made.id };
    const read = await aws.read({ ...identity, inputs, outputs: updated });
    assert.deepEqual(
      [users(read?.inputs ?? {}), users(read?.outputs ?? {})],
      [checkedUsers, plainUsers],
    );
    assert.deepEqual(read?.outputs["tags"], { a: "1" });
    assert.ok(!readFileSync(worldFile(), "utf8").includes("hunter2"));
  });

  it("reads a resource that is to be imported, by its id, ARN or name, without state", async () => {
    const aws = provider();
    const made = await create(aws, QUEUE, { name: "q", tags: { a: "1" } });
    for (const id of [made.id, text(made.outputs, "arn"), "q"]) {
      const read = await aws.read({ type: QUEUE, urn: "", id, inputs: {}, outputs: {} });
      assert.deepEqual(read, {
        id: made.id,
        inputs: { name: "q", tags: { a: "1" } },
        outputs: made.outputs,
      });
    }
    for (const [type, id] of [
      [QUEUE, "other"],
      [BROKER, "q"],
    ] as const) {
      assert.equal(await aws.read({ type, urn: "", id, inputs: {}, outputs: {} }), undefined);
    }
  });

  it("takes no namesake for a resource in the state that is gone", async () => {
    const aws = provider();
    const made = await create(aws, QUEUE, { name: "q" });
    const identity = { type: QUEUE, urn: urn(QUEUE, "web"), id: made.id };
    await aws.delete({ ...identity, outputs: made.outputs });
    await create(aws, QUEUE, { name: made.id });
    assert.equal(
      await aws.read({ ...identity, inputs: { name: "q" }, outputs: made.outputs }),
      undefined,
    );
    // A `get` may tell properties, but has no id among them.
    const got = await aws.read({ ...identity, inputs: {}, outputs: { region: "eu-west-1" } });
    assert.equal(got?.outputs["name"], made.id);
  });

  it("leaves in AWS whose deletion is skipped, and does not take it for unheard of", async () => {
    const world = new World(worldFile());
    const aws = provider("eu-west-1", world);
    const type = "aws:rds/parameterGroup:ParameterGroup";
    const inputs = { name: "settings", family: "postgres17" };
    const kept = await create(aws, type, { ...inputs, skipDestroy: true });
    await aws.delete({ type, urn: urn(type, "web"), id: kept.id, outputs: kept.outputs });
    const existing = (): unknown[] => [...new World(worldFile()).all()].map(({ id }) => id);
    assert.deepEqual(existing(), ["settings"]);
    assert.deepEqual([world.unknownToEngine(), world.goneUnknownToEngine()], [[], []]);
    assert.throws(() => create(aws, type, inputs), { code: "DBParameterGroupAlreadyExists" });

    const gone = await update(aws, type, kept, { ...inputs, skipDestroy: false });
    await aws.delete({ type, urn: urn(type, "web"), id: kept.id, outputs: gone });
    assert.deepEqual(existing(), []);
  });

  it("takes away what AWS reports and nobody gave, unless the program ignores it", () => {
    const inputs = { engine: "postgres", allocatedStorage: 20, storageType: "gp3" };
    const outputs = { ...inputs, iops: 3000, region: "eu-west-1" };
    const request = { type: "aws:rds/cluster:Cluster", oldInputs: inputs, outputs, inputs };
    const pathsOf = (ignoreChanges: string[]): string[] =>
      provider()
        .diff({ ...request, ignoreChanges })
        .differences.map(({ path }) => path);
    assert.deepEqual(pathsOf([]), ["iops"]);
    assert.deepEqual(pathsOf(["iops"]), []);
    assert.deepEqual(pathsOf(["storageType"]), ["iops"]);
  });

  it("replaces a resource whose region changes", async () => {
    const { outputs } = await create(provider(), QUEUE, { name: "q" });
    const inputs = { name: "q" };
    const request = { type: QUEUE, oldInputs: inputs, outputs, inputs };
    assert.deepEqual(provider().diff(request).differences, []);
    const moved = [{ path: "region", kind: "update", replaces: true }];
    assert.deepEqual(provider("us-east-1").diff(request).differences, moved);
    const own = { ...inputs, region: "us-east-1" };
    assert.deepEqual(provider().diff({ ...request, inputs: own }).differences, moved);
  });

  it("works in a resource's own region, where it has one", async () => {
    const aws = provider();
    const inputs = { name: "q", region: "us-east-1" };
    const made = await create(aws, QUEUE, inputs);
    assert.match(text(made.outputs, "arn"), /^arn:aws:sqs:us-east-1:/);
    assert.equal((await create(aws, QUEUE, inputs, true)).outputs["region"], "us-east-1");
    const identity = { type: QUEUE, urn: "", id: made.id };
    const read = await aws.read({ ...identity, inputs, outputs: made.outputs });
    assert.equal(read?.outputs["region"], "us-east-1");
    assert.equal(await aws.read({ ...identity, inputs: {}, outputs: {} }), undefined);
    await update(aws, QUEUE, made, { ...inputs, delaySeconds: 1 });
    await aws.delete({ ...identity, outputs: made.outputs });
    assert.equal(await aws.read({ ...identity, inputs, outputs: made.outputs }), undefined);
  });

  it("takes the provider's region where a resource's own is not known yet", async () => {
    const planned = await create(provider(), QUEUE, { name: "q", region: UNKNOWN }, true);
    assert.equal(planned.outputs["region"], "eu-west-1");
  });

  it("has types without regions", async () => {
    const { outputs } = await create(provider(), CONTROL, { name: "c" });
    assert.equal(Object.hasOwn(outputs, "region"), false);
  });

  for (const [region, partition] of [
    ["cn-north-1", "aws-cn"],
    ["us-gov-west-1", "aws-us-gov"],
  ] as const) {
    it(`writes ${partition} into the ARNs of ${region}`, async () => {
      const { outputs } = await create(provider(region), QUEUE, { name: "q" });
      assert.ok(text(outputs, "arn").startsWith(`arn:${partition}:sqs:${region}:`));
    });
  }

  it("keeps two resources apart, and what two regions hold", async () => {
    const world = new World(worldFile());
    const one = await create(provider("eu-west-1", world), QUEUE, { name: "q" });
    const other = await create(provider("eu-west-1", world), QUEUE, { name: "r" });
    const elsewhere = await create(provider("us-east-1", world), QUEUE, { name: "q" });
    assert.equal(new Set([one.id, other.id, elsewhere.id]).size, 3);
    const read = await provider("us-east-1", world).read({
      type: QUEUE,
      urn: "",
      id: "q",
      inputs: {},
      outputs: {},
    });
    assert.equal(read?.id, elsewhere.id);
  });

  it("refuses to change what is gone, and takes its deletion for done", async () => {
    const aws = provider();
    const made = await create(aws, QUEUE, { name: "q" });
    const request = { type: QUEUE, urn: "", id: made.id, outputs: made.outputs };
    await aws.delete(request);
    await aws.delete(request);
    assert.throws(
      () => update(aws, QUEUE, made, { name: "q", delaySeconds: 1 }),
      (error: unknown) => {
        assert.ok(error instanceof AwsError);
        assert.equal(
          error.message,
          `NotFound: ${QUEUE} ${made.id} does not exist in eu-west-1; refresh the stack, or delete the sandbox's folder to begin anew`,
        );
        return true;
      },
    );
  });

  it("refuses a name that is taken, even by a resource of the same id, but not the resource's own", async () => {
    const aws = provider();
    const type = "aws:rds/parameterGroup:ParameterGroup";
    const inputs = { name: "settings", family: "postgres17" };
    const made = await create(aws, type, inputs);
    assert.equal(made.id, "settings");
    assert.throws(() => create(aws, type, inputs), AwsError);
    await update(aws, type, made, { ...inputs, tags: { a: "1" } });
    await create(provider("us-east-1"), type, inputs);
  });

  it("refuses to delete what another resource still needs", async () => {
    const aws = provider();
    const [vpcType, subnetType] = ["aws:ec2/vpc:Vpc", "aws:ec2/subnet:Subnet"];
    const vpc = await create(aws, vpcType, { cidrBlock: "10.0.0.0/16" });
    const subnet = await create(aws, subnetType, { cidrBlock: "10.0.1.0/24", vpcId: vpc.id });
    const remove = (type: string, { id, outputs }: ResourceState): Promise<void> =>
      aws.delete({ type, urn: "", id, outputs });
    assert.throws(() => remove(vpcType, vpc), {
      message: `DependencyViolation: ${vpcType} ${vpc.id} is still needed by ${subnetType} ${subnet.id}`,
    });
    await remove(subnetType, subnet);
    await remove(vpcType, vpc);
  });

  it("answers look-ups in the provider's region, or in one asked for", () => {
    const aws = provider();
    const token = "aws:index/getRegion:getRegion";
    const region = (args: PropertyMap): unknown => aws.invoke(token, args).result["region"];
    assert.deepEqual([region({}), region({ region: "us-east-1" })], ["eu-west-1", "us-east-1"]);
    const zones = aws.invoke("aws:index/getAvailabilityZones:getAvailabilityZones", {
      region: "us-west-1",
    });
    assert.deepEqual(zones.result["names"], ["us-west-1a", "us-west-1c"]);
  });

  it("works without a region of its own where each resource names one", async () => {
    const aws = provider("");
    const own = { name: "q", region: "us-east-1" };
    const made = await create(aws, QUEUE, own);
    assert.equal(made.outputs["region"], "us-east-1");
    const nowhere = { message: "aws:region is not set: the provider does not know where to work" };
    assert.throws(() => check(aws, QUEUE, {}), nowhere);
    assert.throws(() => create(aws, QUEUE, { region: UNKNOWN }, true), nowhere);
    assert.throws(() => aws.invoke("aws:index/getRegion:getRegion", {}), nowhere);
  });
});
