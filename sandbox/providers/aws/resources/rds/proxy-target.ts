import { type AwsResourceRow, text } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { exactlyOne } from "../../check/constraints";
import type { LookupAll, WorldConstraint } from "../../check/world-constraints";
import type { PropertyMap } from "../../../property-values";
import { identifier } from "./identifiers";
import { proxyExists } from "./proxy-exists";
import { CLUSTER, INSTANCE, PROXY } from "./tokens";

const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/rds/proxytarget/";
const REGISTER =
  "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RegisterDBProxyTargets.html";
const FAMILIES = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBProxy.html";

/** The engine family of a proxy for a database of an engine. */
const FAMILY: readonly (readonly [engine: RegExp, family: string])[] = [
  [/mysql|mariadb/, "MYSQL"],
  [/postgres/, "POSTGRESQL"],
  [/sqlserver/, "SQLSERVER"],
];

const databaseExists: WorldConstraint = (inputs, _lookup, all = () => []) => {
  const { property, name } = target(inputs);
  return databaseOf(inputs, all) === undefined
    ? [
        {
          property,
          given: JSON.stringify(name),
          expected: "a database that exists",
          source: REGISTER,
        },
      ]
    : [];
};

const databaseOfFamily: WorldConstraint = (inputs, lookup, all = () => []) => {
  const engine = text(databaseOf(inputs, all) ?? {}, "engine");
  const wanted = text(lookup(PROXY, text(inputs, "dbProxyName")) ?? {}, "engineFamily");
  const own = FAMILY.find(([pattern]) => pattern.test(engine))?.[1];
  return engine === "" || wanted === "" || own === wanted
    ? []
    : [
        {
          property: target(inputs).property,
          given: `a database of ${engine}`,
          expected: `one of the proxy's engineFamily ${wanted}`,
          source: FAMILIES,
        },
      ];
};

/** The one database behind a proxy. Of a cluster, which RDS goes on following, there is no endpoint of its own. */
export const proxyTarget: AwsResourceRow = {
  defaults: {},
  constraints: [
    documented(PROVIDER, [
      exactlyOne("dbInstanceIdentifier", "dbClusterIdentifier"),
      ...identifier("dbInstanceIdentifier"),
      ...identifier("dbClusterIdentifier"),
      ...identifier("dbProxyName"),
      ...identifier("targetGroupName"),
    ]),
  ],
  refusedByAws: [proxyExists, databaseExists, databaseOfFamily],
  id: (inputs) => {
    const { kind, name } = target(inputs);
    return [text(inputs, "dbProxyName"), text(inputs, "targetGroupName"), kind, name].join("/");
  },
  outputs: (at, inputs) => {
    const { kind, name } = target(inputs);
    const database = databaseOf(inputs, at.all) ?? {};
    const isInstance = kind === "RDS_INSTANCE";
    return {
      endpoint: isInstance ? text(database, "address") : "",
      port: isInstance ? (database["port"] ?? 0) : 0,
      rdsResourceId: name,
      targetArn: text(database, "arn"),
      trackedClusterId: "",
      type: kind,
    };
  },
  replaceOn: ["dbClusterIdentifier", "dbInstanceIdentifier", "dbProxyName", "targetGroupName"],
  unique: [
    {
      properties: ["dbProxyName", "targetGroupName"],
      scope: "region",
      code: "DBProxyTargetAlreadyRegisteredFault",
    },
  ],
  goesWith: [{ property: "dbProxyName", type: PROXY }],
};

function target(inputs: PropertyMap): {
  kind: "RDS_INSTANCE" | "TRACKED_CLUSTER";
  property: "dbClusterIdentifier" | "dbInstanceIdentifier";
  name: string;
} {
  const name = text(inputs, "dbInstanceIdentifier");
  return name === ""
    ? {
        kind: "TRACKED_CLUSTER",
        property: "dbClusterIdentifier",
        name: text(inputs, "dbClusterIdentifier"),
      }
    : { kind: "RDS_INSTANCE", property: "dbInstanceIdentifier", name };
}

function databaseOf(inputs: PropertyMap, all: LookupAll): PropertyMap | undefined {
  const { kind, name } = target(inputs);
  return kind === "RDS_INSTANCE"
    ? all(INSTANCE).find((instance) => instance["identifier"] === name)
    : all(CLUSTER).find((cluster) => cluster["clusterIdentifier"] === name);
}
