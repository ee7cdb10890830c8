import { type Constraint, documented } from "../../check/constraint";
import { oneOf, range, required, requires } from "../../check/constraints";
import { when } from "../../check/conditions";
import { absentNumber } from "../unset-number";

const EBS = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EbsBlockDevice.html";
const LAUNCH =
  "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_LaunchTemplateEbsBlockDeviceRequest.html";

interface VolumeType {
  /** Least and most GiB. */
  readonly size: readonly [number, number];
  /** Least and most operations per second, where they can be chosen. */
  readonly iops?: readonly [number, number];
  /** Whether they must be chosen. */
  readonly needsIops?: boolean;
  /** Least and most MiB per second, where they can be chosen. */
  readonly throughput?: readonly [number, number];
}

const VOLUME_TYPES: Readonly<Record<string, VolumeType>> = {
  gp2: { size: [1, 16384] },
  gp3: { size: [1, 65536], iops: [3000, 80000], throughput: [125, 2000] },
  io1: { size: [4, 16384], iops: [100, 64000], needsIops: true },
  io2: { size: [4, 65536], iops: [100, 256000], needsIops: true },
  sc1: { size: [125, 16384] },
  st1: { size: [125, 16384] },
  standard: { size: [1, 1024] },
};

/** The constraints on one EBS volume of a machine; their paths begin at its block. */
export const ebsVolume: readonly Constraint[] = [
  documented(EBS, [
    oneOf("volumeType", Object.keys(VOLUME_TYPES)),
    ...Object.entries(VOLUME_TYPES).map(([name, type]) => when("volumeType", [name], ofType(type))),
  ]),
  documented(LAUNCH, [requires("kmsKeyId", "encrypted")]),
];

function ofType({ size, iops, needsIops = false, throughput }: VolumeType): Constraint[] {
  return [
    range("volumeSize", ...size),
    iops === undefined ? absentNumber("iops") : range("iops", ...iops, needsIops ? [] : [0]),
    ...(needsIops ? [required("iops")] : []),
    throughput === undefined ? absentNumber("throughput") : range("throughput", ...throughput, [0]),
  ];
}
