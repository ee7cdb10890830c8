import assert from "node:assert/strict";
import { runtime } from "@pulumi/pulumi";
import { AwsProvider } from "../../../../sandbox/providers/aws/aws-provider";
import { text } from "../../../../sandbox/providers/aws/aws-resource";
import { modelledTypes } from "../../../../sandbox/providers/aws/resources/table";
import { UNKNOWN } from "../../../../sandbox/providers/property-values";

const SUBNET = "aws:ec2/subnet:Subnet";
const LOAD_BALANCER = "aws:lb/loadBalancer:LoadBalancer";
const LAUNCH_TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
const INSTANCE = "aws:rds/instance:Instance";

function provider(region = "eu-west-1"): AwsProvider {
  const aws = new AwsProvider();
  aws.configure({ region });
  return aws;
}

function checkName(oldInputs: Record<string, string>, inputs: Record<string, string>): unknown {
  const request = {
    type: LOAD_BALANCER,
    name: "web",
    oldInputs,
    inputs,
    randomSeed: new Uint8Array([1]),
  };
  return provider().check(request).inputs["name"];
}

describe("the stand-in aws provider", () => {
  it("names what the program leaves unnamed: logical name, hyphen, seven hex digits", () => {
    assert.match(String(checkName({}, {})), /^web-[0-9a-f]{7}$/);
  });

  it("draws the same name from the same seed, so that a preview and its update agree", () => {
    assert.equal(checkName({}, {}), checkName({}, {}));
  });

  it("keeps the name that a resource has", () => {
    assert.equal(checkName({ name: "web-0000000" }, {}), "web-0000000");
  });

  it("leaves a given name alone", () => {
    assert.equal(checkName({ name: "web-0000000" }, { name: "mine" }), "mine");
  });

  it("notes in every block of checked inputs what it filled in, as a policy sees it, and drops the notes again", () => {
    const aws = provider();
    const secret = { [runtime.specialSigKey]: runtime.specialSecretSig, value: "s3cret" };
    const inputs = { tags: { a: "1" }, listeners: [{ port: 80 }], secret };
    const request = { type: LOAD_BALANCER, name: "web", oldInputs: {}, inputs };
    const checked = aws.check({ ...request, randomSeed: new Uint8Array([1]) }).inputs;
    const { name, ...rest } = checked;
    assert.deepEqual(rest, {
      tags: { a: "1" },
      listeners: [{ port: 80, __defaults: [] }],
      secret,
      __defaults: ["name"],
    });
    const { outputs } = aws.create(LOAD_BALANCER, checked, true);
    const { tags, listeners, secret: kept, __defaults: notes } = outputs;
    assert.deepEqual({ tags, listeners, secret: kept }, inputs);
    assert.deepEqual([notes, outputs["name"]], [undefined, name]);
  });

  it("plans given inputs as they are and computed outputs as unknown", () => {
    const { id, outputs } = provider().create(SUBNET, { cidrBlock: "10.0.0.0/24" }, true);
    assert.deepEqual([id, outputs["id"], outputs["cidrBlock"]], ["", UNKNOWN, "10.0.0.0/24"]);
    assert.equal(outputs["arn"], UNKNOWN);
  });

  it("plans an optional property that AWS also computes as unknown where it is left unset", () => {
    assert.equal(provider().create(INSTANCE, {}, true).outputs["multiAz"], UNKNOWN);
    assert.equal(provider().create(INSTANCE, { multiAz: true }, true).outputs["multiAz"], true);
  });

  it("answers with ids, ARNs and endpoints in the configured region", () => {
    const { id, outputs } = provider().create(LOAD_BALANCER, { name: "web-1" }, false);
    assert.match(
      id,
      /^arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer\/app\/web-1\/[0-9a-f]{16}$/,
    );
    assert.equal(outputs["arn"], id);
    assert.match(text(outputs, "dnsName"), /^web-1-[0-9a-f]+\.eu-west-1\.elb\.amazonaws\.com$/);
  });

  it("gives an ARN the suffix that its resource's own output names", () => {
    const { outputs } = provider().create(LOAD_BALANCER, { name: "web-1" }, false);
    assert.ok(text(outputs, "arn").endsWith(`loadbalancer/${text(outputs, "arnSuffix")}`));
  });

  it("writes the partition of China's and the government's regions into ARNs", () => {
    const arn = (region: string): string =>
      text(provider(region).create(SUBNET, {}, false).outputs, "arn");
    assert.match(arn("cn-north-1"), /^arn:aws-cn:ec2:cn-north-1:/);
    assert.match(arn("us-gov-west-1"), /^arn:aws-us-gov:ec2:us-gov-west-1:/);
  });

  it("tells an update from a replacement", () => {
    const diff = provider().diff(
      SUBNET,
      { cidrBlock: "10.0.0.0/24", tags: { a: "1" } },
      { cidrBlock: "10.0.1.0/24", tags: { a: "2" } },
    );
    assert.deepEqual(diff, { changed: ["cidrBlock", "tags"], replace: ["cidrBlock"] });
  });

  it("counts a launch template's versions: unknown in the preview of a change, one more after it", () => {
    const aws = provider();
    const state = aws.create(LAUNCH_TEMPLATE, { imageId: "ami-1" }, false);
    const inputs = { imageId: "ami-2" };
    const planned = aws.update(LAUNCH_TEMPLATE, state, inputs, true);
    const updated = aws.update(LAUNCH_TEMPLATE, state, inputs, false);
    assert.deepEqual(
      [state.outputs["latestVersion"], planned["latestVersion"], updated["latestVersion"]],
      [1, UNKNOWN, 2],
    );
    assert.equal(updated["imageId"], "ami-2");
  });

  it("has an id for a type that it does not model", () => {
    assert.match(provider().create("aws:sqs/queue:Queue", {}, false).id, /^id-[0-9a-f]{17}$/);
  });

  for (const type of modelledTypes) {
    it(`makes two ${type} with ids of their own`, () => {
      const aws = provider();
      const make = (name: string): string => {
        const inputs = { name, bucket: name, userId: name, userGroupId: name, role: name };
        const more = { replicationGroupId: name, certificateArn: name, zoneId: name, type: "A" };
        return aws.create(type, { ...inputs, ...more }, false).id;
      };
      assert.notEqual(make("one"), make("two"));
      assert.notEqual(make("one"), "");
    });
  }
});
