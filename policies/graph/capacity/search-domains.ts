import type { PolicyResource } from "@pulumi/policy";

import type { StackFault } from "../../support/rule";
import { isTrue } from "../../support/scalars";
import { searchDomain } from "../../types/managed-services";
import { attributeOf } from "../attribute";
import { isShort, numberAt, type Capacity } from "./capacity";

/**
 * A majority of three is two: with fewer, the loss of one leaves none.
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-dedicatedmasternodes.html
 */
const masters = 3;

/** A search domain that has dedicated master nodes has enough of them to elect another. */
export const searchCapacity: Capacity = {
  group: searchDomain,
  judge: (graph) => graph.ofGroup(searchDomain).flatMap(faultsOf),
};

function faultsOf(resource: PolicyResource): StackFault[] {
  const enabled = attributeOf(resource, "clusterConfig.dedicatedMasterEnabled");
  const property = "clusterConfig.dedicatedMasterCount";
  const count = numberAt(resource, property);
  return isTrue(enabled) && isShort(count, masters)
    ? [
        {
          resource,
          group: searchDomain,
          property,
          found: String(count),
          expected: String(masters),
          why: "the loss of one dedicated master node leaves no majority that could elect another, and the domain stops",
          fix: `set dedicatedMasterCount: ${String(masters)}, or leave dedicatedMasterEnabled out`,
        },
      ]
    : [];
}
