import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  givenPassword,
  managedPassword,
  passwordIn,
} from "../../../components/database/master-password";
import { record } from "../../support/mocks";
import { NEXT_PASSWORD, PASSWORD, SECRET_ARN, SECRET_LOOK_UP } from "./database-args";

describe("passwordIn", () => {
  it("is the password beside the master user's name", () => {
    assert.equal(passwordIn('{"username":"multizone","password":"p","port":1}', "arn"), "p");
  });

  for (const text of [
    "s3cret",
    "null",
    '"s3cret"',
    '{"username":"multizone"}',
    '{"username":"other","password":"s3cret"}',
    '{"username":"multizone","password":7}',
  ]) {
    it(`refuses ${text} without telling it`, () => {
      assert.throws(
        () => passwordIn(text, "arn:secret"),
        ({ message }: Error) =>
          message ===
          'the secret arn:secret does not hold what is expected: {"username": "multizone", "password": "…"}',
      );
    });
  }
});

describe("a master password", () => {
  it("is made by RDS, and its secret encrypted with the key", async () => {
    const { result } = await record(() => managedPassword(pulumi.output("key")));
    assert.ok("manageMasterUserPassword" in result && result.manageMasterUserPassword);
  });

  for (const [stage, password] of [
    [undefined, PASSWORD],
    ["AWSCURRENT", PASSWORD],
    ["AWSPENDING", NEXT_PASSWORD],
  ] as const) {
    it(`is what the secret holds under ${stage ?? "no label"}, and a secret itself`, async () => {
      const { result } = await record(
        () =>
          givenPassword(SECRET_ARN, new pulumi.ComponentResource("test:Parent", "parent"), stage),
        { lookUps: SECRET_LOOK_UP },
      );
      assert.ok("password" in result);
      assert.equal(await pulumi.isSecret(result.password), true);
      assert.equal(await new Promise((resolve) => result.password.apply(resolve)), password);
    });
  }
});
