import { runtime } from "@pulumi/pulumi";
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
    if (autoName === undefined || request.inputs[autoName] !== undefined) {
      return { inputs: withNotes(request.inputs, []), failures: [] };
    }
    const name = request.oldInputs[autoName] ?? physicalName(request.name, request.randomSeed);
    const inputs = withNotes({ ...request.inputs, [autoName]: name }, [autoName]);
    return { inputs, failures: [] };
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
    const given = withoutNotes(inputs);
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
      ...withoutNotes(inputs),
    };
  }
}

function unknowns(properties: PropertyMap): PropertyMap {
  return Object.fromEntries(Object.keys(properties).map((key) => [key, UNKNOWN]));
}

/** Under this name the real provider notes in every map of checked inputs what it filled in by itself. */
const FILLED_IN = "__defaults";

/** Maps whose keys are the program's own: the provider fills nothing into them. */
const FREE_MAPS: readonly string[] = ["tags"];

/** Inputs as a policy sees them: with the provider's notes. */
function withNotes(inputs: PropertyMap, filledIn: readonly string[]): PropertyMap {
  const noted = mapEntries(inputs, (value, key) =>
    FREE_MAPS.includes(key)
      ? value
      : mapsIn(value, (map) => (isSpecial(map) ? map : withNotes(map, []))),
  );
  return { ...noted, [FILLED_IN]: [...filledIn] };
}

/** Outputs carry no such notes. */
function withoutNotes(inputs: PropertyMap): PropertyMap {
  const rest = Object.entries(inputs).filter(([key]) => key !== FILLED_IN);
  return mapEntries(Object.fromEntries(rest), (value) => mapsIn(value, withoutNotes));
}

/** A secret, an asset or a reference: the engine's own map, not the program's. */
function isSpecial(map: PropertyMap): boolean {
  return runtime.specialSigKey in map;
}

function mapEntries(
  map: PropertyMap,
  change: (value: PropertyValue, key: string) => PropertyValue,
): PropertyMap {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
}

/** Changes each outermost map in a value. */
function mapsIn(value: PropertyValue, change: (map: PropertyMap) => PropertyMap): PropertyValue {
  if (Array.isArray(value)) {
    return value.map((entry: PropertyValue) => mapsIn(entry, change));
  }
  return isPropertyMap(value) ? change(value) : value;
}
