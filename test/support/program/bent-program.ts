import { output, type ResourceTransformation, runtime } from "@pulumi/pulumi";
import type { PulumiFn } from "@pulumi/pulumi/automation";
import { projectProgram } from "../../../sandbox/program";

type Values = Record<string, unknown>;

/** A change of what the project's program gives one resource. */
export interface Bend {
  readonly type: string;
  readonly name: string;
  readonly change: (inputs: Values) => Values;
}

/** The project's program with one resource changed; what the change does not mention stays. */
export function bentProgram({ type, name, change }: Bend): PulumiFn {
  return () => {
    const bend: ResourceTransformation = (resource) =>
      resource.type === type && resource.name === name
        ? { props: { ...resource.props, ...change(resource.props) }, opts: resource.opts }
        : undefined;
    runtime.registerStackTransformation(bend);
    return projectProgram();
  };
}

/** A list of ids with its first one alone: subnets in one zone. */
export function onlyFirst(ids: unknown): unknown[] {
  return [output(ids as string[]).apply(([first]) => first)];
}
