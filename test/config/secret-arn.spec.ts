import assert from "node:assert/strict";
import { SECRET_ARN, SECRET_ARN_FORM } from "../../config/secret-arn";

const SECRET = "arn:aws:secretsmanager:us-west-2:123456789012:secret:";

describe("SECRET_ARN", () => {
  for (const arn of [
    `${SECRET}name-AbCdEf`,
    `${SECRET}shop/cache+token=1.0@home-AbCdEf`,
    "arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:name-AbCdEf",
    `${SECRET}${"a".repeat(519)}`,
  ]) {
    it(`takes ${arn.slice(0, 90)}`, () => {
      assert.match(arn, SECRET_ARN);
    });
  }

  for (const arn of [
    "",
    "name-AbCdEf",
    SECRET,
    `${SECRET}two words-AbCdEf`,
    `${SECRET}${"a".repeat(520)}`,
    `${SECRET}name-AbCdEf\n`,
    "arn:aws:secretsmanager:us-west-2:12345:secret:name-AbCdEf",
    "arn:aws:ssm:us-west-2:123456789012:parameter/name",
  ]) {
    it(`does not take ${JSON.stringify(arn.slice(0, 90))}`, () => {
      assert.doesNotMatch(arn, SECRET_ARN);
    });
  }

  it("takes the one that its words give as an example", () => {
    assert.match(/\barn:\S+$/.exec(SECRET_ARN_FORM)?.[0] ?? "", SECRET_ARN);
  });
});
