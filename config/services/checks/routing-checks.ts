import { allowsSlowStart, allowsStickiness } from "../../../components/services/routing/algorithm";
import { type Fault, setCommand } from "../../fault";
import type { ServiceEntry } from "../service-settings";
import type { ServiceCheck, ServiceCheckContext } from "./service-check";

function healthCheckTimeout({ healthCheck }: ServiceEntry, { key }: ServiceCheckContext): Fault[] {
  const { intervalSeconds, timeoutSeconds } = healthCheck;
  return timeoutSeconds < intervalSeconds
    ? []
    : [
        {
          key: key("healthCheck.timeoutSeconds"),
          value: timeoutSeconds,
          expected: `less than healthCheck.intervalSeconds, which is ${intervalSeconds}`,
        },
      ];
}

function slowStart(service: ServiceEntry, { key }: ServiceCheckContext): Fault[] {
  const { algorithm, slowStartSeconds } = service;
  return slowStartSeconds === 0 || allowsSlowStart(algorithm)
    ? []
    : [
        {
          key: key("slowStartSeconds"),
          value: slowStartSeconds,
          expected: `0 with the algorithm ${algorithm}: only with roundRobin is there a slow start`,
          fix: setCommand(key("slowStartSeconds"), 0),
        },
      ];
}

function stickiness(service: ServiceEntry, { key }: ServiceCheckContext): Fault[] {
  const { algorithm, stickinessSeconds } = service;
  return stickinessSeconds === undefined || allowsStickiness(algorithm)
    ? []
    : [
        {
          key: key("stickinessSeconds"),
          value: stickinessSeconds,
          expected: `none with the algorithm ${algorithm}: visitors stay with one target only with the others`,
        },
      ];
}

/** A load balancer signs people in on its HTTPS listener alone, which needs a name. */
function signIn(service: ServiceEntry, { settings, key }: ServiceCheckContext): Fault[] {
  const missing = [
    ...(settings.signIn.method === undefined ? ["signIn.method"] : []),
    ...(settings.domain.name === undefined ? ["domain.name"] : []),
  ];
  return service.signIn && missing.length > 0
    ? [
        {
          key: key("signIn"),
          value: service.signIn,
          expected: `false, or ${missing.join(" and ")} too: a load balancer signs in by a method and over HTTPS alone`,
        },
      ]
    : [];
}

/** How requests come to a service. */
export const routingChecks: readonly ServiceCheck[] = [
  {
    reads: ["healthCheck.intervalSeconds", "healthCheck.timeoutSeconds"],
    faults: healthCheckTimeout,
  },
  { reads: ["algorithm", "slowStartSeconds"], faults: slowStart },
  { reads: ["algorithm", "stickinessSeconds"], faults: stickiness },
  { reads: ["signIn"], looksFor: ["signIn.method", "domain.name"], faults: signIn },
];
