import * as pulumi from "@pulumi/pulumi";
import * as acm from "@pulumi/aws/acm";
import * as route53 from "@pulumi/aws/route53";
import { firstOf } from "../../shared/first-of";

/** Arguments of {@link Certificate}. */
export interface CertificateArgs {
  /** Name that the certificate is for. */
  readonly domainName: string;
  /** Public hosted zone that proves who owns the name. */
  readonly hostedZoneId: string;
}

/** Seconds that a resolver may keep the validation record. */
const RECORD_TTL = 300;

/**
 * A public TLS certificate that AWS renews by itself for as long as its record stands in the hosted zone.
 *
 * Creates the certificate, the record that validates it and the wait for the validation.
 */
export class Certificate extends pulumi.ComponentResource {
  /** ARN of the certificate. Known once it is valid. */
  public readonly certificateArn: pulumi.Output<string>;

  public constructor(name: string, args: CertificateArgs, opts?: pulumi.ComponentResourceOptions) {
    super("multizone:services:Certificate", name, {}, opts);

    const certificate = new acm.Certificate(
      `${name}-certificate`,
      { domainName: args.domainName, validationMethod: "DNS" },
      { parent: this },
    );
    // One name has one record, so that it can be declared without knowing the certificate's answer.
    const option = certificate.domainValidationOptions.apply((options) =>
      firstOf(options, `${name}: ACM asks for no validation record`),
    );
    const record = new route53.Record(
      `${name}-record`,
      {
        zoneId: args.hostedZoneId,
        name: option.resourceRecordName,
        type: option.resourceRecordType,
        records: [option.resourceRecordValue],
        ttl: RECORD_TTL,
        // The same name has the same record in every stack and at every renewal.
        allowOverwrite: true,
      },
      { parent: this },
    );
    const validation = new acm.CertificateValidation(
      `${name}-validation`,
      { certificateArn: certificate.arn, validationRecordFqdns: [record.fqdn] },
      { parent: this },
    );

    this.certificateArn = validation.certificateArn;
    this.registerOutputs({ certificateArn: this.certificateArn });
  }
}
