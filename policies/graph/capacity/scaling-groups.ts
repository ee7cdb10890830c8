import { autoScalingGroup } from "../../types/compute";
import { shortfallOf, tooFew, type Capacity } from "./capacity";

/** An Auto Scaling group keeps instances for all zones however far it scales in. */
export const scalingGroupCapacity: Capacity = {
  group: autoScalingGroup,
  judge: (graph, wanted) =>
    graph.ofGroup(autoScalingGroup).flatMap((resource) => {
      const shortfall = shortfallOf(resource, "minSize", "maxSize", wanted);
      return shortfall === undefined
        ? []
        : [{ resource, group: autoScalingGroup, ...tooFew(shortfall, wanted, "instance") }];
    }),
};
