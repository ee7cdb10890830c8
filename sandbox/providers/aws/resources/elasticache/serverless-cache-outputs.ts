import { type AwsResource, text } from "../../aws-resource";
import { shortRegion } from "./endpoints";

/** What an engine listens on, for all and for readers, and its newest version. */
interface Engine {
  readonly port: number;
  readonly readerPort: number;
  readonly major: string;
  /** Full versions, by the major one. */
  readonly versions: Readonly<Record<string, string>>;
}

const OF_REDIS = { port: 6379, readerPort: 6380 };

const VALKEY: Engine = { ...OF_REDIS, major: "8", versions: { "7": "7.2", "8": "8.1" } };

const ENGINES: Readonly<Record<string, Engine>> = {
  memcached: { port: 11211, readerPort: 11212, major: "1.6", versions: { "1.6": "1.6.22" } },
  redis: { ...OF_REDIS, major: "7", versions: { "7": "7.1" } },
};

/** What ElastiCache computes for a new serverless cache. */
export const serverlessCacheOutputs: AwsResource["outputs"] = (at, inputs) => {
  const engine = ENGINES[text(inputs, "engine")] ?? VALKEY;
  const major = text(inputs, "majorEngineVersion") || engine.major;
  const suffix = at.partition === "aws-cn" ? "cache.amazonaws.com.cn" : "cache.amazonaws.com";
  const address = `${at.id}-${at.hex(6)}.serverless.${shortRegion(at.region)}.${suffix}`;
  return {
    arn: at.arn("elasticache", `serverlesscache:${at.id}`),
    createTime: "2026-01-01T00:00:00Z",
    dailySnapshotTime: "03:00",
    description: "",
    endpoints: [{ address, port: engine.port }],
    fullEngineVersion: engine.versions[major] ?? major,
    majorEngineVersion: major,
    networkType: "ipv4",
    readerEndpoints: [{ address, port: engine.readerPort }],
    securityGroupIds: [],
    snapshotRetentionLimit: 0,
    status: "available",
    subnetIds: [],
  };
};
