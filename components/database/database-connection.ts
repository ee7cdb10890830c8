import * as pulumi from "@pulumi/pulumi";
import { useKey } from "../encryption/key-statements";
import type { Connection } from "../shared/connection";
import { partition } from "../shared/partition";
import type { DatabaseArgs } from "./database-args";
import { type DatabaseFoundation, type DatabaseServer, MASTER_USER } from "./database-server";
import { databaseEngines } from "./engines";
import type { RdsProxy } from "./rds-proxy";

/** Name that a service connects to a database by. */
const CONNECTION_NAME = "database";

/** Where the readers are, separated by commas; nothing where there are none. */
function readerHosts(
  server: DatabaseServer,
  readerEndpoints: pulumi.Output<string[]>,
): Readonly<Record<string, pulumi.Output<string>>> {
  return server.readerCount === 0
    ? {}
    : { DATABASE_READER_HOSTS: readerEndpoints.apply((hosts) => hosts.join(",")) };
}

/** What a service needs in order to reach the database itself, with the password from its secret. */
export function directConnection(
  args: DatabaseArgs,
  { securityGroup }: DatabaseFoundation,
  server: DatabaseServer,
): Connection {
  const { port } = databaseEngines[args.engine];
  return {
    name: CONNECTION_NAME,
    endpoint: { securityGroupId: securityGroup.id, port },
    environment: {
      DATABASE_HOST: server.endpoint,
      DATABASE_PORT: String(port),
      DATABASE_NAME: args.name,
      ...readerHosts(server, server.readerEndpoints),
      DATABASE_AUTHENTICATION: "secret",
      DATABASE_SECRET_ARN: server.secretArn,
    },
    statements: [
      {
        Sid: "ReadDatabaseSecret",
        Action: ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
        Resource: server.secretArn,
      },
      ...(server.secretKeyArn === undefined
        ? []
        : [useKey("DecryptDatabaseSecret", server.secretKeyArn, "read")]),
    ],
  };
}

/** What a service needs in order to reach the database through its proxy, with an IAM token as the password. */
export function proxyConnection(
  args: DatabaseArgs,
  server: DatabaseServer,
  proxy: RdsProxy,
): Connection {
  const { accountId, engine, name, region } = args;
  const { port } = databaseEngines[engine];
  return {
    name: CONNECTION_NAME,
    endpoint: { securityGroupId: proxy.securityGroupId, port },
    environment: {
      DATABASE_HOST: proxy.endpoint,
      DATABASE_PORT: String(port),
      DATABASE_NAME: name,
      ...readerHosts(server, proxy.readerEndpoints),
      DATABASE_AUTHENTICATION: "iam",
      DATABASE_USER: MASTER_USER,
    },
    statements: [
      {
        Sid: "ConnectToDatabase",
        Action: ["rds-db:connect"],
        Resource: pulumi.interpolate`arn:${partition(region)}:rds-db:${region}:${accountId}:dbuser:${proxy.resourceId}/${MASTER_USER}`,
      },
    ],
  };
}
