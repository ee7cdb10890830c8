import { targetGroup } from "../../../../../../sandbox/providers/aws/resources/lb/target-group";
import { itRefuses, itTakes } from "../../../../../support/aws-refusals";

describe("aws.lb.TargetGroup", () => {
  const good = {
    deregistrationDelay: 30,
    healthCheck: {
      enabled: true,
      healthyThreshold: 2,
      interval: 10,
      matcher: "200-299",
      path: "/health",
      port: "traffic-port",
      protocol: "HTTP",
      timeout: 5,
      unhealthyThreshold: 2,
    },
    name: "web-1a2b3c4",
    port: 8080,
    protocol: "HTTP",
    slowStart: 0,
    targetGroupHealth: {
      dnsFailover: { minimumHealthyTargetsCount: "1" },
      unhealthyStateRouting: { minimumHealthyTargetsCount: 1 },
    },
    targetType: "instance",
    vpcId: "vpc-1",
  };

  itRefuses(targetGroup, good, [
    [
      "a name that is too long",
      { name: "a-name-of-more-than-32-characters" },
      'name: got "a-name-of-more-than-32-characters" (33 characters), expected 1 to 32 characters',
    ],
    ["no VPC", { vpcId: null }, 'vpcId: got nothing, expected a value with targetType "instance"'],
    [
      "no port and no protocol",
      { port: null, protocol: null },
      'port: got nothing, expected a value with targetType "instance"',
      'protocol: got nothing, expected a value with targetType "instance"',
    ],
    ["a port that is none", { port: 0 }, "port: got 0, expected 1 to 65535"],
    [
      "a delay that is too long",
      { deregistrationDelay: 3601 },
      "deregistrationDelay: got 3601, expected 0 to 3600",
    ],
    [
      "a timeout as long as the interval",
      { healthCheck: { interval: 5, timeout: 5 } },
      "healthCheck.timeout: got 5, expected less than healthCheck.interval (5) with healthCheck.protocol unset",
    ],
    [
      "an interval that is too short",
      { healthCheck: { interval: 4, timeout: 2 } },
      "healthCheck.interval: got 4, expected 5 to 300",
    ],
    [
      "a single healthy answer",
      { healthCheck: { healthyThreshold: 1 } },
      "healthCheck.healthyThreshold: got 1, expected 2 to 10",
    ],
    [
      "a path without a slash",
      { healthCheck: { path: "health" } },
      'healthCheck.path: got "health", expected a path that begins with a slash',
    ],
    [
      "codes that are none",
      { healthCheck: { matcher: "ok" } },
      'healthCheck.matcher: got "ok", expected HTTP codes, such as 200,202 or 200-299 with protocolVersion unset',
    ],
    ["a port that is too high", { healthCheck: { port: "65536" } }],
    [
      "a port by a name of its own",
      { healthCheck: { port: "http" } },
      'healthCheck.port: got "http", expected traffic-port or the number of a port',
    ],
    [
      "a check by TCP",
      { healthCheck: { protocol: "TCP" } },
      'healthCheck.protocol: got "TCP", expected one of HTTP, HTTPS with protocol "HTTP"',
    ],
    [
      "a slow start that is too short",
      { slowStart: 10 },
      "slowStart: got 10, expected 30 to 900 or 0",
    ],
    [
      "stickiness by address",
      { stickiness: { type: "source_ip" } },
      'stickiness.type: got "source_ip", expected one of app_cookie, lb_cookie with protocol "HTTP" with stickiness.enabled unset',
    ],
    [
      "stickiness by address that is on",
      { stickiness: { enabled: true, type: "source_ip" } },
      'stickiness.type: got "source_ip", expected one of app_cookie, lb_cookie with protocol "HTTP" with stickiness.enabled true',
    ],
    [
      "a cookie without a name",
      { stickiness: { type: "app_cookie" } },
      'stickiness.cookieName: got nothing, expected a value with stickiness.type "app_cookie" with stickiness.enabled unset',
    ],
    [
      "an algorithm that starts nobody slowly",
      { loadBalancingAlgorithmType: "weighted_random", slowStart: 30 },
      'slowStart: got 30, expected one of 0 with loadBalancingAlgorithmType "weighted_random"',
    ],
    [
      "no healthy target at all",
      {
        targetGroupHealth: {
          dnsFailover: { minimumHealthyTargetsCount: "0" },
          unhealthyStateRouting: { minimumHealthyTargetsCount: 0 },
        },
      },
      "targetGroupHealth.unhealthyStateRouting.minimumHealthyTargetsCount: got 0, expected 1 to 2147483647",
      'targetGroupHealth.dnsFailover.minimumHealthyTargetsCount: got "0", expected off or a number from 1 on',
    ],
    [
      "a timeout of a check by TCP that is longer than the interval",
      { healthCheck: { interval: 10, protocol: "TCP", timeout: 11 }, protocol: "TCP" },
      'healthCheck.timeout: got 11, expected at most healthCheck.interval (10) with healthCheck.protocol "TCP"',
    ],
  ]);
  itTakes(targetGroup, good, [
    [
      "a timeout of a check by TCP as long as the interval",
      { healthCheck: { interval: 10, protocol: "TCP", timeout: 10 }, protocol: "TCP" },
    ],
    [
      "any stickiness that is off",
      {
        healthCheck: { protocol: "TCP" },
        protocol: "TCP",
        stickiness: { enabled: false, type: "lb_cookie" },
      },
    ],
  ]);
});
