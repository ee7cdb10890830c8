import * as mq from "@pulumi/aws/mq";
import * as route53 from "@pulumi/aws/route53";
import type { FlawedProgram } from "./foreign-program";

/** Resources that are wrong by themselves, whatever is around them. */
export const singleResources: readonly FlawedProgram[] = [
  {
    flaw: "a message broker of one instance",
    rule: "managed-service-multi-az",
    resource: "orders",
    declare: () => {
      new mq.Broker("orders", {
        engineType: "ActiveMQ",
        engineVersion: "5.18",
        hostInstanceType: "mq.m5.large",
        autoMinorVersionUpgrade: true,
        users: [{ username: "orders", password: "not-a-real-password" }],
      });
    },
    twins: [],
  },
  {
    flaw: "the first address of a fail-over without a health check",
    rule: "health-check-declared",
    resource: "front",
    declare: () => {
      new route53.Record("front", {
        zoneId: "Z0123456789ABCDEFGHIJ",
        name: "front.example.com",
        type: route53.RecordType.A,
        ttl: 60,
        records: ["192.0.2.1"],
        setIdentifier: "first",
        failoverRoutingPolicies: [{ type: "PRIMARY" }],
      });
    },
    twins: [],
  },
];
