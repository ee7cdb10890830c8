import type * as pulumi from "@pulumi/pulumi";
import type { lb } from "@pulumi/aws/types/input";
import type { Architecture } from "./architecture";
import type { Connection } from "../shared/connection";

/** What a service must know of the load balancer in front of it. */
export interface LoadBalancerEntrance {
  /** Listener that the service adds its rules to. */
  readonly listenerArn: pulumi.Input<string>;
  readonly securityGroupId: pulumi.Input<string>;
  /** Part of the ARN by which CloudWatch knows the load balancer. */
  readonly arnSuffix: pulumi.Input<string>;
  /** AWS's own name for the load balancer. */
  readonly dnsName: pulumi.Input<string>;
}

/** The private DNS namespace of AWS Cloud Map in which services find each other. */
export interface Namespace {
  /** Domain that the names end with, such as `dev.multizone.internal`. */
  readonly name: string;
  readonly id: pulumi.Input<string>;
  readonly arn: pulumi.Input<string>;
}

/** How the load balancer finds out whether an instance or a task can serve. */
export interface HealthCheck {
  /** Path that it asks for, on the service's port. */
  readonly path: string;
  readonly intervalSeconds: number;
  /** Seconds to wait for an answer; less than the interval. */
  readonly timeoutSeconds: number;
  readonly healthyThreshold: number;
  readonly unhealthyThreshold: number;
  /** HTTP status codes of a healthy answer, such as `200` or `200-299`. */
  readonly matcher: string;
  /** Seconds after the start before a failed check replaces an instance or a task. */
  readonly gracePeriodSeconds: number;
}

/** Requests that a service answers: those that match one of the paths and one of the hosts. */
export interface Route {
  /** Place among the rules of the listener, from 1 to 50000; the lowest that matches decides. Unique in a stack. */
  readonly priority: number;
  /** Patterns with `*` and `?`; none takes every path. */
  readonly paths: readonly string[];
  /** Patterns with `*` and `?`; none takes every host. */
  readonly hosts: readonly string[];
}

/**
 * How the load balancer chooses among the healthy targets. AWS has nothing that measures response times: `fastestResponse` is
 * weighted random with anomaly mitigation, which sends less to targets that fail more than the others.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html
 */
export type Algorithm = "roundRobin" | "leastConnections" | "fastestResponse";

/** How many instances or tasks a service has. */
export interface Capacity {
  readonly minimum: number;
  readonly maximum: number;
  /** How many must still serve when a zone is lost: what the alarms hold the service to. */
  readonly afterZoneLoss: number;
}

/** What scaling aims at: it adds capacity above either figure, up to the maximum. */
export interface Scaling {
  /** Average CPU use in percent. */
  readonly cpuTargetPercent: number;
  /** Requests per minute and instance or task. */
  readonly requestsPerTarget: number;
  /** Seconds after its start before an instance or a task counts, and before scaling goes on. */
  readonly warmupSeconds: number;
}

/** The action that a listener rule makes before it forwards, so that only those who have signed in get through. */
export type SignInAction = lb.ListenerRuleAction;

/** A container image: a reference into any registry, or the tag of an image in the service's own repository. */
export type Image = { readonly reference: string } | { readonly tag: string };

/** What runs. */
export interface Container {
  readonly image: Image;
  /** Arguments for the image; none runs it as it was built. */
  readonly command: readonly string[];
}

/** A second set of instances or tasks in a target group of its own, for requests to be moved to by weight. */
export interface Backup {
  /** Share in percent of the requests that goes to it; 0 while it waits. */
  readonly weight: number;
  /** Instances or tasks; 0 leaves the target group empty. */
  readonly capacity: number;
  /** What it runs, such as the version before. */
  readonly container: Container;
}

/** How images are kept. */
export interface RepositorySettings {
  /** Newest images that are kept. */
  readonly retainedImages: number;
  /** Whether deleting the repository deletes the images in it; otherwise AWS refuses while there are any. */
  readonly forceDelete: boolean;
}

/** What the configuration says of a service, on instances as in containers. */
export interface ServiceSettings {
  readonly container: Container;
  /** TCP port that the container listens on. */
  readonly port: number;
  /** Environment variables beside those of its connections. None holds a secret. */
  readonly environment: Readonly<Record<string, string>>;
  /** Environment variables that hold a secret, and the ARNs of the Secrets Manager secrets that they are read from. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly routes: readonly Route[];
  readonly healthCheck: HealthCheck;
  readonly capacity: Capacity;
  readonly scaling: Scaling;
  readonly algorithm: Algorithm;
  /** Seconds in which a new target's share grows to the full; 0 or 30 to 900, and only with `roundRobin`. */
  readonly slowStartSeconds: number;
  /** Seconds that a visitor stays with one target. @default each request goes where the algorithm sends it */
  readonly stickinessSeconds?: number | undefined;
  /** Seconds that an instance or a task may finish its requests when it is taken out. */
  readonly deregistrationDelaySeconds: number;
  readonly backup: Backup;
  readonly repository: RepositorySettings;
  /** Days that CloudWatch Logs keeps what the containers print. */
  readonly logRetentionDays: number;
}

/** What a service is given of the rest of the stack. */
export interface ServiceSurroundings {
  /** Region that the service is in. */
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  readonly vpcId: pulumi.Input<string>;
  /** Private subnets, one in each Availability Zone. */
  readonly subnetIds: pulumi.Input<string[]>;
  readonly loadBalancer: LoadBalancerEntrance;
  readonly namespace: Namespace;
  /** What the listener rules do before they forward. @default everyone gets through */
  readonly signIn?: SignInAction | undefined;
  /** Back ends that the service may reach. */
  readonly connections: readonly Connection[];
}

/** A volume of its own for each instance. It lives and dies with its instance, in the one zone of both. */
export interface DataVolume {
  readonly sizeGiB: number;
  /** Absolute path that the container finds it under. */
  readonly mountPath: string;
  /** Hours between two snapshots. */
  readonly snapshotIntervalHours: number;
  /** Newest snapshots of each volume that are kept. */
  readonly retainedSnapshots: number;
}

/** What the configuration says of a service's instances. */
export interface InstanceSettings {
  /** EC2 instance types of one architecture, the preferred one first. */
  readonly instanceTypes: readonly string[];
  /** AMI id, or `resolve:ssm:` and the name of a parameter that holds one: Amazon Linux 2023 or made from it. */
  readonly ami: string;
  /** Size of each root volume in GiB. */
  readonly volumeSizeGiB: number;
  /** Instances that stand by, stopped, in a warm pool. */
  readonly standby: number;
  /** Instances that are always On-Demand. */
  readonly onDemandBase: number;
  /** Share in percent of the instances above the base that are Spot Instances. */
  readonly spotPercent: number;
  /** @default none */
  readonly dataVolume?: DataVolume | undefined;
}

/** What the configuration says of a service's tasks. */
export interface ContainerSettings {
  /** CPU units of a task; 1024 are one vCPU. */
  readonly cpuUnits: number;
  readonly memoryMiB: number;
  readonly architecture: Architecture;
  /** Tasks that never run on Fargate Spot. */
  readonly onDemandBase: number;
  /** Share in percent of the tasks above the base that run on Fargate Spot. */
  readonly spotPercent: number;
  /** Command by which a container tells whether it is well, as Docker's HEALTHCHECK takes it. */
  readonly healthCheckCommand: readonly string[];
}
