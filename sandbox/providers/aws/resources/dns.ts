import { type AwsResourceRow, text } from "../aws-resource";

/** AWS Certificate Manager and Amazon Route 53. */
export const dns: Readonly<Record<string, AwsResourceRow>> = {
  "aws:acm/certificate:Certificate": {
    idIs: "arn",
    outputs: (at, inputs) => ({
      arn: at.arn("acm", `certificate/${at.hex(32)}`),
      domainValidationOptions: [
        {
          domainName: text(inputs, "domainName"),
          resourceRecordName: `_${at.hex(32)}.${text(inputs, "domainName")}.`,
          resourceRecordType: "CNAME",
          resourceRecordValue: `_${at.hex(32)}.acm-validations.aws.`,
        },
      ],
      status: "PENDING_VALIDATION",
    }),
    replaceOn: ["domainName", "subjectAlternativeNames", "validationMethod"],
  },
  "aws:acm/certificateValidation:CertificateValidation": {
    id: (inputs) => text(inputs, "certificateArn"),
    replaceOn: ["certificateArn"],
  },
  "aws:route53/record:Record": {
    id: (inputs) => `${text(inputs, "zoneId")}_${text(inputs, "name")}_${text(inputs, "type")}`,
    outputs: (_at, inputs) => ({ fqdn: text(inputs, "name") }),
    replaceOn: ["name", "type", "zoneId"],
  },
};
