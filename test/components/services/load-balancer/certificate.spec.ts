import assert from "node:assert/strict";
import { Certificate } from "../../../../components/services/load-balancer/certificate";
import { record, type Recording, valueOf } from "../../../support/mocks";
import { assertHouseRules, tree } from "../../../support/mocks-tree";

const ARN = "arn:aws:mock:us-west-2:123456789012:tls-certificate";

describe("Certificate", () => {
  let recording: Recording<Certificate>;

  before(async () => {
    recording = await record(
      () => new Certificate("tls", { domainName: "www.example.com", hostedZoneId: "Z1" }),
    );
  });

  it("creates the certificate, its record and the wait for its validation", () => {
    assert.deepEqual(tree(recording), [
      "aws:acm/certificate:Certificate tls-certificate < tls",
      "aws:acm/certificateValidation:CertificateValidation tls-validation < tls",
      "aws:route53/record:Record tls-record < tls",
      "multizone:services:Certificate tls < stack",
    ]);
    assertHouseRules(recording);
  });

  it("proves by DNS who owns the name", () => {
    assert.deepEqual(recording.inputsOf("aws:acm/certificate:Certificate", "tls-certificate"), {
      domainName: "www.example.com",
      validationMethod: "DNS",
    });
    assert.deepEqual(recording.inputsOf("aws:route53/record:Record", "tls-record"), {
      zoneId: "Z1",
      name: "_proof.www.example.com.",
      type: "CNAME",
      records: ["_proof.acm-validations.aws."],
      ttl: 300,
      allowOverwrite: true,
    });
  });

  it("gives the certificate away only once it is valid", async () => {
    assert.deepEqual(
      recording.inputsOf("aws:acm/certificateValidation:CertificateValidation", "tls-validation"),
      { certificateArn: ARN, validationRecordFqdns: ["_proof.www.example.com."] },
    );
    assert.equal(await valueOf(recording.result.certificateArn), ARN);
  });
});
