import assert from "node:assert/strict";
import { lifecycleRules } from "../../../../components/data/buckets/lifecycle-rules";

describe("lifecycleRules", () => {
  it("take away what is left of uploads, old versions, and marks with nothing behind them", () => {
    assert.deepEqual(lifecycleRules({ noncurrentVersionDays: 90 }), [
      {
        id: "abort-uploads",
        status: "Enabled",
        filter: { prefix: "" },
        abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
      },
      {
        id: "expire-versions",
        status: "Enabled",
        filter: { prefix: "" },
        noncurrentVersionExpiration: { noncurrentDays: 90 },
      },
      {
        id: "expire-objects",
        status: "Enabled",
        filter: { prefix: "" },
        expiration: { expiredObjectDeleteMarker: true },
      },
    ]);
  });

  it("delete objects where that is asked for; S3 takes no other expiration beside the days", () => {
    const [, , expiry] = lifecycleRules({ noncurrentVersionDays: 1, expirationDays: 365 });
    assert.deepEqual(expiry?.expiration, { days: 365 });
  });

  it("move objects to a storage class of several zones where that is asked for", () => {
    const rules = lifecycleRules({ noncurrentVersionDays: 1, infrequentAccessAfterDays: 30 });
    assert.deepEqual(rules.at(3), {
      id: "move-objects",
      status: "Enabled",
      filter: { prefix: "" },
      transitions: [{ days: 30, storageClass: "STANDARD_IA" }],
    });
  });
});
