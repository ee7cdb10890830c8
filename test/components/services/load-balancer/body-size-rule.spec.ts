import assert from "node:assert/strict";
import {
  BODY_SIZE_CAPACITY,
  bodySizeFaults,
  bodySizeRule,
} from "../../../../components/services/load-balancer/body-size-rule";

const TOO_LONG = {
  sizeConstraintStatement: {
    fieldToMatch: { body: { oversizeHandling: "MATCH" } },
    comparisonOperator: "GT",
    size: 8192,
    textTransformations: [{ priority: 0, type: "NONE" }],
  },
};

const notAt = (positionalConstraint: string, searchString: string) => ({
  notStatement: {
    statements: [
      {
        byteMatchStatement: {
          fieldToMatch: { uriPath: {} },
          positionalConstraint,
          searchString,
          textTransformations: [
            { priority: 0, type: "URL_DECODE" },
            { priority: 1, type: "NORMALIZE_PATH" },
          ],
        },
      },
    ],
  },
});

describe("bodySizeRule", () => {
  it("answers a longer body by 413, one that AWS WAF does not see the end of too", () => {
    assert.deepEqual(bodySizeRule({ bodyLimitBytes: 8192, largeBodyPaths: [] }), {
      name: "too-long",
      priority: 10,
      action: { block: { customResponse: { responseCode: 413 } } },
      statement: TOO_LONG,
      visibilityConfig: {
        cloudwatchMetricsEnabled: true,
        sampledRequestsEnabled: false,
        metricName: "too-long",
      },
    });
  });

  it("lets longer bodies through on the paths given, and on those that begin so", () => {
    const { statement } = bodySizeRule({
      bodyLimitBytes: 8192,
      largeBodyPaths: ["/upload", "/api/images/*"],
    });
    assert.deepEqual(statement, {
      andStatement: {
        statements: [TOO_LONG, notAt("EXACTLY", "/upload"), notAt("STARTS_WITH", "/api/images/")],
      },
    });
  });
});

describe("BODY_SIZE_CAPACITY", () => {
  it("has room for ten paths, and leaves the web ACL under 1500 with AWS's groups", () => {
    assert.ok(BODY_SIZE_CAPACITY >= 1 + 10 * 22);
    assert.ok(BODY_SIZE_CAPACITY + 2 + 25 + 700 + 200 + 200 <= 1500);
  });
});

describe("bodySizeFaults", () => {
  for (const bodyLimitBytes of [1, 8192]) {
    it(`takes a limit of ${bodyLimitBytes} bytes`, () => {
      assert.deepEqual(bodySizeFaults({ bodyLimitBytes, largeBodyPaths: [] }), []);
    });
  }

  for (const bodyLimitBytes of [0, 8193]) {
    it(`refuses a limit of ${bodyLimitBytes} bytes`, () => {
      assert.deepEqual(bodySizeFaults({ bodyLimitBytes, largeBodyPaths: [] }), [
        `bodyLimitBytes is ${bodyLimitBytes}; expected 1 to 8192, which AWS WAF sees of a body`,
      ]);
    });
  }

  it("takes ten paths, and refuses eleven", () => {
    const paths = (length: number) => Array.from({ length }, (_, index) => `/${index}`);
    assert.deepEqual(bodySizeFaults({ bodyLimitBytes: 1, largeBodyPaths: paths(10) }), []);
    assert.deepEqual(bodySizeFaults({ bodyLimitBytes: 1, largeBodyPaths: paths(11) }), [
      "largeBodyPaths are 11; expected at most 10",
    ]);
  });

  it("refuses patterns within a path, and what is none", () => {
    assert.deepEqual(
      bodySizeFaults({
        bodyLimitBytes: 1,
        largeBodyPaths: ["/*", "/a*", "/a*/b", "/a?", "upload", ""],
      }),
      ["/a*/b", "/a?", "upload", ""].map(
        (path) => `largeBodyPaths has ${path}; expected a path, with * at its end or nowhere`,
      ),
    );
  });
});
