import { createHash } from "node:crypto";
import { type PropertyMap, UNKNOWN } from "../../../property-values";
import { type AwsResource, text } from "../../aws-resource";
import { isGiven, placesAt } from "../../check/properties-at";
import { ACCOUNT_ID } from "../../identity";
import { uuid } from "../data-ids";

/** Whom ACM writes to for a domain beside the addresses of its own records. */
const POST_BOXES = ["admin", "administrator", "hostmaster", "postmaster", "webmaster"];

const TOKEN_DIGITS = 32;

/** What ACM computes for a new certificate. One that it issues waits for its validation. */
export const certificateOutputs: AwsResource["outputs"] = (at, inputs) => {
  const domainNames = names(inputs);
  const method = text(inputs, "validationMethod");
  const isPrivate = isGiven(inputs, "certificateAuthorityArn");
  const isImported = !isGiven(inputs, "domainName");
  return {
    arn: at.arn("acm", `certificate/${uuid(at.hex)}`),
    domainValidationOptions: method === "DNS" ? domainNames.map(validationOption) : [],
    keyAlgorithm: "RSA_2048",
    notAfter: "",
    notBefore: "",
    options: { certificateTransparencyLoggingPreference: "ENABLED", export: "DISABLED" },
    pendingRenewal: false,
    renewalEligibility: "INELIGIBLE",
    renewalSummaries: [],
    status: isPrivate || isImported ? "ISSUED" : "PENDING_VALIDATION",
    subjectAlternativeNames: domainNames,
    type: isImported ? "IMPORTED" : isPrivate ? "PRIVATE" : "AMAZON_ISSUED",
    validationEmails: method === "EMAIL" ? domainNames.flatMap(postBoxes) : [],
    validationMethod: method === "" ? "NONE" : method,
  };
};

/** What a preview knows of a certificate that DNS validates: for which names it asks for a record. */
export function plannedCertificate(inputs: PropertyMap): PropertyMap {
  const domainNames = names(inputs);
  return text(inputs, "validationMethod") === "DNS" && !domainNames.includes(UNKNOWN)
    ? {
        domainValidationOptions: domainNames.map((domainName) => ({
          domainName,
          resourceRecordName: UNKNOWN,
          resourceRecordType: UNKNOWN,
          resourceRecordValue: UNKNOWN,
        })),
      }
    : {};
}

/** The names of a certificate, each once; the mark of what is not known among them. */
function names(inputs: PropertyMap): string[] {
  const all = ["domainName", "subjectAlternativeNames[]"].flatMap((path) =>
    placesAt(inputs, path).flatMap(({ value }) => (typeof value === "string" ? [value] : [])),
  );
  return [...new Set(all)];
}

/** The record that proves a name, the same for every certificate of an account; a star has that of what it is in. */
function validationOption(domainName: string): PropertyMap {
  const domain = withoutStar(domainName);
  return {
    domainName,
    resourceRecordName: `_${token("name", domain)}.${domain}.`,
    resourceRecordType: "CNAME",
    resourceRecordValue: `_${token("value", domain)}.acm-validations.aws.`,
  };
}

function token(part: string, domain: string): string {
  const hash = createHash("sha256").update(`${ACCOUNT_ID} ${part} ${domain}`);
  return hash.digest("hex").slice(0, TOKEN_DIGITS);
}

function postBoxes(domainName: string): string[] {
  return POST_BOXES.map((box) => `${box}@${withoutStar(domainName)}`);
}

function withoutStar(domainName: string): string {
  return domainName.replace(/^\*\./, "");
}
