import type * as pulumi from "@pulumi/pulumi";
import type { PolicyStatement } from "./policy-document";

/** Where a back end inside the VPC listens. */
export interface Endpoint {
  /** Security group of the back end. The service adds the one ingress rule that lets it in. */
  readonly securityGroupId: pulumi.Input<string>;
  /** TCP port that the back end listens on. */
  readonly port: number;
}

/** What a service needs in order to reach one back end, and nothing more. A back end offers it; a service takes it. */
export interface Connection {
  /** Short name of the back end, unique among a service's connections. It becomes part of child resource names. */
  readonly name: string;
  /** Where it listens. @default it is reached through the APIs of AWS */
  readonly endpoint?: Endpoint | undefined;
  /** Environment variables for the service's containers, by name. None holds a secret. */
  readonly environment: Readonly<Record<string, pulumi.Input<string>>>;
  /** What the service's role must be allowed to do. */
  readonly statements: readonly PolicyStatement[];
}
