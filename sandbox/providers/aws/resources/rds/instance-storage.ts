import { documented, type Constraint } from "../../check/constraint";
import { absent, arn, oneOf, range, required } from "../../check/constraints";
import { when } from "../../check/conditions";
import { knownAt } from "../../check/properties-at";
import type { PropertyMap } from "../../../property-values";
import { without } from "../../check/conditions";
import { absentNumber } from "../unset-number";
import { ENGINES, OTHER_ENGINES, STRIPED_FROM } from "./engines";

const CREATE =
  "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html";
const STORAGE = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html";
const AUTOSCALING =
  "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html";
const ENCRYPTION =
  "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html";

/** Where a new instance takes its data from instead of starting empty. */
export const ORIGINS: readonly string[] = [
  "replicateSourceDb",
  "restoreToPointInTime",
  "snapshotIdentifier",
];

/** Storage that grows by itself must have room to: a tenth at least, or 0 for storage that does not. */
const MOST_OVER_ALLOCATED = 1.1;

const roomToGrow: Constraint = (inputs) => {
  const allocated = number(inputs, "allocatedStorage");
  const most = number(inputs, "maxAllocatedStorage");
  if (allocated === undefined || most === undefined || most === 0) {
    return [];
  }
  const least = Math.ceil(Number((allocated * MOST_OVER_ALLOCATED).toFixed(6)));
  return most >= least
    ? []
    : [
        {
          property: "maxAllocatedStorage",
          given: String(most),
          expected: `at least ${least}, a tenth more than allocatedStorage (${allocated}), or 0`,
        },
      ];
};

/** Small gp3 volumes of the open-source engines have fixed IOPS and throughput; for larger ones both can be chosen. */
export const provisionedGp3: Constraint = (inputs) => {
  const allocated = number(inputs, "allocatedStorage");
  const isStriped = allocated === undefined || allocated >= STRIPED_FROM;
  const below = `no value while allocatedStorage (${allocated}) is below ${STRIPED_FROM}`;
  return (
    isStriped
      ? [range("iops", 12000, 64000, [0]), range("storageThroughput", 500, 4000, [0])]
      : [absentNumber("iops"), absentNumber("storageThroughput")]
  ).flatMap((constraint) =>
    constraint(inputs).map((fault) => (isStriped ? fault : { ...fault, expected: below })),
  );
};

/** Size, kind and encryption of an instance's storage, in GiB. */
export const instanceStorage: readonly Constraint[] = [
  documented(CREATE, [
    oneOf("storageType", ["gp2", "gp3", "io1", "io2", "standard"]),
    without(ORIGINS, [
      when("storageType", [undefined, "gp2"], [range("allocatedStorage", 5, 65536)]),
      when("storageType", ["gp3"], [range("allocatedStorage", 20, 65536)]),
      when("storageType", ["io1", "io2"], [range("allocatedStorage", 100, 65536)]),
      when("storageType", ["standard"], [range("allocatedStorage", 5, 3072)]),
    ]),
  ]),
  documented(STORAGE, [
    when("storageType", ["io1", "io2"], [required("iops"), range("iops", 1000, 256000)]),
    when(
      "storageType",
      ["gp3"],
      [
        when("engine", Object.keys(ENGINES), [provisionedGp3]),
        when("engine", Object.keys(OTHER_ENGINES), [
          range("iops", 3000, 64000, [0]),
          range("storageThroughput", 125, 4000, [0]),
        ]),
      ],
    ),
    when("storageType", ["gp2", "standard"], [absentNumber("iops")]),
    when("storageType", ["gp2", "io1", "io2", "standard"], [absentNumber("storageThroughput")]),
  ]),
  documented(AUTOSCALING, [roomToGrow]),
  documented(ENCRYPTION, [
    arn("kmsKeyId"),
    without(ORIGINS, [when("storageEncrypted", [undefined, false], [absent("kmsKeyId")])]),
  ]),
];

function number(inputs: PropertyMap, path: string): number | undefined {
  const value = knownAt(inputs, path);
  return value === undefined ? undefined : Number(value);
}
