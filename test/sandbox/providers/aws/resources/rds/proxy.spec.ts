import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import { identityIn } from "../../../../../../sandbox/providers/aws/identity";
import { proxy } from "../../../../../../sandbox/providers/aws/resources/rds/proxy";
import { proxyDefaultTargetGroup } from "../../../../../../sandbox/providers/aws/resources/rds/proxy-default-target-group";
import { proxyEndpoint } from "../../../../../../sandbox/providers/aws/resources/rds/proxy-endpoint";
import { proxyTarget } from "../../../../../../sandbox/providers/aws/resources/rds/proxy-target";
import { itRefuses, itTakes, nothing, outputsOf } from "../../../../../support/aws-refusals";

const SECRET = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:rds!db-1";
const auth = { authScheme: "SECRETS", iamAuth: "REQUIRED", secretArn: SECRET };

describe("aws.rds.Proxy", () => {
  const good: PropertyMap = {
    auths: [auth],
    engineFamily: "POSTGRESQL",
    idleClientTimeout: 1800,
    name: "proxy-1a2b3c4",
    requireTls: true,
    roleArn: "arn:aws:iam::123456789012:role/proxy",
    vpcSubnetIds: ["subnet-1", "subnet-2"],
  };

  itRefuses(proxy, good, [
    [
      "a single subnet",
      { vpcSubnetIds: ["subnet-1"] },
      "vpcSubnetIds: got 1 entries, expected at least 2 entries",
    ],
    [
      "a name with a capital letter",
      { name: "aProxy" },
      'name: got "aProxy", expected small letters, digits and hyphens',
    ],
    [
      "a name that is too long",
      { name: "a".repeat(64) },
      `name: got "${"a".repeat(59)}… (64 characters), expected 1 to 63 characters`,
    ],
    [
      "an engine instead of a family",
      { engineFamily: "postgres" },
      'engineFamily: got "postgres", expected one of MYSQL, POSTGRESQL, SQLSERVER',
    ],
    [
      "no way to sign in",
      { auths: null },
      "auths: got nothing, expected a value with defaultAuthScheme unset",
    ],
    [
      "a secret that is not told",
      { auths: [{ ...auth, secretArn: null }] },
      'auths[0].secretArn: got nothing, expected a value with authScheme "SECRETS"',
    ],
    [
      "the name of a secret instead of its ARN",
      { auths: [{ ...auth, secretArn: "secret" }] },
      'auths[0].secretArn: got "secret", expected an ARN (arn:partition:service:region:account:resource)',
    ],
    [
      "IAM that may be used, as only SQL Server has it",
      { auths: [{ ...auth, iamAuth: "ENABLED" }] },
      'auths[0].iamAuth: got "ENABLED", expected one of DISABLED, REQUIRED with engineFamily "POSTGRESQL"',
    ],
    [
      "passwords of another family",
      { auths: [{ ...auth, clientPasswordAuthType: "MYSQL_NATIVE_PASSWORD" }] },
      'auths[0].clientPasswordAuthType: got "MYSQL_NATIVE_PASSWORD", expected one of POSTGRES_SCRAM_SHA_256, POSTGRES_MD5 with engineFamily "POSTGRESQL"',
    ],
    [
      "connections that idle for more than eight hours",
      { idleClientTimeout: 28801 },
      "idleClientTimeout: got 28801, expected 1 to 28800",
    ],
  ]);
  itTakes(proxy, good, [
    ["IAM from end to end without secrets", { auths: null, defaultAuthScheme: "IAM_AUTH" }],
    ["MySQL", { engineFamily: "MYSQL" }],
  ]);

  it("has an endpoint with its name, and an ARN without it", () => {
    const outputs = outputsOf(proxy, good);
    assert.match(
      text(outputs, "endpoint"),
      /^proxy-1a2b3c4\.proxy-c[0-9a-f]{11}\.eu-west-1\.rds\.amazonaws\.com$/,
    );
    assert.match(
      text(outputs, "arn"),
      /^arn:aws:rds:eu-west-1:123456789012:db-proxy:prx-[0-9a-f]{17}$/,
    );
    assert.deepEqual(outputs["auths"], [{ clientPasswordAuthType: "POSTGRES_SCRAM_SHA_256" }]);
  });
});

describe("aws.rds.ProxyDefaultTargetGroup", () => {
  const row = { ...proxyDefaultTargetGroup, refusedByAws: [] };
  const good = {
    connectionPoolConfig: {
      connectionBorrowTimeout: 120,
      maxConnectionsPercent: 90,
      maxIdleConnectionsPercent: 50,
      sessionPinningFilters: ["EXCLUDE_VARIABLE_SETS"],
    },
    dbProxyName: "proxy",
  };
  const config = (change: PropertyMap): PropertyMap => ({
    connectionPoolConfig: { ...good.connectionPoolConfig, ...change },
  });

  itRefuses(row, good, [
    [
      "more idle connections than connections",
      config({ maxConnectionsPercent: 40 }),
      "connectionPoolConfig.maxIdleConnectionsPercent: got 50, expected at most connectionPoolConfig.maxConnectionsPercent (40)",
    ],
    [
      "no connections",
      config({ maxConnectionsPercent: 0, maxIdleConnectionsPercent: 0 }),
      "connectionPoolConfig.maxConnectionsPercent: got 0, expected 1 to 100",
    ],
    [
      "a wait of more than five minutes",
      config({ connectionBorrowTimeout: 301 }),
      "connectionPoolConfig.connectionBorrowTimeout: got 301, expected 0 to 300",
    ],
    [
      "another filter",
      config({ sessionPinningFilters: ["ALL"] }),
      'connectionPoolConfig.sessionPinningFilters[0]: got "ALL", expected one of EXCLUDE_VARIABLE_SETS',
    ],
  ]);
  itTakes(row, good, [["no pool", { connectionPoolConfig: null }]]);

  it("is the default group of its proxy", () => {
    const at = identityIn("eu-west-1", "proxy", nothing);
    const hex = (digits: number): string => "0".repeat(digits);
    assert.deepEqual(proxyDefaultTargetGroup.outputs?.({ ...at, hex }, good), {
      arn: "arn:aws:rds:eu-west-1:123456789012:target-group:prx-tg-00000000000000000",
      connectionPoolConfig: {
        connectionBorrowTimeout: 120,
        initQuery: "",
        maxConnectionsPercent: 100,
        maxIdleConnectionsPercent: 50,
        sessionPinningFilters: [],
      },
      name: "default",
    });
  });
});

describe("aws.rds.ProxyTarget", () => {
  const row = { ...proxyTarget, refusedByAws: [] };
  const good = {
    dbClusterIdentifier: "orders",
    dbProxyName: "proxy",
    targetGroupName: "default",
  };
  const EITHER = "expected exactly one of dbInstanceIdentifier, dbClusterIdentifier";

  itRefuses(row, good, [
    [
      "an instance beside a cluster",
      { dbInstanceIdentifier: "orders" },
      `dbClusterIdentifier: got dbClusterIdentifier together with dbInstanceIdentifier, ${EITHER}`,
    ],
    [
      "no database",
      { dbClusterIdentifier: null },
      `dbInstanceIdentifier: got none of them, ${EITHER}`,
    ],
    [
      "an ARN instead of a name",
      { dbClusterIdentifier: "arn:aws:rds:eu-west-1:123456789012:cluster:orders" },
      'dbClusterIdentifier: got "arn:aws:rds:eu-west-1:123456789012:cluster:orders", expected small letters, digits and hyphens',
    ],
    [
      "a target group with a last hyphen",
      { targetGroupName: "default-" },
      'targetGroupName: got "default-", expected no hyphen at the end',
    ],
  ]);
});

describe("aws.rds.ProxyEndpoint", () => {
  const alone = {
    ...proxyEndpoint,
    refusedByAws: proxyEndpoint.refusedByAws?.slice(1) ?? [],
  };
  const good = {
    ...proxyEndpoint.defaults,
    dbProxyEndpointName: "readers",
    dbProxyName: "proxy",
    targetRole: "READ_ONLY",
    vpcSubnetIds: ["subnet-1", "subnet-2"],
  };

  itRefuses(alone, good, [
    [
      "a single subnet",
      { vpcSubnetIds: ["subnet-1"] },
      "vpcSubnetIds: got 1 entries, expected at least 2 entries",
    ],
    [
      "another role",
      { targetRole: "READER" },
      'targetRole: got "READER", expected one of READ_ONLY, READ_WRITE',
    ],
    [
      "two hyphens",
      { dbProxyEndpointName: "a--b" },
      'dbProxyEndpointName: got "a--b", expected no two hyphens in a row',
    ],
  ]);

  it("has a name of its own under that of the proxy", () => {
    const outputs = outputsOf(proxyEndpoint, good, "eu-west-1", (_type, name) =>
      name === "subnet-1" ? { vpcId: "vpc-1" } : undefined,
    );
    assert.match(
      text(outputs, "endpoint"),
      /^readers\.endpoint\.proxy-c[0-9a-f]{11}\.eu-west-1\.rds\.amazonaws\.com$/,
    );
    assert.match(text(outputs, "arn"), /:db-proxy-endpoint:prx-endpoint-[0-9a-f]{17}$/);
    assert.deepEqual([outputs["vpcId"], outputs["isDefault"]], ["vpc-1", false]);
  });
});
