import assert from "node:assert/strict";
import { logGroup } from "../../../../../../sandbox/providers/aws/resources/cloudwatch/log-group";
import { itRefuses, outputsOf } from "../../../../../support/aws-refusals";

describe("aws.cloudwatch.LogGroup", () => {
  const good = { ...logGroup.defaults, name: "/app/log-group-1a2b3c4", retentionInDays: 30 };
  const DAYS =
    "0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653";

  itRefuses(logGroup, good, [
    [
      "days that are not on offer",
      { retentionInDays: 10 },
      `retentionInDays: got 10, expected one of ${DAYS}`,
    ],
    [
      "a space",
      { name: "a b" },
      'name: got "a b", expected letters, digits and the characters _ - / . #',
    ],
    ["a name of AWS's", { name: "aws/a" }, 'name: got "aws/a", expected no beginning aws/'],
    [
      "an unknown class",
      { logGroupClass: "COLD" },
      'logGroupClass: got "COLD", expected one of DELIVERY, INFREQUENT_ACCESS, STANDARD',
    ],
    [
      "a key by its id",
      { kmsKeyId: "key" },
      'kmsKeyId: got "key", expected an ARN (arn:partition:service:region:account:resource)',
    ],
  ]);

  it("has an ARN without a star", () => {
    assert.equal(
      outputsOf(logGroup, good)["arn"],
      "arn:aws:logs:eu-west-1:123456789012:log-group:/app/log-group-1a2b3c4",
    );
  });

  it("stays while it is protected", () => {
    assert.match(
      logGroup.keeps?.({ deletionProtectionEnabled: true, name: "a" }, true) ?? "",
      /^ValidationException: the log group a /,
    );
    assert.equal(
      logGroup.keeps?.({ deletionProtectionEnabled: false, name: "a" }, true),
      undefined,
    );
  });
});
