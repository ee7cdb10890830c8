import type { PolicyResource } from "@pulumi/policy";

import type { TypeGroup } from "../../types/type-group";
import type { Placing } from "../placements";
import type { PropertyPath } from "../property-path";

/** A kind of resource whose zones `placement-multi-az` judges. */
export interface PlacedType extends Placing {
  /**
   * The resource that several of them serve, and the property that names it: they are judged together, because each
   * may stand in one zone. Where the stack does not hold that resource, others may serve it from elsewhere, and none is
   * judged. @default each is judged alone
   */
  readonly together?: {
    readonly path: PropertyPath;
    readonly target: TypeGroup;
    /** Whether what they serve spans zones without them. @default it does not */
    readonly isSpread?: (served: PolicyResource) => boolean;
  };
  /**
   * Whether AWS gives each of them one zone only, so that another zone takes another one of them. @default false
   */
  readonly oneZoneEach?: boolean;
  /** The number of zones that AWS asks for, where that is more than the setting. @default the setting */
  readonly minimumZones?: number;
  /** The number of zones that AWS allows, at most. @default as many as there are */
  readonly mostZones?: number;
  /** Whether a resource of the kind stands in zones at all. @default every one that says where */
  readonly isPlaced?: (resource: PolicyResource) => boolean;
}
