import { wellArchitected, wellArchitectedUrl } from "../support/framework";
import type { ResourceRule } from "../support/rule";
import { healthCheckTypes } from "../tables/health-check-types";

/** Whatever sends traffic on its own declares the health check that keeps it away from what is dead. */
export const healthCheckDeclared: ResourceRule = {
  name: "health-check-declared",
  displayName: "What sends traffic declares a health check",
  description:
    "Everything that sends traffic or answers with addresses declares a health check of its own, and leaves it enabled.",
  enforcementLevel: "mandatory",
  severity: "high",
  framework: wellArchitected("REL11-BP01"),
  tags: [
    "health-check",
    "apprunner",
    "ecs",
    "elasticbeanstalk",
    "elasticloadbalancing",
    "route53",
    "servicediscovery",
    "vpc-lattice",
  ],
  url: wellArchitectedUrl("REL11-BP01"),
  remediationSteps:
    "Declare the health check in the resource itself, with what the application answers when it works. What AWS fills in by default does not count, and a check that is disabled checks nothing.",
  appliesTo: "what has a health check of its own, except load balancer target groups",
  types: healthCheckTypes,
};
