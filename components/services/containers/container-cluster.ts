import * as pulumi from "@pulumi/pulumi";
import * as ecs from "@pulumi/aws/ecs";

/** Arguments of {@link ContainerCluster}. */
export interface ContainerClusterArgs {
  /** Namespace of AWS Cloud Map that Service Connect uses where a service names none. */
  readonly namespaceArn: pulumi.Input<string>;
}

/** The two capacity providers of AWS Fargate: at the full price, and with an interruption at any time for a lower one. */
const CAPACITY_PROVIDERS = ["FARGATE", "FARGATE_SPOT"];

/**
 * Where tasks run: an Amazon ECS cluster without instances of its own.
 *
 * Creates the cluster, with enhanced Container Insights, and its capacity providers.
 */
export class ContainerCluster extends pulumi.ComponentResource {
  /** Known once the cluster has its capacity providers: no service can use them before. */
  public readonly name: pulumi.Output<string>;
  /** Known once the cluster has its capacity providers. */
  public readonly arn: pulumi.Output<string>;

  public constructor(
    name: string,
    args: ContainerClusterArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("multizone:services:ContainerCluster", name, {}, opts);

    const cluster = new ecs.Cluster(
      `${name}-cluster`,
      {
        settings: [{ name: "containerInsights", value: "enhanced" }],
        serviceConnectDefaults: { namespace: args.namespaceArn },
      },
      { parent: this },
    );
    const { clusterName } = new ecs.ClusterCapacityProviders(
      `${name}-capacity-providers`,
      { clusterName: cluster.name, capacityProviders: CAPACITY_PROVIDERS },
      { parent: this },
    );

    this.name = clusterName;
    this.arn = pulumi.all([cluster.arn, clusterName]).apply(([arn]) => arn);
    this.registerOutputs({ name: this.name, arn: this.arn });
  }
}
