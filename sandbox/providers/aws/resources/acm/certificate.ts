import { type Constraint, documented } from "../../check/constraint";
import {
  arn,
  atLeastOne,
  conflicting,
  entries,
  exactlyOne,
  form,
  length,
  notForm,
  oneOf,
  requires,
} from "../../check/constraints";
import type { AwsResourceRow } from "../../aws-resource";
import { where } from "../../check/conditions";
import { certificateOutputs, plannedCertificate } from "./certificate-outputs";

const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/acm/certificate/";
const REQUEST = "https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html";

/** A domain name, of which the first label may be a star. */
const DOMAIN =
  /^(\*\.)?([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** What comes with a certificate of one's own. */
const IMPORTED = ["certificateBody", "certificateChain", "privateKey", "privateKeyWo"];

/** What asks ACM for a certificate. */
const REQUESTED = [
  "domainName",
  "keyAlgorithm",
  "subjectAlternativeNames",
  "validationMethod",
  "validationOptions",
];

const exclusive: readonly Constraint[] = REQUESTED.flatMap((requested) =>
  IMPORTED.filter(
    (imported) => requested !== "domainName" || !imported.startsWith("privateKey"),
  ).map((imported) => conflicting(requested, imported)),
);

const names: readonly Constraint[] = ["domainName", "subjectAlternativeNames[]"].flatMap((path) => [
  notForm(path, /\.$/, "no period at the end"),
  length(path, 1, 253),
  form(path, DOMAIN, "a domain name such as www.example.com or *.example.com"),
]);

/** A certificate. */
export const certificate: AwsResourceRow = {
  idIs: "arn",
  defaults: { "options.certificateTransparencyLoggingPreference": "ENABLED" },
  constraints: [
    documented(PROVIDER, [
      exactlyOne("domainName", "privateKey", "privateKeyWo"),
      ...exclusive,
      conflicting("certificateAuthorityArn", "certificateBody"),
      conflicting("certificateAuthorityArn", "privateKey"),
      conflicting("certificateAuthorityArn", "validationMethod"),
      conflicting("earlyRenewalDuration", "validationMethod"),
      where("certificateBody", [atLeastOne("privateKey", "privateKeyWo")]),
      requires("privateKeyWoVersion", "privateKeyWo"),
      arn("certificateAuthorityArn"),
      where("domainName", [atLeastOne("certificateAuthorityArn", "validationMethod")]),
    ]),
    documented(REQUEST, [
      ...names,
      // The first name becomes the common name, which is shorter.
      length("domainName", 1, 64),
      entries("subjectAlternativeNames", 0, 100),
      oneOf("keyAlgorithm", [
        "RSA_1024",
        "RSA_2048",
        "RSA_3072",
        "RSA_4096",
        "EC_prime256v1",
        "EC_secp384r1",
        "EC_secp521r1",
      ]),
      oneOf("validationMethod", ["DNS", "EMAIL", "HTTP"]),
      oneOf("options.certificateTransparencyLoggingPreference", ["DISABLED", "ENABLED"]),
      oneOf("options.export", ["DISABLED", "ENABLED"]),
    ]),
  ],
  outputs: certificateOutputs,
  planned: plannedCertificate,
  replaceOn: [
    "certificateAuthorityArn",
    "domainName",
    "keyAlgorithm",
    "subjectAlternativeNames",
    "validationMethod",
    "validationOptions",
  ],
  inUseCode: "ResourceInUseException",
};
