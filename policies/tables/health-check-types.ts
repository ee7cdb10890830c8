import type { JudgedType } from "../support/rule";
import { appRunnerService, ecsExpressService } from "../types/compute";
import { classicLoadBalancer } from "../types/load-balancing";
import { beanstalkHealth } from "./health-check-beanstalk";
import { declaredBlock, declaredPath } from "./health-check-declarations";
import { primaryRecordHealth } from "./health-check-dns";
import { discoveryHealth, latticeHealth } from "./health-check-endpoints";

const unanswered =
  "AWS's silent default asks for a path at which the application may not answer, so it takes healthy targets out of service or keeps dead ones";

/** What declares its own health check; the target groups of load balancers have a rule of their own. */
export const healthCheckTypes: readonly JudgedType[] = [
  // Its default is a TCP check: https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-healthchecks.html
  declaredBlock({
    group: classicLoadBalancer,
    property: "healthCheck",
    why: "the silent default only opens a connection to the instance's port, so instances whose application is dead keep getting requests",
    fix: 'declare healthCheck: { target: "HTTP:80/healthz", interval: 10, timeout: 5, healthyThreshold: 2, unhealthyThreshold: 2 }',
  }),
  // Its default is a TCP check: https://docs.aws.amazon.com/apprunner/latest/api/API_HealthCheckConfiguration.html
  declaredBlock({
    group: appRunnerService,
    property: "healthCheckConfiguration",
    why: "App Runner's silent default only opens a connection to the service's port, so instances whose application is dead keep getting requests",
    fix: 'declare healthCheckConfiguration: { protocol: "HTTP", path: "/healthz" }',
  }),
  declaredPath({
    group: ecsExpressService,
    property: "healthCheckPath",
    why: unanswered,
    fix: 'set healthCheckPath: "/healthz"',
  }),
  beanstalkHealth,
  discoveryHealth,
  latticeHealth,
  primaryRecordHealth,
];
