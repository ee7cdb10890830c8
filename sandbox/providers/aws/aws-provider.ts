import {
  isPropertyMap,
  isSecret,
  type PropertyMap,
  type PropertyValue,
  revealed,
  secretOf,
  UNKNOWN,
} from "../property-values";
import {
  type CheckRequest,
  type CheckResult,
  type CreateRequest,
  type DeleteRequest,
  type DiffRequest,
  type DiffResult,
  type InvokeResult,
  type ReadRequest,
  type ReadResult,
  type ResourceState,
  type StandInProvider,
  type UpdateRequest,
  topLevel,
} from "../stand-in";
import { AwsError, refusal } from "./aws-error";
import { text } from "./aws-resource";
import { checked } from "./check/check";
import { reasonOf } from "./check/fault";
import { hex, type Identity, identityIn } from "./identity";
import { lookUp } from "./invokes/table";
import { resourceDiff } from "./plan/diff";
import { asSeen } from "./plan/unseen";
import { createdOutputs, followingOutputs, plannedOutputs, updatedOutputs } from "./plan/outputs";
import { type ResourceModel, ResourceModels } from "./resource-model";
import type { Schemas } from "./schema/schemas";
import { refuseTaken } from "./world/conflicts";
import { partsOf, refuseDeletion } from "./world/deletion";
import { withoutSecrets, withSecretsOf } from "./world/secrets";
import type { Key, World, WorldResource } from "./world/world";

/**
 * The stand-in `aws` provider. It plans, deploys, looks up and deletes without AWS: what programs may give it reads
 * from the types of the installed SDK, what AWS refuses from tables, and what exists stands in a world of its own.
 */
export class AwsProvider implements StandInProvider {
  private readonly models: ResourceModels;
  private region = "";
  private defaultTags: PropertyMap = {};

  public constructor(
    private readonly schemas: Schemas,
    private readonly world: World,
  ) {
    this.models = new ResourceModels(schemas);
  }

  public configure(config: PropertyMap): void {
    this.region = text(config, "region");
    this.defaultTags = defaultTags(config);
  }

  public check(request: CheckRequest): CheckResult {
    const model = this.models.of(request.type);
    const region = this.regionOf(request.inputs);
    const context = { region, lookup: this.lookupIn(region), all: this.allIn(region) };
    return checked(model, this.withDefaultTags(model, request), context);
  }

  public diff({ type, oldInputs, outputs, inputs, ignoreChanges = [] }: DiffRequest): DiffResult {
    const model = this.models.of(type);
    const before = { inputs: oldInputs, outputs };
    const seen = asSeen(model, outputs, inputs);
    const diff = resourceDiff(model, before, seen, this.regionOf(inputs));
    // The engine has put back what was given; what AWS reports is not among it.
    const isIgnored = (name: string): boolean =>
      model.reported?.includes(name) === true && ignoreChanges.includes(name);
    return { ...diff, differences: diff.differences.filter(({ path }) => !isIgnored(path)) };
  }

  public create({ type, urn, inputs, preview }: CreateRequest): Promise<ResourceState> {
    const model = this.models.of(type);
    const region = this.regionOf(inputs);
    if (preview) {
      return Promise.resolve({ id: "", outputs: plannedOutputs(model, inputs, region) });
    }
    this.refuseCall(model, inputs, region);
    const at = this.identity(region, model.id(inputs, hex, this.lookupIn(region), region));
    const made = createdOutputs(model, inputs, at);
    const id = model.idIs === undefined ? at.id : text(made, model.idIs);
    const outputs = { ...made, id };
    this.put({ type, id, region, urn, inputs, outputs });
    return Promise.resolve({ id, outputs });
  }

  public update(request: UpdateRequest): Promise<PropertyMap> {
    const { type, id, urn, oldInputs, preview, outputs: before } = request;
    const model = this.models.of(type);
    const inputs = asSeen(model, before, request.inputs);
    const region = this.regionOf(inputs);
    const diff = resourceDiff(model, { inputs: oldInputs, outputs: before }, inputs, region);
    const changed = topLevel(diff.differences);
    const outputs = { ...updatedOutputs(model, before, inputs, region), id };
    const renewed = model.updated?.(before, changed) ?? {};
    if (preview) {
      const unknown = Object.keys(renewed).map((key) => [key, UNKNOWN]);
      return Promise.resolve({ ...outputs, ...Object.fromEntries(unknown) });
    }
    const existing = this.existing(this.keyOf(type, region, id, before));
    this.refuseCall(model, inputs, region);
    this.refuseChange(model, existing.outputs, inputs, region);
    const following = followingOutputs(model, outputs, changed, this.identity(region, id));
    const done = { ...outputs, ...renewed, ...following };
    this.put({ type, id, region, urn, inputs, outputs: done }, existing);
    return Promise.resolve(done);
  }

  public read({ type, id, inputs, outputs }: ReadRequest): Promise<ReadResult | undefined> {
    const region = this.regionOf(outputs);
    // Only an import or a `get` may name a resource otherwise; the state names one that may be gone, and its namesakes stay.
    const isInState = Object.hasOwn(outputs, "id");
    const found =
      this.world.find(this.keyOf(type, region, id, outputs)) ??
      (isInState ? undefined : this.lookup(type, region, id));
    return Promise.resolve(
      found && {
        id: found.id,
        inputs: withSecretsOf(found.inputs, inputs),
        outputs: withSecretsOf(found.outputs, outputs),
      },
    );
  }

  public delete({ type, id, outputs }: DeleteRequest): Promise<void> {
    const found = this.world.find(this.keyOf(type, this.regionOf(outputs), id, outputs));
    // What is gone already needs no deleting.
    if (found !== undefined && outputs["skipDestroy"] === true) {
      // The provider asks AWS for nothing: the resource leaves the state alone.
      this.world.release(found);
    } else if (found !== undefined) {
      const parts = partsOf(this.world, this.models, found);
      refuseDeletion(this.world, this.models, found, parts);
      [found, ...parts].forEach((gone) => {
        this.world.remove(gone);
      });
    }
    return Promise.resolve();
  }

  public invoke(token: string, args: PropertyMap): InvokeResult {
    return lookUp(this.schemas.ofFunction(token), args, { region: this.regionOf(args) });
  }

  /** A request with the tags that the provider gives every resource that takes tags. */
  private withDefaultTags({ schema }: ResourceModel, request: CheckRequest): CheckRequest {
    const given = revealed(request.inputs["tags"]) ?? {};
    const takesTags = schema.inputs["tags"]?.type.kind === "map" && isPropertyMap(given);
    if (!takesTags || Object.keys(this.defaultTags).length === 0) {
      return request;
    }
    const all = { ...this.defaultTags, ...given };
    const tags = isSecret(request.inputs["tags"]) ? secretOf(all) : all;
    return { ...request, inputs: { ...request.inputs, tags } };
  }

  /**
   * The region of one resource: its own, where it has one, or the provider's.
   *
   * @throws where neither is set.
   */
  private regionOf(properties: PropertyMap): string {
    const own = text(properties, "region");
    const region = own === "" || own === UNKNOWN ? this.region : own;
    if (region === "") {
      throw new Error("aws:region is not set: the provider does not know where to work");
    }
    return region;
  }

  private put({ inputs, outputs, ...rest }: WorldResource, before?: WorldResource): void {
    const resource = {
      ...rest,
      ...this.keyOf(rest.type, rest.region, rest.id, outputs),
      inputs: withoutSecrets(inputs),
      outputs: withoutSecrets(outputs),
    };
    refuseTaken(this.world, this.models.of(rest.type), resource, before);
    this.world.put(resource);
  }

  /** @throws {AwsError} where AWS refuses what the provider lets through. */
  private refuseCall(
    { refusedByAws = [] }: ResourceModel,
    inputs: PropertyMap,
    region: string,
  ): void {
    const faults = refusedByAws.flatMap((constraint) =>
      constraint(inputs, this.lookupIn(region), this.allIn(region)),
    );
    if (faults.length > 0) {
      throw new AwsError("ValidationError", faults.map(reasonOf).join("; "));
    }
  }

  /** @throws {AwsError} where AWS refuses to make of a resource what it is to be. */
  private refuseChange(
    { refusedChanges = [] }: ResourceModel,
    before: PropertyMap,
    after: PropertyMap,
    region: string,
  ): void {
    for (const refuses of refusedChanges) {
      const reason = refuses(before, after, this.allIn(region));
      if (reason !== undefined) {
        throw refusal(reason);
      }
    }
  }

  /** @throws {AwsError} where there is no such resource. */
  private existing(key: Key): WorldResource {
    const found = this.world.find(key);
    if (found === undefined) {
      const { type, id, region } = key;
      throw new AwsError(
        "NotFound",
        `${type} ${id} does not exist in ${region}; refresh the stack, or delete the sandbox's folder to begin anew`,
      );
    }
    return found;
  }

  /** What tells a resource with these properties from all others. */
  private keyOf(type: string, region: string, id: string, outputs: PropertyMap): Key {
    const { within } = this.models.of(type);
    return { type, region, id, ...(within === undefined ? {} : { within: text(outputs, within) }) };
  }

  /** A resource by its id, ARN or name. */
  private lookup(type: string, region: string, name: string): WorldResource | undefined {
    const byId = this.world.find({ type, region, id: name });
    return byId ?? this.world.ofType(type).find((one) => isCalled(one, region, name));
  }

  private identity(region: string, id: string): Identity {
    return identityIn(region, id, this.lookupIn(region), this.allIn(region));
  }

  /** Every resource of a type in a region. */
  private allIn(region: string): (type: string) => PropertyMap[] {
    return (type) =>
      this.world
        .ofType(type)
        .filter((one) => one.region === region)
        .map(({ outputs }) => outputs);
  }

  private lookupIn(region: string): (type: string, name: string) => PropertyMap | undefined {
    return (type, name) => this.lookup(type, region, name)?.outputs;
  }
}

function isCalled(one: WorldResource, region: string, name: string): boolean {
  return one.region === region && [one.id, one.outputs["arn"], one.outputs["name"]].includes(name);
}

/** The tags of `aws:defaultTags`; the engine hands a provider its nested configuration as JSON. */
function defaultTags(config: PropertyMap): PropertyMap {
  const given = config["defaultTags"];
  const read = typeof given === "string" ? (JSON.parse(given) as PropertyValue) : (given ?? null);
  const tags = isPropertyMap(read) ? read["tags"] : undefined;
  return isPropertyMap(tags) ? tags : {};
}
