import assert from "node:assert/strict";
import { reasonOf } from "../../../../../sandbox/providers/aws/check/fault";
import {
  agrees,
  insideOf,
  type Lookup,
  type WorldConstraint,
} from "../../../../../sandbox/providers/aws/check/world-constraints";
import { type PropertyMap, UNKNOWN } from "../../../../../sandbox/providers/property-values";
import { secret } from "../../../../support/marked-values";

const VPC = "aws:ec2/vpc:Vpc";

const lookup: Lookup = (type, name) =>
  type === VPC && name === "vpc-1" ? { cidrBlock: "10.0.0.0/16", tenancy: "default" } : undefined;

const inside = insideOf("cidrBlock", "vpcId", VPC, "cidrBlock");
const further = insideOf("cidrBlock", "vpcId", VPC, "cidrBlock", "added");
const added = [
  { vpcId: "vpc-1", cidrBlock: "10.1.0.0/16" },
  { vpcId: "vpc-9", cidrBlock: "10.2.0.0/16" },
];
const sameTenancy = agrees(
  "tenancy",
  "vpcId",
  VPC,
  "tenancy",
  (own, theirs) => own === theirs || own === "host",
);

describe("a constraint beside what exists", () => {
  const rows: [title: string, WorldConstraint, inputs: PropertyMap, reasons: string[]][] = [
    ["a block inside", inside, { vpcId: "vpc-1", cidrBlock: "10.0.1.0/24" }, []],
    ["the whole block", inside, { vpcId: "vpc-1", cidrBlock: "10.0.0.0/16" }, []],
    [
      "a block outside",
      inside,
      { vpcId: "vpc-1", cidrBlock: "10.1.0.0/24" },
      [
        'cidrBlock: got "10.1.0.0/24", expected a block inside "10.0.0.0/16", the cidrBlock of vpcId',
      ],
    ],
    [
      "a block around",
      inside,
      { vpcId: "vpc-1", cidrBlock: "10.0.0.0/8" },
      [
        'cidrBlock: got "10.0.0.0/8", expected a block inside "10.0.0.0/16", the cidrBlock of vpcId',
      ],
    ],
    [
      "a secret block",
      inside,
      { vpcId: "vpc-1", cidrBlock: secret("10.1.0.0/24") },
      ['cidrBlock: got a secret, expected a block inside "10.0.0.0/16", the cidrBlock of vpcId'],
    ],
    [
      "a block inside one that was added",
      further,
      { vpcId: "vpc-1", cidrBlock: "10.1.0.0/24" },
      [],
    ],
    [
      "a block inside one that was added elsewhere",
      further,
      { vpcId: "vpc-1", cidrBlock: "10.2.0.0/24" },
      [
        'cidrBlock: got "10.2.0.0/24", expected a block inside "10.0.0.0/16", the cidrBlock of vpcId',
      ],
    ],
    ["what is no block", inside, { vpcId: "vpc-1", cidrBlock: "many" }, []],
    ["a block of what does not exist", inside, { vpcId: "vpc-2", cidrBlock: "10.1.0.0/24" }, []],
    ["a block of the unknown", inside, { vpcId: UNKNOWN, cidrBlock: "10.1.0.0/24" }, []],
    ["an unknown block", inside, { vpcId: "vpc-1", cidrBlock: UNKNOWN }, []],
    ["no block", inside, { vpcId: "vpc-1" }, []],
    ["a block of nothing", inside, { cidrBlock: "10.1.0.0/24" }, []],
    ["what fits", sameTenancy, { vpcId: "vpc-1", tenancy: "default" }, []],
    ["what fits otherwise", sameTenancy, { vpcId: "vpc-1", tenancy: "host" }, []],
    [
      "what does not fit",
      sameTenancy,
      { vpcId: "vpc-1", tenancy: "dedicated" },
      ['tenancy: got "dedicated", expected what fits tenancy "default" of vpcId'],
    ],
    [
      "a secret that does not fit",
      sameTenancy,
      { vpcId: "vpc-1", tenancy: secret("dedicated") },
      ['tenancy: got a secret, expected what fits tenancy "default" of vpcId'],
    ],
    ["what fits something unknown", sameTenancy, { vpcId: UNKNOWN, tenancy: "dedicated" }, []],
    ["the unknown", sameTenancy, { vpcId: "vpc-1", tenancy: UNKNOWN }, []],
  ];
  for (const [title, constraint, inputs, reasons] of rows) {
    it(`${reasons.length === 0 ? "takes" : "refuses"} ${title}`, () => {
      assert.deepEqual(constraint(inputs, lookup, () => added).map(reasonOf), reasons);
    });
  }

  it("holds nothing beside a resource that lacks the property", () => {
    const other = agrees("a", "vpcId", VPC, "nothing", () => false);
    assert.deepEqual(other({ a: "x", vpcId: "vpc-1" }, lookup), []);
  });
});
