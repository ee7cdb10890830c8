import assert from "node:assert/strict";
import path from "node:path";
import { AwsProvider } from "../../../../../../sandbox/providers/aws/aws-provider";
import { World } from "../../../../../../sandbox/providers/aws/world/world";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import { schemas } from "../../../../../support/aws-models";

/** A resource that a test has made. */
export interface Made {
  readonly type: string;
  readonly id: string;
  /** What the test gave, before the check filled anything in. */
  readonly given: PropertyMap;
  readonly inputs: PropertyMap;
  readonly outputs: PropertyMap;
}

/** An account in which a test makes resources as the engine does: check, create, check, diff, update, delete. */
export class TestAccount {
  private readonly aws: AwsProvider;

  public constructor(folder: string) {
    this.aws = new AwsProvider(schemas, new World(path.join(folder, "world.jsonl")));
    this.aws.configure({ region: "eu-west-1" });
  }

  /** The checked inputs of a resource; the check must pass. */
  public checked(type: string, inputs: PropertyMap, oldInputs: PropertyMap = {}): PropertyMap {
    const checked = this.aws.check({ ...request(type, oldInputs), inputs });
    assert.deepEqual(checked.failures, []);
    return checked.inputs;
  }

  /** Why a check fails. */
  public refusals(type: string, inputs: PropertyMap): string[] {
    return this.aws
      .check({ ...request(type, {}), inputs })
      .failures.map(({ reason }) => reason.replace(/ \(https:\S+\)$/, ""));
  }

  public async make(type: string, given: PropertyMap): Promise<Made> {
    const inputs = this.checked(type, given);
    const made = await this.aws.create({ type, urn: urn(type), inputs, preview: false });
    return { type, given, inputs, ...made };
  }

  /** What a preview knows of a new resource. */
  public async planned(type: string, given: PropertyMap): Promise<PropertyMap> {
    const inputs = this.checked(type, given);
    return (await this.aws.create({ type, urn: urn(type), inputs, preview: true })).outputs;
  }

  /** The properties that a change would replace the resource for, and those that it would update. */
  public change(
    { type, given, inputs, outputs }: Made,
    changes: PropertyMap,
  ): { replaces: string[]; updates: string[]; deletesFirst: boolean } {
    const after = this.checked(type, { ...given, ...changes }, inputs);
    const diff = this.aws.diff({ type, oldInputs: inputs, outputs, inputs: after });
    const paths = (replaces: boolean): string[] =>
      diff.differences.filter((one) => one.replaces === replaces).map((one) => one.path);
    return {
      replaces: paths(true),
      updates: paths(false),
      deletesFirst: diff.deleteBeforeReplace,
    };
  }

  /** The state of a resource after a change. */
  public async update(
    { type, id, given, inputs: oldInputs, outputs }: Made,
    changes: PropertyMap,
  ): Promise<PropertyMap> {
    const inputs = this.checked(type, { ...given, ...changes }, oldInputs);
    const state = { type, id, urn: urn(type), oldInputs, outputs };
    return this.aws.update({ ...state, inputs, preview: false });
  }

  public async delete({ type, id, outputs }: Made): Promise<void> {
    await this.aws.delete({ type, id, urn: urn(type), outputs });
  }

  public async exists({ type, id, inputs, outputs }: Made): Promise<boolean> {
    return (await this.aws.read({ type, id, urn: urn(type), inputs, outputs })) !== undefined;
  }
}

function urn(type: string): string {
  return `urn:pulumi:dev::multizone::${type}::web`;
}

function request(type: string, oldInputs: PropertyMap) {
  return { type, name: "web", oldInputs, randomSeed: new Uint8Array([1]) };
}
