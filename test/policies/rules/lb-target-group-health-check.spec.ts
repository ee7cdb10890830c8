import { lbTargetGroupHealthCheck } from "../../../policies/rules/lb-target-group-health-check";
import { unknown } from "../../support/policy/deployment";
import { declare, resourceTests } from "../../support/policy/rule-tables";

const type = "aws:lb/targetGroup:TargetGroup";
const alias = "aws:alb/targetGroup:TargetGroup";

/** A group without the block, and one that passes: each case shows one difference to either. */
const undeclared = { port: 80, protocol: "HTTP" };
const compliant = { ...undeclared, healthCheck: { path: "/healthz" } };

const httpFix = 'declare healthCheck: { path: "/healthz", interval: 10, timeout: 5 }';
const tcpFix = 'declare healthCheck: { protocol: "TCP", interval: 10 }';

const undeclaredMessage = (found = "not declared", fix = httpFix): string =>
  [
    `Target group "under-test", healthCheck: found ${found}, expected a block with at least one property.`,
    "Why: AWS's silent default knows nothing of what the targets serve and waits 30 seconds between checks, so dead targets keep getting requests.",
    `Fix: ${fix}.`,
  ].join("\n");

const disabledMessage = [
  'Target group "under-test", healthCheck.enabled: found false, expected true or left out.',
  "Why: requests keep going to the targets of a lost Availability Zone, because nothing marks them unhealthy.",
  "Fix: remove enabled from healthCheck, or set it to true.",
].join("\n");

const lambda = "the health check of a Lambda target is optional";

describe("lb-target-group-health-check", () => {
  declare(
    resourceTests(lbTargetGroupHealthCheck, {
      valid: [
        { title: "a group with a declared health check", type, props: compliant },
        {
          title: "a group with a declared health check under its other type token",
          type: alias,
          props: compliant,
        },
        {
          title: "a health check that is enabled in so many words",
          type,
          props: { ...compliant, healthCheck: { enabled: true } },
        },
        {
          title: "a health check that is enabled by the text true",
          type: "aws:lb/targetGroup:TargetGroup",
          props: { ...compliant, healthCheck: { enabled: "true" } },
        },
        {
          title: "a health check that is an output not known yet",
          type,
          props: { ...compliant, healthCheck: unknown },
        },
        {
          title: "a health check of which only enabled is declared and not known yet",
          type,
          props: { ...compliant, healthCheck: { enabled: unknown } },
        },
        {
          title: "a health check whose path is not known yet",
          type,
          props: { ...compliant, healthCheck: { path: unknown } },
        },
        ...["TCP", "TLS", "UDP", "TCP_UDP", "GENEVE"].map((protocol) => ({
          title: `a ${protocol} group whose health check has no path`,
          type,
          props: { ...compliant, protocol, healthCheck: { protocol: "TCP" } },
        })),
        {
          title:
            "a group without a health check while it is unknown whether its targets are Lambda functions",
          type,
          props: { targetType: unknown },
        },
        {
          title: "a group of IP addresses with a health check",
          type,
          props: { ...compliant, targetType: "ip" },
        },
      ],
      invalid: [
        {
          title: "a group behind another load balancer, which answers HTTP",
          type,
          props: { port: 443, protocol: "TCP", targetType: "alb" },
          messages: [
            undeclaredMessage().replace(
              /declare .*/,
              'declare healthCheck: { protocol: "HTTP", path: "/healthz", interval: 10 }.',
            ),
          ],
        },
        {
          title: "a group without a health check",
          type,
          props: undeclared,
          messages: [undeclaredMessage()],
        },
        {
          title: "a group without a health check under its other type token",
          type: alias,
          props: undeclared,
          messages: [undeclaredMessage()],
        },
        {
          title: "a group whose health check is null",
          type,
          props: { ...compliant, healthCheck: null },
          messages: [undeclaredMessage()],
        },
        {
          title: "an empty health check, which declares nothing",
          type,
          props: { ...compliant, healthCheck: {} },
          messages: [undeclaredMessage("declared without any property")],
        },
        {
          title: "a health check whose only property is null",
          type,
          props: { ...compliant, healthCheck: { path: null } },
          messages: [undeclaredMessage("declared without any property")],
        },
        {
          title: "a health check that is an empty list",
          type,
          props: { ...compliant, healthCheck: [] },
          messages: [undeclaredMessage("declared without any property")],
        },
        {
          title: "a disabled health check",
          type,
          props: { ...compliant, healthCheck: { enabled: false } },
          messages: [disabledMessage],
        },
        {
          title: "a disabled health check with everything else declared",
          type,
          props: { ...compliant, healthCheck: { enabled: false, path: "/", interval: 5 } },
          messages: [disabledMessage],
        },
        {
          title: "a disabled health check whose path is not known yet",
          type,
          props: { ...compliant, healthCheck: { enabled: false, path: unknown } },
          messages: [disabledMessage],
        },
        {
          title: "an HTTPS group without a health check",
          type,
          props: { ...undeclared, protocol: "HTTPS" },
          messages: [undeclaredMessage()],
        },
        ...["TCP", "TLS", "UDP", "GENEVE"].map((protocol) => ({
          title: `a ${protocol} group without a health check, with a fix that needs no path`,
          type,
          props: { ...undeclared, protocol },
          messages: [undeclaredMessage("not declared", tcpFix)],
        })),
        {
          title: "a group without a health check whose protocol is not known yet",
          type,
          props: { ...undeclared, protocol: unknown },
          messages: [undeclaredMessage("not declared", tcpFix)],
        },
        {
          title: "a group of IP addresses without a health check",
          type,
          props: { ...undeclared, targetType: "ip" },
          messages: [undeclaredMessage()],
        },
      ],
      notApplicable: [
        {
          title: "a group of Lambda functions without a health check",
          type,
          props: { targetType: "lambda" },
          reason: lambda,
        },
        {
          title: "a group of Lambda functions whose health check is disabled",
          type: alias,
          props: { targetType: "lambda", healthCheck: { enabled: false } },
          reason: lambda,
        },
        {
          title: "another kind of resource",
          type: "aws:lb/listener:Listener",
          props: {},
          reason: "applies to every target group",
        },
      ],
    }),
  );
});
