import { wellArchitected } from "../support/framework";
import type { Fault } from "../support/message";
import type { ResourceRule } from "../support/rule";
import { textOf } from "../support/scalars";
import { isFalse } from "../support/scalars";
import {
  declaresAnything,
  isBlock,
  read,
  readIn,
  type Properties,
  type Value,
} from "../support/values";
import { targetGroup } from "../types/load-balancing";

/** Every target group declares the health check that takes a dead target out of service. */
export const lbTargetGroupHealthCheck: ResourceRule = {
  name: "lb-target-group-health-check",
  displayName: "Target group declares a health check",
  description: "Every load balancer target group declares a health check and leaves it enabled.",
  enforcementLevel: "mandatory",
  severity: "high",
  framework: wellArchitected("REL11-BP01"),
  tags: ["health-check", "elasticloadbalancing"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html",
  remediationSteps:
    "Declare healthCheck on the aws.lb.TargetGroup with at least one property (path for HTTP and HTTPS, protocol and interval for TCP, TLS, UDP and GENEVE) and do not set its enabled to false.",
  appliesTo: "every target group",
  types: [
    {
      group: targetGroup,
      judge: (properties) => {
        const targetType = read(properties, "targetType");
        if (targetType.kind === "known" && targetType.value === "lambda") {
          return { notJudged: "the health check of a Lambda target is optional" };
        }
        const fault = faultOf(properties);
        // Whether the targets are Lambda functions is decided in the update, before the group is created.
        return fault === undefined || targetType.kind === "unknown" ? [] : [fault];
      },
    },
  ],
};

function faultOf(properties: Properties): Fault | undefined {
  const healthCheck = read(properties, "healthCheck");
  if (healthCheck.kind === "unknown") {
    return undefined;
  }
  const declared =
    healthCheck.kind === "known" &&
    isBlock(healthCheck.value) &&
    declaresAnything(healthCheck.value);
  if (!declared) {
    return undeclared(healthCheck, properties);
  }
  return isFalse(readIn(properties, "healthCheck", "enabled")) ? disabled : undefined;
}

const disabled: Fault = {
  property: "healthCheck.enabled",
  found: "false",
  expected: "true or left out",
  why: "requests keep going to the targets of a lost Availability Zone, because nothing marks them unhealthy",
  fix: "remove enabled from healthCheck, or set it to true",
  remedy: { healthCheck: { enabled: true } },
};

function undeclared(healthCheck: Value, properties: Properties): Fault {
  return {
    property: "healthCheck",
    found: healthCheck.kind === "absent" ? "not declared" : "declared without any property",
    expected: "a block with at least one property",
    why: "AWS's silent default knows nothing of what the targets serve and waits 30 seconds between checks, so dead targets keep getting requests",
    fix: `declare ${exampleFor(properties)}`,
  };
}

/** Only HTTP and HTTPS checks have a path: another protocol gets a fix that AWS accepts. A load balancer answers HTTP. */
function exampleFor(properties: Properties): string {
  const asks = textOf(read(properties, "protocol"));
  const isBalancer = textOf(read(properties, "targetType")) === "alb";
  return isBalancer
    ? 'healthCheck: { protocol: "HTTP", path: "/healthz", interval: 10 }'
    : asks === "HTTP" || asks === "HTTPS"
      ? 'healthCheck: { path: "/healthz", interval: 10, timeout: 5 }'
      : 'healthCheck: { protocol: "TCP", interval: 10 }';
}
