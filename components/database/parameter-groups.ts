import type * as pulumi from "@pulumi/pulumi";
import * as rds from "@pulumi/aws/rds";
import { carriesData } from "../shared/data-protection";
import type { DatabaseArgs } from "./database-args";
import { type DatabaseParameter, editionOf } from "./engines";

function groupArgs(
  args: DatabaseArgs,
  description: string,
  parameters: readonly DatabaseParameter[],
): rds.ParameterGroupArgs & rds.ClusterParameterGroupArgs {
  return {
    family: editionOf(args.shape, args.engine).parameterGroupFamily(args.engineVersion),
    description,
    parameters: parameters.map((parameter) => ({ ...parameter })),
  };
}

/** The parameters of an instance of RDS: connections without TLS are refused. */
export function createParameterGroup(
  parent: pulumi.Resource,
  name: string,
  args: DatabaseArgs,
): rds.ParameterGroup {
  const { parameters } = editionOf(args.shape, args.engine);
  return new rds.ParameterGroup(
    `${name}-parameters`,
    groupArgs(args, "Connections with TLS only", parameters),
    carriesData(parent, args.protection),
  );
}

/** The parameters of a cluster: connections without TLS are refused. */
export function createClusterParameterGroup(
  parent: pulumi.Resource,
  name: string,
  args: DatabaseArgs,
): rds.ClusterParameterGroup {
  const { parameters } = editionOf(args.shape, args.engine);
  return new rds.ClusterParameterGroup(
    `${name}-parameters`,
    groupArgs(args, "Connections with TLS only", parameters),
    carriesData(parent, args.protection),
  );
}

/** The parameters that a cluster's instances take by themselves; undefined where there is none. */
export function createInstanceParameterGroup(
  parent: pulumi.Resource,
  name: string,
  args: DatabaseArgs,
): rds.ParameterGroup | undefined {
  const { instanceParameters } = editionOf(args.shape, args.engine);
  return (
    instanceParameters &&
    new rds.ParameterGroup(
      `${name}-instance-parameters`,
      groupArgs(args, "Slow queries in the log", instanceParameters),
      carriesData(parent, args.protection),
    )
  );
}
