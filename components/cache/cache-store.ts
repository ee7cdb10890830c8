import type * as pulumi from "@pulumi/pulumi";
import type * as ec2 from "@pulumi/aws/ec2";
import type { CacheAccess } from "./cache-access";

/** TCP port of every cache. */
export const PORT = 6379;

/** What each shape of a cache stands in. */
export interface CacheSurroundings {
  readonly securityGroup: ec2.SecurityGroup;
  /** Key that encrypts the cache. */
  readonly keyArn: pulumi.Output<string>;
}

/** What each shape of a cache comes to. */
export interface CacheStore {
  readonly arn: pulumi.Output<string>;
  /** Name that an IAM token is signed for. */
  readonly cacheName: pulumi.Output<string>;
  /** Host name to write to. */
  readonly endpoint: pulumi.Output<string>;
  /** Host name to read from. */
  readonly readerEndpoint: pulumi.Output<string>;
  /** Whether clients must know cluster mode. */
  readonly clusterMode: "enabled" | "disabled";
  readonly isServerless: boolean;
  readonly access: CacheAccess;
}
