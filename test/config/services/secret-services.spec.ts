import assert from "node:assert/strict";
import { faultMessage } from "../../../config/fault";
import { secretServicesFaults } from "../../../config/services/secret-services";
import { aService } from "./support";

const SERVICES = [aService({ environment: { API: "hush" } })];

const isSecret = (key: string): boolean => key === "m:services";

describe("secretServicesFaults", () => {
  it("refuse services that Pulumi keeps as a secret, and say where a secret belongs", () => {
    const faults = secretServicesFaults(SERVICES, { namespace: "m", isSecret });
    assert.equal(
      faultMessage(faults),
      "The stack's configuration has a fault:\n" +
        '  m:services: got "(not shown)"; expected services without a secret, whose value would stand in plain text in the state; keep the value in AWS Secrets Manager and name its ARN under the secrets of the service',
    );
  });

  it("take services that are no secret", () => {
    assert.deepEqual(
      secretServicesFaults(SERVICES, { namespace: "m", isSecret: (key) => key === "m:signIn" }),
      [],
    );
  });

  it("take the service of the default, which nobody keeps as a secret", () => {
    assert.deepEqual(secretServicesFaults(undefined, { namespace: "m", isSecret }), []);
  });
});
