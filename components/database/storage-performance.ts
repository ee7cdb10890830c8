import type { InstanceStorage } from "./database-spec";

/** GiB of gp3 from which MySQL and PostgreSQL have four volumes, whose IOPS can be chosen. */
export const STRIPED_GIB = 400;

/** What gp3 has from {@link STRIPED_GIB} on without a further price: operations and MiB a second. */
const STRIPED_BASELINE = { iops: 12000, storageThroughput: 500 } as const;

/** What RDS is told of how fast storage is. */
export interface StoragePerformance {
  /** Input and output operations a second. */
  readonly iops?: number;
  /** MiB a second; a Multi-AZ DB cluster is not told. */
  readonly storageThroughput?: number;
}

/**
 * The IOPS that are chosen, or what large gp3 has: where storage grows over the threshold, the provider would send the IOPS
 * of small gp3, which RDS refuses (https://github.com/hashicorp/terraform-provider-aws/pull/47411). Nothing for small gp3, of
 * which RDS takes no values, and no throughput beside IOPS that are chosen: RDS raises it with them
 * (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html#gp3-storage).
 */
export function storagePerformance({
  storageType,
  iops,
  allocatedStorageGiB,
}: InstanceStorage): StoragePerformance {
  if (iops !== undefined) {
    return { iops };
  }
  return storageType === "gp3" && allocatedStorageGiB >= STRIPED_GIB ? STRIPED_BASELINE : {};
}
