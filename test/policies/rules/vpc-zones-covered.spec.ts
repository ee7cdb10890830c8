import { vpcZonesCovered } from "../../../policies/rules/vpc-zones-covered";
import { computed, idOf, linked, ref, type ResourceSpec } from "../../support/policy/deployment";
import {
  awsxVpc,
  privateSubnetId,
  privateSubnetIds,
  subnet,
  vpc,
} from "../../support/policy/network";
import { declare, stackTests, type Expected } from "../../support/policy/rule-tables";

const a = "us-east-1a";
const b = "us-east-1b";
const c = "us-east-1c";
const main = vpc("main");
const [a1, b1, c1] = [subnet("a1", a, "main"), subnet("b1", b, "main"), subnet("c1", c, "main")];
const anywhere = subnet("anywhere", undefined, "main");
const other: ResourceSpec = { type: "pulumi:pulumi:StackReference", name: "other" };

const nat = (subnetId: unknown, props: ResourceSpec["props"] = {}): ResourceSpec => ({
  type: "aws:ec2/natGateway:NatGateway",
  name: "nat",
  props: { subnetId, availabilityMode: computed("zonal"), ...props },
});

const table = (name: string, routes: unknown = computed([])): ResourceSpec => ({
  type: "aws:ec2/routeTable:RouteTable",
  name,
  props: { vpcId: ref("main"), routes },
});

const defaultTable = (routes: unknown): ResourceSpec => ({
  type: "aws:ec2/defaultRouteTable:DefaultRouteTable",
  name: "default",
  props: { defaultRouteTableId: linked(["main"], "rtb-main"), routes },
});

const route = (routeTableId: unknown, props: ResourceSpec["props"]): ResourceSpec => ({
  type: "aws:ec2/route:Route",
  name: "out",
  props: { routeTableId, destinationCidrBlock: "0.0.0.0/0", ...props },
});

const association = (name: string, routeTableId: unknown, subnetId: unknown): ResourceSpec => ({
  type: "aws:ec2/routeTableAssociation:RouteTableAssociation",
  name,
  props: { routeTableId, subnetId },
});

/** A NAT gateway in zone a and a table that sends traffic to it, used by a subnet of each zone that is given. */
const shared = (...users: readonly ResourceSpec[]): ResourceSpec[] => [
  main,
  subnet("public", a, "main"),
  nat(ref("public")),
  table("private"),
  route(ref("private"), { natGatewayId: ref("nat") }),
  ...users,
  ...users.map(({ name }) => association(`${name}-uses`, ref("private"), ref(name))),
];

/** The network of `shared` with some of its resources written otherwise. */
const sharedBut = (...changes: readonly ResourceSpec[]): ResourceSpec[] =>
  shared(b1).map((each) => changes.find(({ name }) => name === each.name) ?? each);

/** An `awsx.ec2.Vpc`, whose private routes lead to these NAT gateways. */
function awsxWithNat(strategy: "Single" | "OnePerAz"): ResourceSpec[] {
  return awsxVpc("net", [a, b, c])
    .filter(({ name }) => strategy === "OnePerAz" || !/-(nat|eip)-[23]$/.test(name))
    .map((each) => {
      const index = /-private-(\d)-route$/.exec(each.name)?.[1];
      const gateway = strategy === "OnePerAz" ? (index ?? "") : "1";
      return index === undefined
        ? each
        : { ...each, props: { ...each.props, natGatewayId: ref(`net-nat-${gateway}`) } };
    });
}

const attachment = (subnetIds: unknown, vpcId: unknown = ref("main")): ResourceSpec => ({
  type: "aws:ec2transitgateway/vpcAttachment:VpcAttachment",
  name: "attachment",
  props: { subnetIds, vpcId, transitGatewayId: "tgw-1" },
});

const files = (props: ResourceSpec["props"] = {}): ResourceSpec => ({
  type: "aws:efs/fileSystem:FileSystem",
  name: "files",
  props: { availabilityZoneName: computed(""), ...props },
});

const mount = (name: string, subnetId: unknown, fileSystemId = ref("files")): ResourceSpec => ({
  type: "aws:efs/mountTarget:MountTarget",
  name,
  props: { subnetId, fileSystemId },
});

function natViolation(dependents: string, resource = "nat"): Expected {
  return {
    resource,
    message: [
      `NAT gateway "${resource}", subnetId: found a subnet of us-east-1a, used by subnets of ${dependents}, expected a NAT gateway in the zone of every subnet that uses one.`,
      `Why: the loss of us-east-1a takes the way out of ${dependents} with it.`,
      `Fix: make a NAT gateway in ${dependents}, too, and route the subnets of each zone to their own (natGateways: { strategy: "OnePerAz" } in an awsx.ec2.Vpc), or make one with availabilityMode: "regional".`,
    ].join("\n"),
  };
}

function attachmentViolation(found: string, missing?: string): Expected {
  return {
    resource: "attachment",
    message: [
      `Transit gateway VPC attachment "attachment", subnetIds: found ${found}, expected a subnet in every Availability Zone of the VPC (us-east-1a, us-east-1b, us-east-1c).`,
      `Why: what stands in ${missing ?? "the zones without one"} cannot reach the transit gateway.`,
      `Fix: add to subnetIds a subnet of ${missing ?? "every Availability Zone that is left out"}.`,
    ].join("\n"),
  };
}

function mountViolation(found: string, lost: string, wanted = "two"): Expected {
  return {
    resource: "files",
    message: [
      `EFS file system "files", mount targets: found ${found}, expected mount targets in at least ${wanted} Availability Zones.`,
      `Why: the loss of ${lost} cuts the clients in every other zone off from the file system.`,
      "Fix: make an aws.efs.MountTarget in a subnet of every Availability Zone of the VPC that has clients.",
    ].join("\n"),
  };
}

const inA = mountViolation(`one Availability Zone (${a})`, a);
const network = [main, a1, b1, c1];
const component = awsxVpc("net", [a, b, c]);
const natOnly = natViolation(b);

describe("vpc-zones-covered", () => {
  describe("NAT gateways", () => {
    declare(
      stackTests(vpcZonesCovered, {
        valid: [
          {
            title: "an awsx VPC with a NAT gateway in each zone",
            resources: awsxWithNat("OnePerAz"),
          },
          { title: "subnets of the zone of their NAT gateway", resources: shared(a1) },
          {
            title: "a regional NAT gateway for every zone",
            resources: [
              ...shared(a1, b1, c1).filter(({ name }) => name !== "nat"),
              nat(undefined, { availabilityMode: "regional", vpcId: ref("main") }),
            ],
          },
          {
            title: "a regional NAT gateway that still names a subnet",
            resources: sharedBut(nat(ref("public"), { availabilityMode: "regional" })),
          },
          {
            title: "a NAT gateway whose mode is not known yet",
            phases: ["preview"],
            resources: [
              other,
              ...sharedBut(nat(ref("public"), { availabilityMode: linked(["other"], "zonal") })),
            ],
          },
          {
            title: "a NAT gateway whose mode is malformed",
            resources: sharedBut(nat(ref("public"), { availabilityMode: ["zonal"] })),
          },
          {
            title: "a NAT gateway in a subnet that the stack does not hold",
            resources: sharedBut(nat("subnet-elsewhere")),
          },
          {
            title: "a NAT gateway whose subnet is not known yet",
            phases: ["preview"],
            resources: [other, ...sharedBut(nat(linked(["other"], "public-id")))],
          },
          {
            title: "a NAT gateway whose subnet is malformed",
            resources: sharedBut(nat(7)),
          },
          {
            title: "a subnet whose zone AWS chooses, until it is known",
            phases: ["preview"],
            resources: shared(anywhere),
          },
          {
            title: "a subnet that states its zone by id, and a NAT gateway that does by name",
            phases: ["preview"],
            resources: shared({
              type: "aws:ec2/subnet:Subnet",
              name: "byId",
              props: { availabilityZoneId: "use1-az4" },
            }),
          },
          {
            title: "a subnet in a Local Zone, which sends its traffic to the Region",
            resources: shared(subnet("local", "us-east-1-bos-1a", "main")),
          },
          {
            title: "a subnet on an Outpost",
            resources: shared({ ...b1, props: { ...b1.props, outpostArn: "arn:aws:outposts:1" } }),
          },
          {
            title: "a subnet of another zone with a table of its own",
            resources: [
              ...shared(a1),
              b1,
              table("own"),
              association("own-b1", ref("own"), ref("b1")),
            ],
          },
          {
            title: "a subnet of another zone whose main table has no way out",
            resources: [...shared(a1), b1],
          },
          {
            title: "a table that is associated with a gateway",
            resources: [
              ...shared(a1),
              b1,
              {
                type: "aws:ec2/routeTableAssociation:RouteTableAssociation",
                name: "edge",
                props: { routeTableId: ref("private"), gatewayId: "igw-1" },
              },
            ],
          },
          {
            title: "a route to a transit gateway, a NAT instance or an egress-only gateway",
            resources: [
              ...shared(a1),
              b1,
              table("own", [
                { cidrBlock: "10.0.0.0/8", transitGatewayId: "tgw-1", natGatewayId: "" },
                { cidrBlock: "0.0.0.0/0", networkInterfaceId: "eni-1" },
                { ipv6CidrBlock: "::/0", egressOnlyGatewayId: "eigw-1" },
              ]),
              association("own-b1", ref("own"), ref("b1")),
            ],
          },
          {
            title: "a route to a NAT gateway that the stack does not hold",
            resources: sharedBut(route(ref("private"), { natGatewayId: "nat-elsewhere" })),
          },
          {
            title: "a route of which it is not known which table it is in",
            phases: ["preview"],
            resources: [
              other,
              ...sharedBut(route(linked(["other"], idOf("private")), { natGatewayId: ref("nat") })),
            ],
          },
          {
            title: "a route to one of two NAT gateways, until it is known to which",
            phases: ["preview"],
            resources: [
              ...sharedBut(
                route(ref("private"), { natGatewayId: linked(["nat", "nat-b"], idOf("nat")) }),
              ),
              { ...nat(ref("b1")), name: "nat-b" },
            ],
          },
          {
            title: "an association with one of many subnets, until it is known with which",
            phases: ["preview"],
            resources: [
              ...shared(a1),
              b1,
              association("some", ref("private"), linked(["a1", "b1"], idOf("b1"))),
            ],
          },
          {
            title: "routes that the provider met before and that the program now has apart",
            phases: ["update"],
            resources: [
              ...shared(a1).map((each) =>
                each.name === "private"
                  ? table("private", [{ cidrBlock: "0.0.0.0/0", natGatewayId: idOf("old") }])
                  : each,
              ),
              { ...nat(ref("b1")), name: "old" },
              b1,
            ],
          },
          {
            title: "a list of routes that is unknown as a whole",
            phases: ["preview"],
            resources: [
              ...shared(a1),
              b1,
              table("own", linked(["nat"], [{ natGatewayId: idOf("nat") }])),
              association("own-b1", ref("own"), ref("b1")),
            ],
          },
          {
            title: "malformed routes",
            resources: [
              ...shared(a1),
              b1,
              table("own", ["0.0.0.0/0", null, { natGatewayId: 7 }, [], {}]),
              association("own-b1", ref("own"), ref("b1")),
            ],
          },
          {
            title: "a subnet that uses the main table while another one may have taken its place",
            phases: ["preview"],
            resources: [
              other,
              main,
              a1,
              b1,
              nat(ref("a1")),
              defaultTable([{ cidrBlock: "0.0.0.0/0", natGatewayId: ref("nat") }]),
              {
                type: "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation",
                name: "main-table",
                props: { vpcId: linked(["other"], "x"), routeTableId: "rtb-elsewhere" },
              },
            ],
          },
          {
            title: "a subnet whose main table is not the default one any more",
            resources: [
              main,
              a1,
              b1,
              nat(ref("a1")),
              defaultTable([{ cidrBlock: "0.0.0.0/0", natGatewayId: ref("nat") }]),
              table("own"),
              {
                type: "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation",
                name: "main-table",
                props: { vpcId: ref("main"), routeTableId: ref("own") },
              },
            ],
          },
        ],
        invalid: [
          {
            title: "an awsx VPC with a single NAT gateway for three zones",
            resources: awsxWithNat("Single"),
            violations: [natViolation(`${b}, ${c}`, "net-nat-1")],
          },
          {
            title: "one NAT gateway for the subnets of three zones, however many they are",
            resources: shared(a1, b1, c1, subnet("b2", b, "main")),
            violations: [natViolation(`${b}, ${c}`)],
          },
          {
            title: "a NAT gateway that serves another zone only",
            resources: shared(b1),
            violations: [natOnly],
          },
          {
            title: "a private NAT gateway",
            resources: sharedBut(
              nat(ref("public"), { connectivityType: "private", availabilityMode: "zonal" }),
            ),
            violations: [natOnly],
          },
          {
            title: "a NAT gateway that is given by literal ids",
            phases: ["update"],
            resources: [
              main,
              a1,
              b1,
              nat(idOf("a1")),
              table("private", [{ cidrBlock: "0.0.0.0/0", natGatewayId: idOf("nat") }]),
              association("b1-uses", idOf("private"), idOf("b1")),
            ],
            violations: [natOnly],
          },
          {
            title: "a route inside a route table",
            resources: [
              main,
              a1,
              b1,
              nat(ref("a1")),
              table("private", [
                { cidrBlock: "0.0.0.0/0", natGatewayId: ref("nat"), gatewayId: "" },
                { cidrBlock: "10.0.0.0/8", transitGatewayId: "tgw-1" },
              ]),
              association("b1-uses", ref("private"), ref("b1")),
            ],
            violations: [natOnly],
          },
          {
            title: "the default route table of the VPC",
            resources: [
              { ...main, props: { ...main.props, defaultRouteTableId: computed("rtb-main") } },
              a1,
              b1,
              nat(ref("a1")),
              defaultTable([{ cidrBlock: "0.0.0.0/0", natGatewayId: ref("nat") }]),
            ],
            violations: [natOnly],
          },
          {
            title: "a route of its own in the main route table of the VPC",
            resources: [
              { ...main, props: { ...main.props, defaultRouteTableId: computed("rtb-main") } },
              a1,
              b1,
              nat(ref("a1")),
              route(linked(["main"], "rtb-main"), { natGatewayId: ref("nat") }),
            ],
            violations: [natOnly],
          },
          {
            title: "a table that takes the place of the main one",
            resources: [
              main,
              a1,
              b1,
              nat(ref("a1")),
              table("own", [{ cidrBlock: "0.0.0.0/0", natGatewayId: ref("nat") }]),
              {
                type: "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation",
                name: "main-table",
                props: { vpcId: ref("main"), routeTableId: ref("own") },
              },
            ],
            violations: [natOnly],
          },
          {
            title: "subnets for which AWS chose another zone",
            phases: ["update"],
            resources: shared(anywhere),
            violations: [natViolation("us-east-1f")],
          },
        ],
        notApplicable: [
          {
            title: "a network without anything that serves it",
            resources: [...network, table("private"), files()],
            reason:
              "applies to NAT gateways, transit gateway attachments and EFS mount targets, of which the stack has none",
          },
        ],
      }),
    );
  });

  describe("transit gateway attachments", () => {
    declare(
      stackTests(vpcZonesCovered, {
        valid: [
          {
            title: "an attachment with a subnet of every zone",
            resources: [...network, attachment([ref("a1"), ref("b1"), ref("c1")])],
          },
          {
            title: "an attachment with a subnet of the one zone that the VPC has",
            resources: [main, a1, attachment([ref("a1")])],
          },
          {
            title: "an attachment that leaves out a Local Zone, as it must",
            resources: [
              main,
              a1,
              subnet("local", "us-east-1-bos-1a", "main"),
              attachment([ref("a1")]),
            ],
          },
          {
            title: "an attachment over the output of a component",
            resources: [...component, attachment(privateSubnetIds(component), ref("net-vpc"))],
          },
          {
            title: "an attachment of a VPC that is not known yet",
            phases: ["preview"],
            resources: [other, ...network, attachment([ref("a1")], linked(["other"], "x"))],
          },
          {
            title: "an attachment of a VPC of which the stack holds no subnet",
            resources: [...network, attachment([ref("a1")], "vpc-elsewhere")],
          },
          {
            title: "an attachment with a subnet whose zone AWS chooses, until it is known",
            phases: ["preview"],
            resources: [main, a1, anywhere, attachment([ref("anywhere"), ref("a1")])],
          },
          {
            title: "an attachment over a list that is not known yet",
            phases: ["preview"],
            resources: [other, ...network, attachment(linked(["other"], ["a1-id"]))],
          },
          {
            title: "an attachment over as many subnets outside the stack as there are zones",
            resources: [...network, attachment(["subnet-1", "subnet-2", "subnet-3"])],
          },
          {
            title: "an attachment over malformed subnets, of which there may be one in each zone",
            resources: [...network, attachment([7, {}, ["a1-id"]])],
          },
        ],
        invalid: [
          {
            title: "an attachment that leaves one zone out",
            resources: [...network, attachment([ref("a1"), ref("b1")])],
            violations: [attachmentViolation(`two Availability Zones (${a}, ${b})`, c)],
          },
          {
            title: "an attachment that leaves two zones out",
            resources: [...network, attachment([ref("b1")])],
            violations: [attachmentViolation(`one Availability Zone (${b})`, `${a}, ${c}`)],
          },
          {
            title: "an attachment over one item of the output of a component",
            phases: ["preview"],
            resources: [...component, attachment([privateSubnetId(component, 1)], ref("net-vpc"))],
            violations: [attachmentViolation("one subnet")],
          },
          {
            title: "an attachment over one of two subnets, not known yet which, of three",
            phases: ["preview"],
            resources: [...network, attachment([linked(["a1", "b1"], "a1-id")])],
            violations: [attachmentViolation("one subnet")],
          },
          {
            title: "an attachment in a VPC that the stack only adds subnets to",
            resources: [
              ...[a1, b1, c1].map((each) => ({
                ...each,
                props: { ...each.props, vpcId: "vpc-elsewhere" },
              })),
              attachment([ref("a1"), ref("c1")], "vpc-elsewhere"),
            ],
            violations: [attachmentViolation(`two Availability Zones (${a}, ${c})`, b)],
          },
        ],
        notApplicable: [
          {
            title: "a transit gateway without attachments",
            resources: [
              ...network,
              { type: "aws:ec2transitgateway/transitGateway:TransitGateway", name: "hub" },
            ],
            reason:
              "applies to NAT gateways, transit gateway attachments and EFS mount targets, of which the stack has none",
          },
        ],
      }),
    );
  });

  describe("EFS mount targets", () => {
    declare(
      stackTests(vpcZonesCovered, {
        valid: [
          {
            title: "a file system with a mount target in each of two zones",
            resources: [...network, files(), mount("m1", ref("a1")), mount("m2", ref("b1"))],
          },
          {
            title: "a file system in a VPC of one zone",
            resources: [main, a1, files(), mount("m1", ref("a1"))],
          },
          {
            title: "a One Zone file system, which another rule judges",
            resources: [...network, files({ availabilityZoneName: a }), mount("m1", ref("a1"))],
          },
          {
            title: "a file system whose zone is not known yet",
            phases: ["preview"],
            resources: [
              other,
              ...network,
              files({ availabilityZoneName: linked(["other"], "") }),
              mount("m1", ref("a1")),
            ],
          },
          {
            title: "a mount target of a file system that the stack does not hold",
            resources: [...network, mount("m1", ref("a1"), "fs-elsewhere")],
          },
          {
            title: "mount targets of which one may belong to any file system",
            phases: ["preview"],
            resources: [
              other,
              ...network,
              files(),
              mount("m1", ref("a1")),
              mount("m2", ref("b1"), linked(["other"], "files-id")),
            ],
          },
          {
            title: "a mount target in a subnet that the stack does not hold",
            resources: [...network, files(), mount("m1", "subnet-elsewhere")],
          },
          {
            title: "a mount target in a subnet that is not known yet",
            phases: ["preview"],
            resources: [other, ...network, files(), mount("m1", linked(["other"], "x"))],
          },
          {
            title: "mount targets in two subnets of which AWS chooses the zone of one",
            phases: ["preview"],
            resources: [
              ...network,
              anywhere,
              files(),
              mount("m1", ref("a1")),
              mount("m2", ref("anywhere")),
            ],
          },
          {
            title: "mount targets in two items of the output of a component",
            resources: [
              ...component,
              files(),
              mount("m1", privateSubnetId(component, 0)),
              mount("m2", privateSubnetId(component, 1)),
            ],
          },
          {
            title: "a malformed mount target",
            resources: [...network, files(), mount("m1", ["a1-id"])],
          },
        ],
        invalid: [
          {
            title: "a file system with one mount target in a VPC of three zones",
            resources: [...network, files(), mount("m1", ref("a1"))],
            violations: [inA],
          },
          {
            title: "a file system whose zone is the empty text",
            resources: [...network, files({ availabilityZoneName: "" }), mount("m1", ref("a1"))],
            violations: [inA],
          },
          {
            title: "two mount targets in the same zone",
            resources: [
              ...network,
              subnet("a2", a, "main"),
              files(),
              mount("m1", ref("a1")),
              mount("m2", ref("a2")),
            ],
            violations: [inA],
          },
          {
            title: "one mount target in an item of the output of a component",
            phases: ["preview"],
            resources: [...component, files(), mount("m1", privateSubnetId(component, 2))],
            violations: [mountViolation("one mount target", "the zones with one")],
          },
          {
            title: "mount targets in two zones where three are wanted",
            config: { minimumZones: 3 },
            resources: [...network, files(), mount("m1", ref("a1")), mount("m2", ref("b1"))],
            violations: [
              mountViolation(`two Availability Zones (${a}, ${b})`, `${a}, ${b}`, "three"),
            ],
          },
        ],
        notApplicable: [
          {
            title: "a file system without mount targets in the stack",
            resources: [...network, files()],
            reason:
              "applies to NAT gateways, transit gateway attachments and EFS mount targets, of which the stack has none",
          },
        ],
      }),
    );
  });
});
