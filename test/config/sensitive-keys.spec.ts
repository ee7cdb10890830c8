import assert from "node:assert/strict";
import { isSensitiveKey } from "../../config/sensitive-keys";

describe("isSensitiveKey", () => {
  for (const key of [
    "m:signIn",
    "m:sigIn",
    "m:signIn.clientSecret",
    "m:signIn.clientSecretArn",
    "m:signIn.client_secret",
    "mm:signin.clientSecrt",
    "m:services[0].secrets.TOKEN",
    "m:services[12].secret",
    "m:service[0].secrets",
    "m:cache.authTokenSecretArn",
    "m:cache.authToken",
    "m:database.masterSecretArn",
    "m:databse.masterPassword",
  ]) {
    it(`says that ${key} is one`, () => {
      assert.equal(isSensitiveKey(key), true);
    });
  }

  for (const key of [
    "m:signIn.method",
    "m:signIn.clientId",
    "m:services",
    "m:services[0].environment.SECRETS",
    "m:services[0].port",
    "m:database.readsPerSecond",
    "m:cache.engine",
    "m:tables[0].secret",
    "aws:region",
  ]) {
    it(`says that ${key} is none`, () => {
      assert.equal(isSensitiveKey(key), false);
    });
  }
});
