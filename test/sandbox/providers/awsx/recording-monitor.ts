import type { PropertyMap } from "../../../../sandbox/providers/property-values";
import type {
  Registered,
  Registration,
  ResourceMonitor,
} from "../../../../sandbox/providers/awsx/resource-monitor";

/** What a component told the engine. */
export interface Recording {
  readonly monitor: Pick<ResourceMonitor, "register" | "registerOutputs">;
  readonly registrations: Registration[];
  /** Outputs by URN. */
  readonly outputs: Record<string, PropertyMap>;
}

/** The URN that the recording gives a resource. */
export function urnOf(type: string, name: string): string {
  return `urn:pulumi:dev::test::${type}::${name}`;
}

/** An output of a resource as the recording makes it up: `<name> (<Type>).<output>`. */
export function outputOf({ type, name }: Pick<Registration, "type" | "name">, key: string): string {
  return `${name} (${type.split(":")[2] ?? type}).${key}`;
}

/**
 * An engine that takes everything.
 *
 * @param outputs of each resource; without them the engine only plans, and ids are not known
 */
export function recordingMonitor(outputs?: (resource: Registration) => PropertyMap): Recording {
  const registrations: Registration[] = [];
  const registeredOutputs: Record<string, PropertyMap> = {};
  const monitor: Recording["monitor"] = {
    register: (resource): Promise<Registered> => {
      registrations.push(resource);
      const urn = urnOf(resource.type, resource.name);
      return Promise.resolve(
        outputs === undefined
          ? { urn, id: "", outputs: { ...resource.inputs } }
          : { urn, id: outputOf(resource, "id"), outputs: outputs(resource) },
      );
    },
    registerOutputs: (urn, values) => {
      registeredOutputs[urn] = values;
      return Promise.resolve();
    },
  };
  return { monitor, registrations, outputs: registeredOutputs };
}
