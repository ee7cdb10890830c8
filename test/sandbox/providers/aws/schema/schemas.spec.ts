import assert from "node:assert/strict";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Schemas, UnknownTypeError } from "../../../../../sandbox/providers/aws/schema/schemas";
import { awsSdkVersion } from "../../../../../sandbox/providers/sdk-version";
import { temporaryFolder } from "../../../../support/temporary-folder";

const QUEUE = "aws:sqs/queue:Queue";
const GET_AMI = "aws:ec2/getAmi:getAmi";

describe("the schemas of a folder", () => {
  const folder = temporaryFolder("schemas");

  /** The one folder of a version in it. */
  function versionFolder(): string {
    const [name = "", ...others] = readdirSync(folder());
    assert.deepEqual(others, []);
    return path.join(folder(), name);
  }

  /** Makes what is kept of the queue another schema, so that it can be told from one that was read. */
  function forge(): void {
    const file = path.join(versionFolder(), "resource-aws-sqs-queue-Queue.json");
    writeFileSync(file, readFileSync(file, "utf8").replaceAll('"url"', '"forged"'));
  }

  it("are read from the SDK, resources and look-ups", () => {
    const schemas = new Schemas(folder());
    assert.ok(Object.hasOwn(schemas.of(QUEUE).outputs, "url"));
    assert.ok(Object.hasOwn(schemas.ofFunction(GET_AMI).inputs, "mostRecent"));
  });

  it("are read once", () => {
    const schemas = new Schemas(folder());
    const first = schemas.of(QUEUE);
    forge();
    assert.equal(schemas.of(QUEUE), first);
  });

  it("are kept for the next run, which reads no declarations", () => {
    new Schemas(folder()).of(QUEUE);
    new Schemas(folder()).ofFunction(GET_AMI);
    assert.deepEqual(readdirSync(versionFolder()).sort(), [
      "function-aws-ec2-getAmi-getAmi.json",
      "resource-aws-sqs-queue-Queue.json",
    ]);
    forge();
    assert.ok(Object.hasOwn(new Schemas(folder()).of(QUEUE).outputs, "forged"));
  });

  it("come out of the folder as they went in", () => {
    assert.deepEqual(new Schemas(folder()).of(QUEUE), new Schemas(folder()).of(QUEUE));
  });

  it("do not count where another version of the SDK, or of its reader, has kept them", () => {
    new Schemas(folder()).of(QUEUE);
    forge();
    assert.match(
      path.basename(versionFolder()),
      new RegExp(`^aws-${awsSdkVersion()}-[0-9a-f]{8}$`),
    );
    renameSync(versionFolder(), `${versionFolder().slice(0, -8)}00000000`);
    assert.ok(Object.hasOwn(new Schemas(folder()).of(QUEUE).outputs, "url"));
  });

  it("have no type that the SDK has not, and say which one comes near", () => {
    const schemas = new Schemas(folder());
    assert.throws(
      () => schemas.of("aws:rds/instanc:Instance"),
      (error: unknown) => {
        assert.ok(error instanceof UnknownTypeError);
        assert.equal(
          error.message,
          `@pulumi/aws ${awsSdkVersion()} has no resource type aws:rds/instanc:Instance; did you mean aws:rds/instance:Instance or aws:ec2/instance:Instance or aws:connect/instance:Instance?`,
        );
        return true;
      },
    );
    assert.throws(() => schemas.of("random:index/aVeryLongNameThatIsNowhere:Nothing"), {
      message: `@pulumi/aws ${awsSdkVersion()} has no resource type random:index/aVeryLongNameThatIsNowhere:Nothing`,
    });
    assert.deepEqual(readdirSync(folder()), []);
  });

  it("have no look-up that the SDK has not", () => {
    assert.throws(() => new Schemas(folder()).ofFunction("aws:ec2/getNothing:getNothing"), {
      message: `@pulumi/aws ${awsSdkVersion()} has no look-up aws:ec2/getNothing:getNothing`,
    });
  });
});
