import * as pulumi from "@pulumi/pulumi";
import type { RouteRow } from "./routing/route-row";
import type { DeclaredService } from "./services";

/** What a stack tells of one service. */
export interface ServiceOutputs {
  readonly platform: string;
  /** Name under which the service is found inside the VPC. */
  readonly discoveryName: string;
  /** Address that `docker push` is given, without a tag. */
  readonly repositoryUrl: pulumi.Output<string>;
  /** Name of the log group that holds what the containers print. */
  readonly logGroupName: pulumi.Output<string>;
  readonly targetGroupArn: pulumi.Output<string>;
  readonly backupTargetGroupArn: pulumi.Output<string>;
}

/** The rules of all services in the order in which the listener asks them. */
export function routeTable(declared: readonly DeclaredService[]): pulumi.Output<RouteRow[]> {
  return pulumi
    .all(declared.map(({ service }) => service.routes))
    .apply((tables) => tables.flat().sort((one, other) => one.priority - other.priority));
}

/** What a stack tells of its services, by their names. */
export function outputsOf(
  declared: readonly DeclaredService[],
): Readonly<Record<string, ServiceOutputs>> {
  return Object.fromEntries(
    declared.map(({ spec, service }) => [
      spec.name,
      {
        platform: spec.platform,
        discoveryName: service.discoveryName,
        repositoryUrl: service.repositoryUrl,
        logGroupName: service.logGroupName,
        targetGroupArn: service.targetGroupArn,
        backupTargetGroupArn: service.backupTargetGroupArn,
      },
    ]),
  );
}
