import type { wafv2 } from "@pulumi/aws/types/input";
import { visibilityConfig } from "./visibility-config";

/** How long the body of a request may be. */
export interface BodySize {
  /** Longest body in bytes, from 1 up to the 8192 that AWS WAF sees of one behind a load balancer. */
  readonly bodyLimitBytes: number;
  /** Up to ten paths whose requests may have longer bodies; with `*` at its end, all paths that begin so. */
  readonly largeBodyPaths: readonly string[];
}

type Statement = wafv2.RuleGroupRuleStatement;

/** Most paths whose requests may have longer bodies. */
export const MOST_LARGE_BODY_PATHS = 10;

/**
 * Bytes that a limit can be: no more than AWS WAF sees of a body behind a load balancer.
 * https://docs.aws.amazon.com/waf/latest/developerguide/limits.html
 */
export const BODY_LIMIT_BYTES = { least: 1, most: 8192 };

/** Of a path that is decoded, normalized and compared: 2 and twice 10. */
const UNITS_PER_PATH = 22;

/** Of the size of a body, should AWS WAF count its text transformation of none as one. */
const UNITS_OF_SIZE = 20;

/**
 * What the rule may cost in web ACL capacity units. It cannot be changed in place, so it is that of the most paths.
 * https://docs.aws.amazon.com/waf/latest/developerguide/aws-waf-capacity-units.html
 */
export const BODY_SIZE_CAPACITY = UNITS_OF_SIZE + MOST_LARGE_BODY_PATHS * UNITS_PER_PATH;

/** A path is compared as the service will see it, so that `/large/../small` is not taken for a large one. */
function isPath(path: string): Statement {
  const prefix = path.endsWith("*");
  return {
    byteMatchStatement: {
      fieldToMatch: { uriPath: {} },
      positionalConstraint: prefix ? "STARTS_WITH" : "EXACTLY",
      searchString: prefix ? path.slice(0, -1) : path,
      textTransformations: [
        { priority: 0, type: "URL_DECODE" },
        { priority: 1, type: "NORMALIZE_PATH" },
      ],
    },
  };
}

/** Of a longer body AWS WAF sees the beginning only, and is told to take it for one that is too long. */
function isTooLong(bytes: number): Statement {
  return {
    sizeConstraintStatement: {
      fieldToMatch: { body: { oversizeHandling: "MATCH" } },
      comparisonOperator: "GT",
      size: bytes,
      textTransformations: [{ priority: 0, type: "NONE" }],
    },
  };
}

/**
 * The rule that answers bodies that are too long by 413.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-oversize-request-components.html
 */
export function bodySizeRule({ bodyLimitBytes, largeBodyPaths }: BodySize): wafv2.RuleGroupRule {
  const tooLong = isTooLong(bodyLimitBytes);
  const elsewhere = largeBodyPaths.map((path) => ({
    notStatement: { statements: [isPath(path)] },
  }));
  return {
    name: "too-long",
    priority: 10,
    action: { block: { customResponse: { responseCode: 413 } } },
    statement:
      elsewhere.length === 0 ? tooLong : { andStatement: { statements: [tooLong, ...elsewhere] } },
    visibilityConfig: visibilityConfig("too-long"),
  };
}

/** What AWS WAF would refuse, or could not do. */
export function bodySizeFaults({ bodyLimitBytes, largeBodyPaths }: BodySize): string[] {
  const { least, most } = BODY_LIMIT_BYTES;
  const strange = largeBodyPaths.filter((path) => !/^\/[^*?]*\*?$/.test(path));
  return [
    ...(bodyLimitBytes >= least && bodyLimitBytes <= most
      ? []
      : [
          `bodyLimitBytes is ${bodyLimitBytes}; expected ${least} to ${most}, which AWS WAF sees of a body`,
        ]),
    ...(largeBodyPaths.length <= MOST_LARGE_BODY_PATHS
      ? []
      : [`largeBodyPaths are ${largeBodyPaths.length}; expected at most ${MOST_LARGE_BODY_PATHS}`]),
    ...strange.map(
      (path) => `largeBodyPaths has ${path}; expected a path, with * at its end or nowhere`,
    ),
  ];
}
