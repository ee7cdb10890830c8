import assert from "node:assert/strict";
import fc from "fast-check";
import { lastAddress, overlaps, parseCidr } from "../../../../sandbox/providers/awsx/cidr";
import { type LayoutArgs, subnetLayoutOf } from "../../../../sandbox/providers/awsx/subnet-layout";
import type { SubnetSpec } from "../../../../sandbox/providers/awsx/subnet-spec";

const letters = ["a", "b", "c", "d", "e", "f"];

function args(given: Partial<LayoutArgs>, zones = 1): LayoutArgs {
  return {
    zones: letters.slice(0, zones).map((letter) => `us-east-1${letter}`),
    subnetSpecs: undefined,
    subnetStrategy: "Auto",
    subnetNameTagStrategy: "Legacy",
    availabilityZoneCidrMask: undefined,
    natGateways: { strategy: "None", elasticIpAllocationIds: [] },
    cidrBlock: "10.0.0.0/16",
    ...given,
  };
}

function blocksOf(layoutArgs: LayoutArgs): string[] {
  const { blocks } = subnetLayoutOf("net", layoutArgs);
  return [...blocks(layoutArgs.cidrBlock ?? "")];
}

/** `Public/24 Private` as specs. */
function specs(text: string): SubnetSpec[] {
  return text.split(" ").map((word, index) => {
    const [type = "", mask] = word.split("/");
    const known = (["Public", "Private", "Isolated", "Unused"] as const).find((t) => t === type);
    assert.ok(known);
    return {
      type: known,
      name: `s${index}`,
      ...(mask === undefined ? {} : { cidrMask: Number(mask) }),
    };
  });
}

describe("the subnets of the stand-in awsx.ec2.Vpc", () => {
  describe("under Auto", () => {
    const layouts: [title: string, given: Partial<LayoutArgs>, zones: number, blocks: string[]][] =
      [
        [
          "divide each zone evenly where no size is given",
          { subnetSpecs: specs("Public Private Isolated") },
          2,
          [
            "10.0.0.0/19",
            "10.0.32.0/19",
            "10.0.64.0/19",
            "10.0.128.0/19",
            "10.0.160.0/19",
            "10.0.192.0/19",
          ],
        ],
        [
          "keep the order of the specs and leave gaps before larger ones",
          { subnetSpecs: specs("Public/24 Private/20 Isolated/26") },
          1,
          ["10.0.0.0/24", "10.0.16.0/20", "10.0.32.0/26"],
        ],
        [
          "heed the netmask of a zone",
          { subnetSpecs: specs("Public/20"), availabilityZoneCidrMask: 19 },
          4,
          ["10.0.0.0/20", "10.0.32.0/20", "10.0.64.0/20", "10.0.96.0/20"],
        ],
        [
          "are a large private and a small public one by default",
          {},
          3,
          [
            "10.0.0.0/19",
            "10.0.32.0/20",
            "10.0.64.0/19",
            "10.0.96.0/20",
            "10.0.128.0/19",
            "10.0.160.0/20",
          ],
        ],
        [
          "use a /16 of a larger VPC by default",
          { cidrBlock: "10.0.0.0/8" },
          1,
          ["10.0.0.0/17", "10.0.128.0/18"],
        ],
        [
          "do without a spec's block for Unused",
          { subnetSpecs: specs("Unused/17 Public/17") },
          1,
          ["10.0.0.0/17", "10.0.128.0/17"],
        ],
        [
          "six zones leave two eighths free",
          { subnetSpecs: specs("Public") },
          6,
          [0, 32, 64, 96, 128, 160].map((third) => `10.0.${third}.0/19`),
        ],
      ];
    for (const [title, given, zones, blocks] of layouts) {
      it(title, () => {
        assert.deepEqual(blocksOf(args(given, zones)), blocks);
      });
    }

    /** Specs whose blocks stand in falling size, so that no gap is needed between them. */
    const fallingSpecs = fc
      .array(
        fc.tuple(
          fc.constantFrom("Public", "Private", "Isolated"),
          fc.integer({ min: 21, max: 28 }),
        ),
        {
          minLength: 1,
          maxLength: 5,
        },
      )
      .map((list) =>
        list
          .sort(([, a], [, b]) => a - b)
          .map(([type, mask]) => `${type}/${mask}`)
          .join(" "),
      );

    it("are disjoint, inside the VPC, of their size and equal in all zones", () => {
      fc.assert(
        fc.property(fallingSpecs, fc.integer({ min: 1, max: 6 }), (text, zones) => {
          const given = args({ subnetSpecs: specs(text) }, zones);
          const layout = subnetLayoutOf("net", given);
          const vpc = parseCidr("10.0.0.0/16");
          const blocks = layout.blocks("10.0.0.0/16").map(parseCidr);
          blocks.forEach((block, index) => {
            assert.ok(block.address >= vpc.address && lastAddress(block) <= lastAddress(vpc));
            assert.equal(block.mask, layout.subnets[index]?.spec.cidrMask);
            assert.ok(blocks.slice(index + 1).every((other) => !overlaps(block, other)));
          });
          const perZone = blocks.length / zones;
          assert.deepEqual(
            layout.subnets.map(({ zone }) => zone),
            given.zones.flatMap((zone) => Array.from({ length: perZone }, () => zone)),
          );
          const offsets = blocks.map(({ address }, index) => {
            const first = blocks[index - (index % perZone)];
            return address - (first?.address ?? 0);
          });
          assert.deepEqual(
            offsets,
            Array.from({ length: zones }, () => offsets.slice(0, perZone)).flat(),
          );
        }),
      );
    });
  });

  describe("under AutoMerge", () => {
    it("are the default ones where no specs are given", () => {
      const merged = args({ subnetStrategy: "AutoMerge" }, 2);
      assert.deepEqual(blocksOf(merged), blocksOf({ ...merged, subnetStrategy: "Auto" }));
    });

    it("are the default ones with what the specs change and add", () => {
      const layout = subnetLayoutOf(
        "net",
        args({
          subnetStrategy: "AutoMerge",
          subnetSpecs: [
            { type: "Isolated", cidrMask: 20 },
            { type: "Public", cidrMask: 24, tags: { edge: "yes" } },
            { type: "Public", name: "more", cidrMask: 24 },
          ],
        }),
      );
      assert.deepEqual(
        layout.subnets.map(({ name, spec: { tags } }) => [name, tags]),
        [
          ["net-private-1", undefined],
          ["net-public-1", { edge: "yes" }],
          ["net-isolated-1", undefined],
          ["net-more-1", undefined],
        ],
      );
      assert.deepEqual(layout.blocks("10.0.0.0/16"), [
        "10.0.0.0/17",
        "10.0.128.0/24",
        "10.0.144.0/20",
        "10.0.160.0/24",
      ]);
    });
  });

  describe("under Legacy", () => {
    // The first five are layouts that the component keeps stable:
    // https://github.com/pulumi/pulumi-awsx/blob/main/awsx/ec2/knownWorkingSubnets.ts
    const layouts: [text: string, vpc: string, zones: number, blocks: string[]][] = [
      ["Isolated/22 Public/21", "10.0.0.0/18", 1, ["10.0.0.0/21", "10.0.8.0/22"]],
      [
        "Isolated/22 Private/21 Private/18",
        "10.0.0.0/16",
        1,
        ["10.0.0.0/21", "10.0.64.0/18", "10.0.128.0/22"],
      ],
      [
        "Isolated/25 Isolated/21 Public/19",
        "10.0.0.0/16",
        1,
        ["10.0.0.0/19", "10.0.32.0/25", "10.0.40.0/21"],
      ],
      [
        "Private/25 Private/21 Isolated/25 Public/24 Public/21",
        "10.0.0.0/19",
        1,
        ["10.0.0.0/25", "10.0.8.0/21", "10.0.16.0/24", "10.0.24.0/21", "10.0.32.0/25"],
      ],
      [
        "Isolated/27 Public/27 Isolated/17",
        "10.0.0.0/16",
        1,
        ["10.0.0.0/27", "10.0.0.32/27", "10.0.128.32/17"],
      ],
      [
        "Private Public Isolated",
        "10.0.0.0/16",
        1,
        ["10.0.0.0/19", "10.0.32.0/20", "10.0.48.0/24"],
      ],
      ["Public", "10.0.0.0/24", 2, ["10.0.0.0/25", "10.0.0.128/25"]],
      [
        "Private/22 Public/24 Unused/24",
        "10.0.0.0/16",
        2,
        ["10.0.0.0/22", "10.0.4.0/24", "10.0.128.0/22", "10.0.132.0/24"],
      ],
    ];
    for (const [text, cidrBlock, zones, blocks] of layouts) {
      it(`are ${blocks.join(", ")} for ${text} in ${cidrBlock}`, () => {
        const given = args(
          { subnetStrategy: "Legacy", subnetSpecs: specs(text), cidrBlock },
          zones,
        );
        assert.deepEqual(blocksOf(given), blocks);
      });
    }

    it("are half and a quarter of each zone by default, all private ones first", () => {
      assert.deepEqual(blocksOf(args({ subnetStrategy: "Legacy" }, 3)), [
        "10.0.0.0/19",
        "10.0.64.0/19",
        "10.0.128.0/19",
        "10.0.32.0/20",
        "10.0.96.0/20",
        "10.0.160.0/20",
      ]);
    });

    it("do not heed blocks that are written out", () => {
      const given = args({
        subnetStrategy: "Legacy",
        subnetSpecs: [{ type: "Private", cidrBlocks: ["10.0.77.0/24"] }],
      });
      assert.deepEqual(blocksOf(given), ["10.0.0.0/19"]);
    });
  });

  describe("under Exact", () => {
    it("account for the whole VPC", () => {
      const given = args({ subnetStrategy: "Exact", subnetSpecs: specs("Public/18 Unused/18") }, 2);
      assert.deepEqual(blocksOf(given), [
        "10.0.0.0/18",
        "10.0.64.0/18",
        "10.0.128.0/18",
        "10.0.192.0/18",
      ]);
    });

    it("may be written out", () => {
      const given = args({
        subnetStrategy: "Exact",
        subnetSpecs: [
          { type: "Public", cidrBlocks: ["10.0.0.0/17"] },
          { type: "Private", cidrBlocks: ["10.0.128.0/17"] },
        ],
      });
      assert.deepEqual(blocksOf(given), ["10.0.0.0/17", "10.0.128.0/17"]);
    });
  });

  it("are named after kind or name, the Name tag after the zone where it is asked to", () => {
    const { subnets } = subnetLayoutOf(
      "net",
      args(
        {
          subnetNameTagStrategy: "AvailabilityZone",
          subnetSpecs: [{ type: "Public" }, { type: "Private", name: "app" }],
        },
        2,
      ),
    );
    assert.deepEqual(
      subnets.map(({ name, nameTag }) => [name, nameTag]),
      [
        ["net-public-1", "net-public-1a"],
        ["net-app-1", "net-app-1a"],
        ["net-public-2", "net-public-1b"],
        ["net-app-2", "net-app-1b"],
      ],
    );
  });

  const spec = (given: Omit<SubnetSpec, "type">): SubnetSpec => ({ type: "Public", ...given });
  const refused: [title: string, given: Partial<LayoutArgs>, reason: RegExp][] = [
    ["no specs in the list", { subnetSpecs: [] }, /subnetSpecs is empty/],
    [
      "subnets larger than their zone",
      { subnetSpecs: specs("Public/17 Private/16") },
      /too large.* need 98304 addresses of its 65536/,
    ],
    [
      "subnets that reach into the next zone",
      {
        zones: ["us-east-1a", "us-east-1b"],
        subnetSpecs: specs("Public/20 Private/18 Isolated/20"),
      },
      /overlap.*net-s2-1 \(10\.0\.128\.0\/20\), net-s0-2 \(10\.0\.128\.0\/20\)/,
    ],
    [
      "blocks that overlap",
      {
        subnetSpecs: [
          spec({ cidrBlocks: ["10.0.0.0/20"] }),
          { type: "Private", cidrBlocks: ["10.0.8.0/24"] },
        ],
      },
      /overlap.*net-public-1 \(10\.0\.0\.0\/20\), net-private-1 \(10\.0\.8\.0\/24\)/,
    ],
    [
      "a VPC too small for the default subnets",
      { cidrBlock: "10.0.0.0/27" },
      /need a \/26 or larger .* only a \/27/,
    ],
    [
      "too many bits under Legacy",
      { subnetStrategy: "Legacy", cidrBlock: "10.0.0.0/32" },
      /A \/32 block cannot be divided by 1 more bits/,
    ],
    [
      "a block of the VPC that Legacy cannot know",
      { subnetStrategy: "Legacy", cidrBlock: undefined },
      /subnetStrategy "Legacy" cannot cut up a VPC/,
    ],
    [
      "gaps under Exact",
      { subnetStrategy: "Exact", subnetSpecs: specs("Public/24 Private/20") },
      /gaps.*between net-s0-1 \(10\.0\.0\.0\/24\) and net-s1-1 \(10\.0\.16\.0\/20\).*end of the VPC at 10\.0\.255\.255/,
    ],
    [
      "a gap before the first subnet under Exact",
      { subnetStrategy: "Exact", subnetSpecs: [spec({ cidrBlocks: ["10.0.128.0/17"] })] },
      /does not begin where the VPC 10\.0\.0\.0\/16 does/,
    ],
    [
      "written blocks under AutoMerge",
      { subnetStrategy: "AutoMerge", subnetSpecs: [spec({ cidrBlocks: ["10.0.0.0/20"] })] },
      /AutoMerge.*cidrBlocks/,
    ],
    [
      "two specs of one type without names",
      { subnetSpecs: [spec({}), spec({ cidrMask: 20 })] },
      /type "Public" each needs a name of its own/,
    ],
    [
      "two specs of one type with the same name",
      { subnetSpecs: [spec({ name: "a" }), spec({ name: "a" })] },
      /type "Public" each needs a name of its own/,
    ],
    [
      "a size that is no power of two",
      { subnetSpecs: [spec({ size: 300 })] },
      /no subnet can have the size 300;/,
    ],
    [
      "size and netmask that disagree",
      { subnetSpecs: [spec({ size: 512, cidrMask: 24 })] },
      /size 512 and cidrMask 24 disagree, a \/24 has 256 addresses/,
    ],
    [
      "blocks in some specs only",
      { subnetSpecs: [spec({ cidrBlocks: ["10.0.0.0/20"] }), { type: "Private" }] },
      /subnetSpecs\[1\] has no cidrBlocks/,
    ],
    [
      "another number of blocks than zones",
      { subnetSpecs: [spec({ cidrBlocks: ["10.0.0.0/20", "10.0.16.0/20"] })] },
      /subnetSpecs\[0\]\.cidrBlocks: expected one block for each of the 1 availability zones, got 2/,
    ],
    [
      "a netmask that is not the blocks'",
      { subnetSpecs: [spec({ cidrBlocks: ["10.0.0.0/20"], cidrMask: 24 })] },
      /subnetSpecs\[0\]\.cidrMask: 24 is not the netmask of 10\.0\.0\.0\/20/,
    ],
    [
      "a size that is not the blocks'",
      { subnetSpecs: [spec({ cidrBlocks: ["10.0.0.0/20"], size: 256 })] },
      /subnetSpecs\[0\]\.size: 256 is not the size of 10\.0\.0\.0\/20/,
    ],
    [
      "NAT gateways without a public subnet",
      {
        natGateways: { strategy: "Single", elasticIpAllocationIds: [] },
        subnetSpecs: specs("Private"),
      },
      /natGateways\.strategy Single needs a public subnet .*the subnets are Private/,
    ],
    [
      "NAT gateways that nothing uses",
      {
        natGateways: { strategy: "OnePerAz", elasticIpAllocationIds: [] },
        subnetSpecs: specs("Public"),
      },
      /private or isolated one beside it; the subnets are Public/,
    ],
    ["a block that is none", { cidrBlock: "10.0.0.0" }, /Invalid CIDR block "10\.0\.0\.0"/],
  ];
  for (const [title, given, reason] of refused) {
    it(`are refused with ${title}`, () => {
      assert.throws(() => subnetLayoutOf("net", args(given)), reason);
    });
  }

  it("take their blocks from a VPC whose block comes later, and are checked then", () => {
    const { blocks } = subnetLayoutOf("net", args({ cidrBlock: undefined }));
    assert.deepEqual(blocks("10.9.0.0/24"), ["10.9.0.0/25", "10.9.0.128/26"]);
    assert.throws(() => blocks("10.9.0.0/27"), /need a \/26 or larger/);
  });
});
