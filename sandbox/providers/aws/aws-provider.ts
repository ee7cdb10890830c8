import type {
  CheckRequest,
  CheckResult,
  DiffResult,
  ResourceState,
  StandInProvider,
} from "../stand-in";
import {
  changedKeys,
  isPropertyMap,
  type PropertyMap,
  type PropertyValue,
  UNKNOWN,
} from "../property-values";
import { text } from "./aws-resource";
import { hex, identityIn } from "./identity";
import { physicalName } from "./physical-name";
import { awsResource } from "./resources/table";

/**
 * The stand-in `aws` provider. It plans and deploys without AWS: inputs come back as they went in, what AWS computes
 * is unknown in a preview and made up afterwards. It looks nothing up and checks nothing yet.
 */
export class AwsProvider implements StandInProvider {
  private region = "us-east-1";

  public configure(config: PropertyMap): void {
    const region = config["region"];
    if (typeof region === "string") {
      this.region = region;
    }
  }

  public check(request: CheckRequest): CheckResult {
    const { autoName } = awsResource(request.type);
    const inputs = withDefaultsMark(request.inputs);
    if (autoName === undefined || request.inputs[autoName] !== undefined) {
      return { inputs, failures: [] };
    }
    const name = request.oldInputs[autoName] ?? physicalName(request.name, request.randomSeed);
    return { inputs: { ...inputs, [autoName]: name, __defaults: [autoName] }, failures: [] };
  }

  public diff(type: string, oldInputs: PropertyMap, inputs: PropertyMap): DiffResult {
    const changed = changedKeys(oldInputs, inputs);
    const { replaceOn } = awsResource(type);
    return { changed, replace: changed.filter((key) => replaceOn.includes(key)) };
  }

  public create(type: string, inputs: PropertyMap, preview: boolean): ResourceState {
    const resource = awsResource(type);
    const madeUp = resource.id(inputs, hex);
    const computed = resource.outputs(identityIn(this.region, madeUp), inputs);
    const given = withoutDefaultsMark(inputs);
    if (preview) {
      return { id: "", outputs: { id: UNKNOWN, ...unknowns(computed), ...given } };
    }
    const id = resource.idIs === undefined ? madeUp : text(computed, resource.idIs);
    return { id, outputs: { id, ...computed, ...given } };
  }

  public update(
    type: string,
    state: ResourceState,
    inputs: PropertyMap,
    preview: boolean,
  ): PropertyMap {
    const updated = awsResource(type).updated?.(state.outputs) ?? {};
    return {
      ...state.outputs,
      ...(preview ? unknowns(updated) : updated),
      ...withoutDefaultsMark(inputs),
    };
  }
}

function unknowns(properties: PropertyMap): PropertyMap {
  return Object.fromEntries(Object.keys(properties).map((key) => [key, UNKNOWN]));
}

/**
 * The real provider notes in every object of checked inputs which properties it filled in by itself; a policy sees
 * these notes.
 */
function withDefaultsMark(inputs: PropertyMap): PropertyMap {
  return { ...inputs, __defaults: [] };
}

/** Outputs carry no such notes. */
function withoutDefaultsMark(inputs: PropertyMap): PropertyMap {
  return Object.fromEntries(
    Object.entries(inputs)
      .filter(([key]) => key !== "__defaults")
      .map(([key, value]): [string, PropertyValue] => [
        key,
        isPropertyMap(value) && "__defaults" in value ? withoutDefaultsMark(value) : value,
      ]),
  );
}
