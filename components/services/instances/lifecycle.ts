/** Names of the lifecycle hooks in each Auto Scaling group. Fixed, because the instances must know them before there is a group. */
export const HOOKS = { launching: "launching", terminating: "terminating" } as const;

/** Seconds that a container may take to stop before it is killed. */
export const STOP_SECONDS = 30;

/** Bounds of a heartbeat timeout. https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_PutLifecycleHook.html */
const HEARTBEAT = { least: 30, most: 7200 };

/** A lifecycle hook in the words of the API. */
export interface LifecycleHookSettings {
  readonly name: string;
  readonly lifecycleTransition: string;
  /** Seconds to wait for the instance. */
  readonly heartbeatTimeout: number;
  /** What happens to an instance that does not answer in time. */
  readonly defaultResult: "ABANDON" | "CONTINUE";
}

/**
 * The hooks of an Auto Scaling group. An instance that does not become well in time is given up; one that does not stop in
 * time, such as one in a lost zone, is terminated all the same.
 *
 * @param gracePeriodSeconds Seconds that an instance may take from its launch until its container answers.
 */
export function lifecycleHooks(gracePeriodSeconds: number): readonly LifecycleHookSettings[] {
  return [
    {
      name: HOOKS.launching,
      lifecycleTransition: "autoscaling:EC2_INSTANCE_LAUNCHING",
      heartbeatTimeout: Math.min(Math.max(gracePeriodSeconds, HEARTBEAT.least), HEARTBEAT.most),
      defaultResult: "ABANDON",
    },
    {
      name: HOOKS.terminating,
      lifecycleTransition: "autoscaling:EC2_INSTANCE_TERMINATING",
      // Requests have been drained before; what is left is to see the new state, to stop and to tell.
      heartbeatTimeout: 4 * STOP_SECONDS,
      defaultResult: "CONTINUE",
    },
  ];
}
