import assert from "node:assert/strict";
import { text } from "../../../../../../sandbox/providers/aws/aws-resource";
import { placesAt } from "../../../../../../sandbox/providers/aws/check/properties-at";
import { type PropertyMap, UNKNOWN } from "../../../../../../sandbox/providers/property-values";
import { certificate } from "../../../../../../sandbox/providers/aws/resources/acm/certificate";
import { certificateValidation } from "../../../../../../sandbox/providers/aws/resources/acm/certificate-validation";
import { hex } from "../../../../../../sandbox/providers/aws/identity";
import { itRefuses, itTakes, outputsOf, nothing } from "../../../../../support/aws-refusals";

describe("aws.acm.Certificate", () => {
  const good = { domainName: "www.example.com", validationMethod: "DNS" };
  const ONE = "expected exactly one of domainName, privateKey, privateKeyWo";
  const FORM = "expected a domain name such as www.example.com or *.example.com";

  itRefuses(certificate, good, [
    ["no domain", { domainName: null }, `domainName: got none of them, ${ONE}`],
    [
      "a last period",
      { domainName: "example.com." },
      'domainName: got "example.com.", expected no period at the end',
      `domainName: got "example.com.", ${FORM}`,
    ],
    [
      "a star inside",
      { domainName: "www.*.example.com" },
      `domainName: got "www.*.example.com", ${FORM}`,
    ],
    [
      "a first name that is too long",
      { domainName: `${"a".repeat(53)}.example.com` },
      `domainName: got "${"a".repeat(53)}.examp… (65 characters), expected 1 to 64 characters`,
    ],
    [
      "no way to validate",
      { validationMethod: null },
      "certificateAuthorityArn: got none of them, expected at least one of certificateAuthorityArn, validationMethod",
    ],
    [
      "an unknown way",
      { validationMethod: "dns" },
      'validationMethod: got "dns", expected one of DNS, EMAIL, HTTP',
    ],
    [
      "another name that is none",
      { subjectAlternativeNames: ["a b"] },
      `subjectAlternativeNames[0]: got "a b", ${FORM}`,
    ],
  ]);
  itTakes(certificate, good, [
    ["a star", { domainName: "*.example.com" }],
    [
      "a certificate of one's own",
      { certificateBody: "body", domainName: null, privateKey: "key", validationMethod: null },
    ],
  ]);

  it("asks for one record for each name", () => {
    const outputs = outputsOf(certificate, {
      ...good,
      subjectAlternativeNames: ["*.www.example.com", "example.com"],
    });
    assert.match(
      text(outputs, "arn"),
      /^arn:aws:acm:eu-west-1:123456789012:certificate\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    );
    assert.equal(outputs["status"], "PENDING_VALIDATION");
    const [own, star, parent] = placesAt(
      outputs,
      "domainValidationOptions[].resourceRecordName",
    ).map(({ value }) => value);
    const [value] = placesAt(outputs, "domainValidationOptions[].resourceRecordValue");
    assert.match(JSON.stringify(own), /^"_[0-9a-f]{32}\.www\.example\.com\."$/);
    assert.match(JSON.stringify(value?.value), /^"_[0-9a-f]{32}\.acm-validations\.aws\."$/);
    assert.equal(star, own);
    assert.notEqual(parent, own);
  });

  it("asks for the same record again for the same name", () => {
    const options = (): unknown => outputsOf(certificate, good)["domainValidationOptions"];
    assert.deepEqual(options(), options());
  });

  it("tells in a preview for which names it will ask", () => {
    const planned = (more: PropertyMap): unknown[] =>
      placesAt(certificate.planned?.({ ...good, ...more }) ?? {}, "domainValidationOptions[]").map(
        ({ value }) => value,
      );
    const option = (domainName: string): PropertyMap => ({
      domainName,
      resourceRecordName: UNKNOWN,
      resourceRecordType: UNKNOWN,
      resourceRecordValue: UNKNOWN,
    });
    assert.deepEqual(planned({}), [option("www.example.com")]);
    assert.deepEqual(planned({ subjectAlternativeNames: ["example.com", "www.example.com"] }), [
      option("www.example.com"),
      option("example.com"),
    ]);
    assert.deepEqual(planned({ subjectAlternativeNames: ["example.com", UNKNOWN] }), []);
    assert.deepEqual(planned({ domainName: UNKNOWN }), []);
    assert.deepEqual(planned({ validationMethod: "EMAIL" }), []);
  });

  it("asks for no record by e-mail", () => {
    const { domainValidationOptions, validationEmails } = outputsOf(certificate, {
      ...good,
      validationMethod: "EMAIL",
    });
    assert.deepEqual(domainValidationOptions, []);
    assert.ok(
      Array.isArray(validationEmails) && validationEmails.includes("admin@www.example.com"),
    );
  });
});

describe("aws.acm.CertificateValidation", () => {
  const good = { certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1" };

  itRefuses(certificateValidation, good, [
    [
      "the ARN of something else",
      { certificateArn: "arn:aws:iam::123456789012:role/a" },
      'certificateArn: got "arn:aws:iam::123456789012:role/a", expected the ARN of a certificate',
    ],
  ]);

  it("has the time of issue as its id", () => {
    assert.match(
      certificateValidation.id?.(good, hex, nothing, "eu-west-1") ?? "",
      /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3} \+0000 UTC$/,
    );
  });
});
