import type * as pulumi from "@pulumi/pulumi";
import type { DataProtection } from "../shared/data-protection";
import type { DatabaseSpec } from "./database-spec";
import type { ZonedSubnet } from "../shared/zoned-subnet";

/** Where a database stands, and how it is kept. */
export interface DatabasePlace {
  readonly vpcId: pulumi.Input<string>;
  /** Isolated subnets, one in each Availability Zone and in the order of the zones. */
  readonly subnetIds: pulumi.Input<string[]>;
  /** The same subnets with the ids of their zones. */
  readonly subnets: pulumi.Input<readonly ZonedSubnet[]>;
  /** Availability Zones that the subnets are in. */
  readonly availabilityZones: readonly string[];
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  /** Region that the backups are copied to, as far as the shape can. @default they stay in theirs */
  readonly secondaryRegion?: string | undefined;
  readonly protection: DataProtection;
}

/** Arguments of the component `Database`. */
export type DatabaseArgs = DatabaseSpec & DatabasePlace;
