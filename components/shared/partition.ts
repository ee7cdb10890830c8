interface Partition {
  /** How the names of its Regions begin. */
  readonly prefix: string;
  /** The second field of an ARN in it. */
  readonly id: string;
  /** The end of the names under which its services are called. */
  readonly dnsSuffix: string;
}

const STANDARD: Partition = { prefix: "", id: "aws", dnsSuffix: "amazonaws.com" };

/**
 * The partitions beside the standard one, from the AWS SDKs' table of partitions:
 * https://docs.aws.amazon.com/general/latest/gr/rande.html
 */
const PARTITIONS: readonly Partition[] = [
  { prefix: "cn-", id: "aws-cn", dnsSuffix: "amazonaws.com.cn" },
  { prefix: "us-gov-", id: "aws-us-gov", dnsSuffix: "amazonaws.com" },
  { prefix: "us-iso-", id: "aws-iso", dnsSuffix: "c2s.ic.gov" },
  { prefix: "us-isob-", id: "aws-iso-b", dnsSuffix: "sc2s.sgov.gov" },
  { prefix: "us-isof-", id: "aws-iso-f", dnsSuffix: "csp.hci.ic.gov" },
  { prefix: "eu-isoe-", id: "aws-iso-e", dnsSuffix: "cloud.adc-e.uk" },
  { prefix: "eusc-", id: "aws-eusc", dnsSuffix: "amazonaws.eu" },
];

function partitionOf(region: string): Partition {
  return PARTITIONS.find(({ prefix }) => region.startsWith(prefix)) ?? STANDARD;
}

/**
 * The partition of a Region, the second field of every ARN in it. Read from the name, so that a preview needs no call to
 * AWS for it.
 */
export function partition(region: string): string {
  return partitionOf(region).id;
}

/** The end of the names under which AWS services are called in a Region, such as `amazonaws.com`. */
export function dnsSuffix(region: string): string {
  return partitionOf(region).dnsSuffix;
}
