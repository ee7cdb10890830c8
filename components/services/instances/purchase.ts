import type * as pulumi from "@pulumi/pulumi";
import type * as autoscaling from "@pulumi/aws/autoscaling";
import type { InstanceSettings } from "../service";

/** A launch template and the number of its version. */
export interface TemplateVersion {
  readonly id: pulumi.Input<string>;
  /** Neither `$Latest` nor `$Default`: only with a number does a change of the template start an instance refresh. */
  readonly version: pulumi.Input<string>;
}

type Purchase = Pick<
  autoscaling.GroupArgs,
  "launchTemplate" | "mixedInstancesPolicy" | "capacityRebalance"
>;

/**
 * What an Auto Scaling group starts its instances from: the launch template as it is for one type On-Demand, a policy for
 * more types or for Spot Instances.
 */
export function purchaseOf(
  { instanceTypes, onDemandBase, spotPercent }: InstanceSettings,
  template: TemplateVersion,
): Purchase {
  if (instanceTypes.length === 1 && spotPercent === 0) {
    return { launchTemplate: { id: template.id, version: template.version } };
  }
  return {
    mixedInstancesPolicy: {
      launchTemplate: {
        launchTemplateSpecification: { launchTemplateId: template.id, version: template.version },
        overrides: instanceTypes.map((instanceType) => ({ instanceType })),
      },
      instancesDistribution: {
        onDemandBaseCapacity: onDemandBase,
        onDemandPercentageAboveBaseCapacity: 100 - spotPercent,
        onDemandAllocationStrategy: "prioritized",
        spotAllocationStrategy: "price-capacity-optimized",
      },
    },
    // A Spot Instance at risk is replaced before it is taken.
    ...(spotPercent > 0 ? { capacityRebalance: true } : {}),
  };
}
