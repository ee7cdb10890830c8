import assert from "node:assert/strict";
import { SCHEMA_FOLDER } from "../../../../sandbox/project";
import { AwsProvider } from "../../../../sandbox/providers/aws/aws-provider";
import { Schemas } from "../../../../sandbox/providers/aws/schema/schemas";
import { World } from "../../../../sandbox/providers/aws/world/world";
import type { PropertyMap } from "../../../../sandbox/providers/property-values";
import { temporaryFolder } from "../../../support/engine";
import type { RecordedResource } from "../../../support/mocks";
import { runProgram, stackSettings } from "../../../support/program/run-program";
import { FORM_AND_DATA_MISTAKES } from "./mistakes/form-and-data-mistakes";
import type { Mistake } from "./mistakes/mistake";
import { SERVICE_MISTAKES } from "./mistakes/service-mistakes";

/** A message without the page that documents it. */
function withoutSource(message: string): string {
  return message.replace(/ \(https:\/\/\S+\)$/, "");
}

/** The stacks and their regions. */
const STACKS: Readonly<Record<string, string>> = { dev: "us-west-2", prod: "us-east-1" };

describe("the program's own resources, checked by the stand-in", function () {
  this.timeout(60_000);

  const providers = new Map<string, AwsProvider>();
  const recorded = new Map<string, readonly RecordedResource[]>();

  before(async () => {
    const world = new World(`${await temporaryFolder()}/world.jsonl`);
    for (const [stack, region] of Object.entries(STACKS)) {
      const provider = new AwsProvider(new Schemas(SCHEMA_FOLDER), world);
      provider.configure({ region });
      providers.set(stack, provider);
      const { resources } = await runProgram(stackSettings(stack), stack);
      recorded.set(
        stack,
        resources.filter(({ type }) => type.startsWith("aws:")),
      );
    }
  });

  /** What the provider says of a resource with some inputs changed; `undefined` takes one away. */
  function refusals(stack: string, resource: RecordedResource, changes: Mistake[2] = {}): string[] {
    const entries = Object.entries({ ...resource.inputs, ...changes });
    const inputs = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    const { type, name } = resource;
    const request = { type, name, oldInputs: {}, randomSeed: new Uint8Array([1]) };
    const checked = providers.get(stack)?.check({ ...request, inputs: inputs as PropertyMap });
    return (checked?.failures ?? []).map(({ reason }) => reason);
  }

  for (const stack of Object.keys(STACKS)) {
    it(`are all accepted in ${stack}`, () => {
      const resources = recorded.get(stack) ?? [];
      assert.ok(resources.length > 30);
      for (const resource of resources) {
        assert.deepEqual(refusals(stack, resource), [], resource.name);
      }
    });
  }

  for (const [title, name, changes, messages] of [...FORM_AND_DATA_MISTAKES, ...SERVICE_MISTAKES]) {
    it(`are refused with ${title}`, () => {
      const resource = recorded.get("dev")?.find((one) => one.name === name);
      assert.ok(resource, `the program has no ${name}`);
      assert.deepEqual(refusals("dev", resource, changes).map(withoutSource), messages);
    });
  }
});
