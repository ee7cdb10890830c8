import { generationsFrom, typePattern } from "../../components/shared/instance-types";

const BURSTABLE_SIZES = ["micro", "small", "medium"];
const SIZES = [
  "large",
  "xlarge",
  "2xlarge",
  "4xlarge",
  "8xlarge",
  "10xlarge",
  "12xlarge",
  "16xlarge",
  "24xlarge",
];

const SIXTH_ON = generationsFrom(6);

/** Families with data tiering: memory-optimized ones with a local disk. */
const TIERED = `r${SIXTH_ON}[agi]d`;

/**
 * Node types that ElastiCache makes caches of. Families are known by their form: a later generation of them is taken as well.
 * The letter behind a generation names the processor.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html
 */
const NODE_TYPE = typePattern("cache", [
  { families: `t[23]|t${generationsFrom(4)}[agi]`, sizes: BURSTABLE_SIZES },
  {
    families: `[mr][45]|[mr]${SIXTH_ON}[agi]|${TIERED}|c${generationsFrom(7)}[agi]n`,
    sizes: SIZES,
  },
]);

const WITH_DATA_TIERING = typePattern("cache", [{ families: TIERED, sizes: SIZES }]);

/** The node types in words. */
export const NODE_TYPE_FORM = `an ElastiCache node type such as cache.t4g.small or cache.r7g.large: cache.t2 and later with the sizes ${BURSTABLE_SIZES.join(", ")}; cache.m4, cache.r4, cache.c7gn and later with the sizes ${SIZES.join(", ")}`;

/** Whether a text is a node type of ElastiCache. */
export function isNodeType(text: string): boolean {
  return NODE_TYPE.test(text);
}

/**
 * Whether ElastiCache takes a node type with data tiering alone.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/data-tiering.html
 */
export function needsDataTiering(nodeType: string): boolean {
  return WITH_DATA_TIERING.test(nodeType);
}
