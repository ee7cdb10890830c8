import type { AwsResourceRow } from "../aws-resource";
import { listener } from "./lb/listener";
import { listenerRule } from "./lb/listener-rule";
import { loadBalancer } from "./lb/load-balancer";
import { targetGroup } from "./lb/target-group";

/** Elastic Load Balancing: the same resources under the two module names of the SDK. */
export const lb: Readonly<Record<string, AwsResourceRow>> = Object.fromEntries(
  ["alb", "lb"].flatMap((module) => [
    [`aws:${module}/listener:Listener`, listener],
    [`aws:${module}/listenerRule:ListenerRule`, listenerRule],
    [`aws:${module}/loadBalancer:LoadBalancer`, loadBalancer],
    [`aws:${module}/targetGroup:TargetGroup`, targetGroup],
  ]),
);
