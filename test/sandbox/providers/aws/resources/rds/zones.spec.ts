import assert from "node:assert/strict";
import type { Lookup } from "../../../../../../sandbox/providers/aws/check/world-constraints";
import { SUBNET } from "../../../../../../sandbox/providers/aws/resources/ec2/tokens";
import { SUBNET_GROUP } from "../../../../../../sandbox/providers/aws/resources/rds/tokens";
import {
  groupCovers,
  subnetsCover,
  zonesOf,
  zonesOfGroup,
} from "../../../../../../sandbox/providers/aws/resources/rds/zones";
import { type PropertyMap, UNKNOWN } from "../../../../../../sandbox/providers/property-values";

const PAGE = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/";
const TABLES: Readonly<Record<string, Readonly<Record<string, PropertyMap>>>> = {
  [SUBNET]: {
    "subnet-a": { availabilityZone: "eu-west-1a" },
    "subnet-a2": { availabilityZone: "eu-west-1a" },
    "subnet-b": { availabilityZone: "eu-west-1b" },
  },
  [SUBNET_GROUP]: {
    empty: { subnetIds: [] },
    narrow: { subnetIds: ["subnet-a", "subnet-a2"] },
    strange: { subnetIds: ["subnet-a", "subnet-x"] },
    wide: { subnetIds: ["subnet-b", "subnet-a", "subnet-a2"] },
  },
};

const lookup: Lookup = (type, name) => TABLES[type]?.[name];

describe("the zones of subnets", () => {
  for (const [subnetIds, expected] of [
    [[], undefined],
    [["subnet-x"], undefined],
    [["subnet-a", "subnet-x"], undefined],
    [["subnet-a", "subnet-a2"], ["eu-west-1a"]],
    [
      ["subnet-b", "subnet-a", "subnet-a2"],
      ["eu-west-1a", "eu-west-1b"],
    ],
  ] as const) {
    it(`are ${expected?.join(", ") ?? "not known"} for ${JSON.stringify(subnetIds)}`, () => {
      assert.deepEqual(zonesOf(subnetIds, lookup), expected);
    });
  }

  for (const [group, expected] of [
    ["none", undefined],
    ["empty", undefined],
    ["strange", undefined],
    ["narrow", ["eu-west-1a"]],
    ["wide", ["eu-west-1a", "eu-west-1b"]],
  ] as const) {
    it(`are ${expected?.join(", ") ?? "not known"} in the group ${group}`, () => {
      assert.deepEqual(zonesOfGroup(group, lookup), expected);
    });
  }
});

describe("subnets that have to cover zones", () => {
  const tooFew = {
    given: "subnets in eu-west-1a",
    expected: "subnets in at least 2 Availability Zones",
    source: PAGE,
  };

  for (const [subnetIds, faults] of [
    [[], []],
    [UNKNOWN, []],
    [["subnet-a", "subnet-x"], []],
    [["subnet-a", "subnet-b"], []],
    [["subnet-a", "subnet-a2"], [{ property: "subnetIds", ...tooFew }]],
  ] as const) {
    it(`are ${faults.length === 0 ? "taken" : "refused"} as subnetIds ${String(subnetIds)}`, () => {
      const given = typeof subnetIds === "string" ? subnetIds : [...subnetIds];
      assert.deepEqual(subnetsCover("subnetIds", 2, PAGE)({ subnetIds: given }, lookup), faults);
    });
  }

  for (const [group, faults] of [
    [UNKNOWN, []],
    ["none", []],
    ["empty", []],
    ["wide", []],
    ["narrow", [{ property: "group", ...tooFew }]],
  ] as const) {
    it(`are ${faults.length === 0 ? "taken" : "refused"} as the group ${group}`, () => {
      assert.deepEqual(groupCovers("group", 2, PAGE)({ group }, lookup), faults);
    });
  }
});
