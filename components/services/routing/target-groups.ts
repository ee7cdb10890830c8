import type * as pulumi from "@pulumi/pulumi";
import * as lb from "@pulumi/aws/lb";
import { refuseFaults } from "../../shared/refuse-faults";
import { requireShortName } from "../../shared/physical-name";
import type { Algorithm, HealthCheck } from "../service";
import { algorithmAttributes, algorithmFaults } from "./algorithm";

/** Arguments of {@link createTargetGroups}. */
export interface TargetGroupsArgs {
  readonly vpcId: pulumi.Input<string>;
  /** Whether instances register, or tasks with their IP addresses. */
  readonly targetType: "instance" | "ip";
  /** TCP port that the targets listen on. */
  readonly port: number;
  readonly healthCheck: HealthCheck;
  readonly algorithm: Algorithm;
  /** Seconds in which a new target's share grows to the full; 0 gives it its full share at once. */
  readonly slowStartSeconds: number;
  /** Seconds that a visitor stays with one target. @default each request goes where the algorithm sends it */
  readonly stickinessSeconds?: number | undefined;
  /** Seconds that a target may finish its requests when it is taken out. */
  readonly deregistrationDelaySeconds: number;
}

/** The two target groups of a service. */
export interface TargetGroups {
  readonly primary: lb.TargetGroup;
  /** Where the requests are moved to by weight. */
  readonly backup: lb.TargetGroup;
}

/** Characters that the name of a target group may have. */
const LONGEST_NAME = 32;

function healthCheckOf(check: HealthCheck): lb.TargetGroupArgs["healthCheck"] {
  return {
    enabled: true,
    protocol: "HTTP",
    port: "traffic-port",
    path: check.path,
    interval: check.intervalSeconds,
    timeout: check.timeoutSeconds,
    healthyThreshold: check.healthyThreshold,
    unhealthyThreshold: check.unhealthyThreshold,
    matcher: check.matcher,
  };
}

function stickinessOf(seconds: number | undefined): lb.TargetGroupArgs["stickiness"] {
  return seconds === undefined
    ? { enabled: false, type: "lb_cookie" }
    : { enabled: true, type: "lb_cookie", cookieDuration: seconds };
}

/**
 * Creates the two target groups of a service, alike but for what registers with them: `<name>-tg` and, for the backup,
 * `<name>-bak`. The names are short because AWS allows 32 characters.
 *
 * @throws {pulumi.ResourceError} where the name of the service makes theirs longer, or AWS would refuse what goes with the
 * algorithm.
 */
export function createTargetGroups(
  name: string,
  args: TargetGroupsArgs,
  parent: pulumi.Resource,
): TargetGroups {
  const names = { primary: `${name}-tg`, backup: `${name}-bak` };
  Object.values(names).forEach((each) => {
    requireShortName(parent, each, LONGEST_NAME);
  });
  refuseFaults(parent, algorithmFaults(args));
  const groupArgs: lb.TargetGroupArgs = {
    vpcId: args.vpcId,
    targetType: args.targetType,
    protocol: "HTTP",
    port: args.port,
    deregistrationDelay: args.deregistrationDelaySeconds,
    healthCheck: healthCheckOf(args.healthCheck),
    ...algorithmAttributes(args.algorithm),
    ...(args.slowStartSeconds > 0 ? { slowStart: args.slowStartSeconds } : {}),
    stickiness: stickinessOf(args.stickinessSeconds),
    // A zone without a healthy target gets no more requests.
    targetGroupHealth: {
      dnsFailover: { minimumHealthyTargetsCount: "1" },
      unhealthyStateRouting: { minimumHealthyTargetsCount: 1 },
    },
  };
  return {
    primary: new lb.TargetGroup(names.primary, groupArgs, { parent }),
    backup: new lb.TargetGroup(names.backup, groupArgs, { parent }),
  };
}
