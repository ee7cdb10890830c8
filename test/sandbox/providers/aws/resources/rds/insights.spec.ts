import assert from "node:assert/strict";
import { identityIn } from "../../../../../../sandbox/providers/aws/identity";
import { insightsOutputs } from "../../../../../../sandbox/providers/aws/resources/rds/insights";
import type { PropertyMap } from "../../../../../../sandbox/providers/property-values";
import { nothing } from "../../../../../support/aws-refusals";

/** Where every made-up digit is a 0. */
const at = {
  ...identityIn("eu-west-1", "orders", nothing),
  hex: (digits: number) => "0".repeat(digits),
};

describe("Performance Insights", () => {
  const off = { performanceInsightsKmsKeyId: "", performanceInsightsRetentionPeriod: 0 };

  it("has AWS's own key and keeps a week where it is on", () => {
    assert.deepEqual(insightsOutputs(at, { performanceInsightsEnabled: true }), {
      performanceInsightsKmsKeyId:
        "arn:aws:kms:eu-west-1:123456789012:key/00000000-0000-0000-0000-000000000000",
      performanceInsightsRetentionPeriod: 7,
    });
  });

  const none: PropertyMap[] = [{}, { performanceInsightsEnabled: false }];
  for (const inputs of none) {
    it(`has no key and keeps nothing with ${JSON.stringify(inputs)}`, () => {
      assert.deepEqual(insightsOutputs(at, inputs), off);
    });
  }
});
