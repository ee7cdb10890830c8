import assert from "node:assert/strict";
import { Database } from "../../../components/database/database";
import type { DatabaseArgs } from "../../../components/database/database-args";
import type { Connection } from "../../../components/shared/connection";
import { record, valueOf } from "../../support/mocks";
import { AURORA_ARGS, INSTANCE_ARGS, PROXY, SECRET_ARN, SECRET_LOOK_UP } from "./database-args";

async function connectionOf(args: DatabaseArgs): Promise<unknown> {
  const { result } = await record(() => new Database("db", args), {
    lookUps: SECRET_LOOK_UP,
  });
  return valueOf<Connection>(result.connection);
}

describe("directConnection", () => {
  const secretArn = "arn:aws:secretsmanager:us-west-2:123456789012:secret:db-instance";

  it("names the secret and lets it be read and decrypted, but does not hold it", async () => {
    assert.deepEqual(await connectionOf(INSTANCE_ARGS), {
      name: "database",
      endpoint: { securityGroupId: "db-security-group-id", port: 5432 },
      environment: {
        DATABASE_HOST: "db-instance.rds.example",
        DATABASE_PORT: "5432",
        DATABASE_NAME: "shop",
        DATABASE_AUTHENTICATION: "secret",
        DATABASE_SECRET_ARN: secretArn,
      },
      statements: [
        {
          Sid: "ReadDatabaseSecret",
          Action: ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
          Resource: secretArn,
        },
        {
          Sid: "DecryptDatabaseSecret",
          Action: ["kms:Decrypt"],
          Resource: "arn:aws:mock:us-west-2:123456789012:db-encryption-key",
        },
      ],
    });
  });

  it("tells where the readers are", async () => {
    const { environment } = (await connectionOf({
      ...INSTANCE_ARGS,
      engine: "mysql",
      engineVersion: "8.4",
      readReplicas: 2,
      masterSecretArn: SECRET_ARN,
    })) as Connection;
    assert.equal(
      environment["DATABASE_READER_HOSTS"],
      "db-replica-0.rds.example,db-replica-1.rds.example",
    );
    assert.equal(environment["DATABASE_PORT"], "3306");
  });
});

describe("proxyConnection", () => {
  it("leads to the proxy, and lets a service connect as the one user by IAM, without the secret", async () => {
    assert.deepEqual(await connectionOf({ ...AURORA_ARGS, proxy: PROXY }), {
      name: "database",
      endpoint: { securityGroupId: "db-proxy-security-group-id", port: 5432 },
      environment: {
        DATABASE_HOST: "db-proxy-pool.proxy.rds.example",
        DATABASE_PORT: "5432",
        DATABASE_NAME: "shop",
        DATABASE_READER_HOSTS: "db-proxy-readers.proxy.rds.example",
        DATABASE_AUTHENTICATION: "iam",
        DATABASE_USER: "multizone",
      },
      statements: [
        {
          Sid: "ConnectToDatabase",
          Action: ["rds-db:connect"],
          Resource: "arn:aws:rds-db:us-west-2:123456789012:dbuser:prx-0123456789abcdef/multizone",
        },
      ],
    });
  });

  it("tells of no readers where there are none", async () => {
    const { environment } = (await connectionOf({ ...INSTANCE_ARGS, proxy: PROXY })) as Connection;
    assert.ok(!("DATABASE_READER_HOSTS" in environment));
  });
});
