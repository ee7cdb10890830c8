import type { PropertyMap } from "../../../property-values";
import { text } from "../../aws-resource";
import { ENGINES, STRIPED_FROM } from "./engines";

/**
 * The IOPS and the MiB/s that gp3 has at its size where they are not chosen.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html#gp3-storage
 */
export function gp3Baseline(
  inputs: PropertyMap,
  engine: string,
): { readonly iops: number; readonly storageThroughput: number } {
  const isStriped = engine in ENGINES && Number(text(inputs, "allocatedStorage")) >= STRIPED_FROM;
  return isStriped
    ? { iops: 12000, storageThroughput: 500 }
    : { iops: 3000, storageThroughput: 125 };
}
