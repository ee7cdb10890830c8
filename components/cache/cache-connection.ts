import type * as pulumi from "@pulumi/pulumi";
import type * as ec2 from "@pulumi/aws/ec2";
import type { Connection } from "../shared/connection";
import type { PolicyStatement } from "../shared/policy-document";
import { type CacheStore, PORT } from "./cache-store";
import type { HotDataPolicy } from "./hot-data-policy";

/** What signing in to a cache takes. */
interface SignIn {
  readonly environment: Readonly<Record<string, pulumi.Input<string>>>;
  readonly statement: PolicyStatement;
}

function signInOf({ access, arn, cacheName, isServerless }: CacheStore): SignIn {
  if (access.method === "token") {
    return {
      environment: { CACHE_AUTHENTICATION: "token", CACHE_SECRET_ARN: access.secretArn },
      statement: {
        Sid: "ReadCacheToken",
        Action: ["secretsmanager:GetSecretValue"],
        Resource: access.secretArn,
      },
    };
  }
  return {
    environment: {
      CACHE_AUTHENTICATION: "iam",
      // What kind of cache it is and its name are parts of what an IAM token signs.
      CACHE_SERVERLESS: String(isServerless),
      CACHE_NAME: cacheName,
      CACHE_USER: access.user.userName,
    },
    statement: {
      Sid: "ConnectToCache",
      Action: ["elasticache:Connect"],
      Resource: [arn, access.user.arn],
    },
  };
}

/** What a service needs in order to reach a cache, and to know how long to keep what in it. */
export function cacheConnection(
  store: CacheStore,
  securityGroup: ec2.SecurityGroup,
  hotData: HotDataPolicy,
): Connection {
  const { environment, statement } = signInOf(store);
  return {
    name: "cache",
    endpoint: { securityGroupId: securityGroup.id, port: PORT },
    environment: {
      CACHE_HOST: store.endpoint,
      CACHE_READER_HOST: store.readerEndpoint,
      CACHE_PORT: String(PORT),
      CACHE_CLUSTER_MODE: store.clusterMode,
      CACHE_HOT_DATA_PATH: hotData.path,
      ...environment,
    },
    statements: [statement, hotData.statement],
  };
}
