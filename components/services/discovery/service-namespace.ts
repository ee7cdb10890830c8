import * as pulumi from "@pulumi/pulumi";
import * as servicediscovery from "@pulumi/aws/servicediscovery";

/** Arguments of {@link ServiceNamespace}. */
export interface ServiceNamespaceArgs {
  readonly vpcId: pulumi.Input<string>;
  /** Domain that the names of the services end with, such as `dev.multizone.internal`. To change it replaces all of them. */
  readonly domainName: string;
}

/**
 * Where services find each other by name.
 *
 * Creates the private DNS namespace of AWS Cloud Map; its hosted zone answers inside the VPC alone.
 */
export class ServiceNamespace extends pulumi.ComponentResource {
  public readonly id: pulumi.Output<string>;
  public readonly arn: pulumi.Output<string>;
  /** Domain that the names of the services end with. */
  public readonly name: string;

  public constructor(
    name: string,
    args: ServiceNamespaceArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("multizone:services:ServiceNamespace", name, {}, opts);

    const namespace = new servicediscovery.PrivateDnsNamespace(
      `${name}-namespace`,
      { name: args.domainName, vpc: args.vpcId, description: "Names of the services" },
      { parent: this },
    );

    this.id = namespace.id;
    this.arn = namespace.arn;
    this.name = args.domainName;
    this.registerOutputs({ id: this.id, arn: this.arn, name: this.name });
  }
}
