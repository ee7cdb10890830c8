import { type Constraint, documented } from "../../check/constraint";
import {
  absent,
  arn,
  atLeastOne,
  atMost,
  entries,
  form,
  length,
  oneOf,
  range,
} from "../../check/constraints";
import { when } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { nameForm } from "./names";

const PROVIDER =
  "https://www.pulumi.com/registry/packages/aws/api-docs/elasticache/serverlesscache/";
const CREATE =
  "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html";
const SCALING = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Scaling.html";

const STORAGE = "cacheUsageLimits.dataStorage";
const ECPU = "cacheUsageLimits.ecpuPerSeconds";

/** ElastiCache Processing Units in a second. */
const [LEAST_ECPU, MOST_ECPU] = [1_000, 15_000_000];

/** What the provider or ElastiCache refuses of a serverless cache. */
export const serverlessCacheConstraints: readonly Constraint[] = [
  documented(PROVIDER, [
    oneOf(`${STORAGE}.unit`, ["GB"]),
    entries(ECPU, 0, 1),
    range(`${ECPU}[].maximum`, LEAST_ECPU, MOST_ECPU),
    range(`${ECPU}[].minimum`, LEAST_ECPU, MOST_ECPU),
    range("snapshotRetentionLimit", 0, 35),
    arn("snapshotArnsToRestores[]"),
    oneOf("networkType", ["dual_stack", "ipv4", "ipv6"]),
  ]),
  documented(CREATE, [
    ...nameForm("name", 40),
    oneOf("engine", ["memcached", "redis", "valkey"]),
    when(
      "engine",
      ["memcached"],
      [absent("userGroupId"), form("majorEngineVersion", /^1\.6$/, "a version such as 1.6")],
    ),
    when("engine", ["redis"], [form("majorEngineVersion", /^7$/, "a version such as 7")]),
    when("engine", ["valkey"], [form("majorEngineVersion", /^[7-9]$/, "a version such as 8")]),
    length("description", 0, 255),
    form("dailySnapshotTime", /^([01]\d|2[0-3]):[0-5]\d$/, "hh:mm in UTC"),
    arn("kmsKeyId"),
  ]),
  documented(SCALING, [
    range(`${STORAGE}.maximum`, 1, 5_000),
    range(`${STORAGE}.minimum`, 1, 5_000),
    atMost(`${STORAGE}.minimum`, `${STORAGE}.maximum`),
    eachBlock(`${ECPU}[]`, [atLeastOne("maximum", "minimum"), atMost("minimum", "maximum")]),
  ]),
];
