import type { Algorithm } from "../service";

/** The attributes of a target group that make its load balancer choose as an algorithm says. */
export interface AlgorithmAttributes {
  readonly loadBalancingAlgorithmType: string;
  /** Whether targets that fail more than the others get fewer requests. AWS offers it with one algorithm only. */
  readonly loadBalancingAnomalyMitigation: "on" | "off";
}

/** Each algorithm in AWS's words. */
const ATTRIBUTES: Readonly<Record<Algorithm, AlgorithmAttributes>> = {
  roundRobin: {
    loadBalancingAlgorithmType: "round_robin",
    loadBalancingAnomalyMitigation: "off",
  },
  leastConnections: {
    loadBalancingAlgorithmType: "least_outstanding_requests",
    loadBalancingAnomalyMitigation: "off",
  },
  fastestResponse: {
    loadBalancingAlgorithmType: "weighted_random",
    loadBalancingAnomalyMitigation: "on",
  },
};

/**
 * The attributes of a target group for an algorithm.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html
 */
export function algorithmAttributes(algorithm: Algorithm): AlgorithmAttributes {
  return ATTRIBUTES[algorithm];
}

/** Seconds that a slow start can take where there is one. */
export const SLOW_START_SECONDS = { least: 30, most: 900 };

/** Whether new targets can be given a share that grows. */
export function allowsSlowStart(algorithm: Algorithm): boolean {
  return algorithm === "roundRobin";
}

/** Whether visitors can stay with one target. */
export function allowsStickiness(algorithm: Algorithm): boolean {
  return algorithm !== "fastestResponse";
}

/** What AWS lets go with an algorithm. */
interface WithAlgorithm {
  readonly algorithm: Algorithm;
  readonly slowStartSeconds: number;
  readonly stickinessSeconds?: number | undefined;
}

/**
 * What AWS would refuse beside an algorithm: slow start but with round robin, and sticky sessions with weighted random.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html
 */
export function algorithmFaults(args: WithAlgorithm): string[] {
  const { algorithm, slowStartSeconds, stickinessSeconds } = args;
  const { least, most } = SLOW_START_SECONDS;
  return [
    ...(slowStartSeconds === 0 || (slowStartSeconds >= least && slowStartSeconds <= most)
      ? []
      : [`slowStartSeconds is ${slowStartSeconds}; expected 0 or ${least} to ${most}`]),
    ...(slowStartSeconds === 0 || allowsSlowStart(algorithm)
      ? []
      : [`slowStartSeconds is ${slowStartSeconds} with ${algorithm}; expected 0 or roundRobin`]),
    ...(stickinessSeconds === undefined || allowsStickiness(algorithm)
      ? []
      : [
          `stickinessSeconds is ${stickinessSeconds} with ${algorithm}; expected another algorithm`,
        ]),
  ];
}
