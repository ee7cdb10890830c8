import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  policyDocument,
  type PolicyStatement,
  resourcePolicy,
  trustPolicy,
} from "../../../components/shared/policy-document";
import { valueOf } from "../../support/mocks";

const parsed = async (document: pulumi.Output<string>): Promise<unknown> =>
  JSON.parse(await valueOf(document)) as unknown;

describe("policyDocument", () => {
  it("allows each statement, with outputs resolved", async () => {
    const Resource = [pulumi.output("arn:one"), "arn:two"];
    assert.deepEqual(
      await parsed(policyDocument([{ Sid: "Read", Action: ["s3:Get"], Resource }])),
      {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Sid: "Read", Action: ["s3:Get"], Resource: ["arn:one", "arn:two"] },
        ],
      },
    );
  });

  it("allows under conditions where there are any, with their outputs resolved", async () => {
    const read = { Sid: "Read", Action: ["s3:Get"], Resource: "*" };
    const Condition = { StringEquals: { "aws:SourceAccount": pulumi.output("123456789012") } };
    assert.deepEqual(await parsed(policyDocument([{ ...read, Condition }])), {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          ...read,
          Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } },
        },
      ],
    });
  });

  describe("joins the statements of one Sid", () => {
    const read = (
      Resource: PolicyStatement["Resource"],
      Condition?: PolicyStatement["Condition"],
    ) => ({
      Sid: "Read",
      Action: ["s3:Get"],
      Resource,
      ...(Condition === undefined ? {} : { Condition }),
    });
    const write = { Sid: "Write", Action: ["s3:Put"], Resource: "arn:one" };

    const statementsOf = async (statements: readonly PolicyStatement[]): Promise<unknown> =>
      ((await parsed(policyDocument(statements))) as { Statement: unknown }).Statement;

    it("into one that stands where the first did, with each resource once in the order given", async () => {
      const statements = [
        read(["arn:one", pulumi.output("arn:two")]),
        write,
        read(pulumi.output("arn:one")),
        read(["arn:four", "arn:three"]),
      ];
      assert.deepEqual(await statementsOf(statements), [
        { Effect: "Allow", ...read(["arn:one", "arn:two", "arn:four", "arn:three"]) },
        { Effect: "Allow", ...write },
      ]);
    });

    it("and leaves their one resource a text", async () => {
      const key = pulumi.output("arn:key");
      assert.deepEqual(await statementsOf([read(key), read("arn:key"), read(["arn:key"])]), [
        { Effect: "Allow", ...read("arn:key") },
      ]);
    });

    it("under the condition that all of them have", async () => {
      const account = pulumi.output("123456789012");
      const condition = () => ({
        StringEquals: { "aws:SourceAccount": account, "aws:Via": ["a"] },
      });
      assert.deepEqual(
        await statementsOf([read("arn:one", condition()), read("arn:two", condition())]),
        [
          {
            Effect: "Allow",
            ...read(["arn:one", "arn:two"]),
            Condition: { StringEquals: { "aws:SourceAccount": "123456789012", "aws:Via": ["a"] } },
          },
        ],
      );
    });

    const equals = (value: pulumi.Input<string>) => ({ StringEquals: { "aws:Via": value } });
    const strangers: readonly (readonly [string, PolicyStatement, PolicyStatement])[] = [
      ["another action", read("a"), { ...read("b"), Action: ["s3:Put"] }],
      ["an action more", read("a"), { ...read("b"), Action: ["s3:Get", "s3:Put"] }],
      ["a condition", read("a"), read("b", equals("x"))],
      ["another condition", read("a", equals("y")), read("b", equals("x"))],
      [
        "a condition that is not known yet",
        read("a", equals(pulumi.output("x"))),
        read("b", equals(pulumi.output("x"))),
      ],
      [
        "a condition that is only promised",
        read("a", equals(Promise.resolve("x"))),
        read("b", equals(Promise.resolve("y"))),
      ],
    ];
    for (const [title, one, other] of strangers) {
      it(`but for ${title}`, () => {
        assert.throws(
          () => policyDocument([write, one, other]),
          /^Error: several statements are called Read; expected them to differ by their resources alone$/,
        );
      });
    }
  });
});

describe("trustPolicy", () => {
  it("trusts one service, under conditions where there are any", async () => {
    const statement = {
      Effect: "Allow",
      Principal: { Service: "ec2.amazonaws.com" },
      Action: "sts:AssumeRole",
    };
    const Condition = { StringEquals: { "aws:SourceAccount": "123456789012" } };
    assert.deepEqual(await parsed(trustPolicy("ec2.amazonaws.com")), {
      Version: "2012-10-17",
      Statement: [statement],
    });
    assert.deepEqual(await parsed(trustPolicy("ec2.amazonaws.com", Condition)), {
      Version: "2012-10-17",
      Statement: [{ ...statement, Condition }],
    });
  });
});

describe("resourcePolicy", () => {
  it("keeps each statement as it is", async () => {
    const statement = {
      Sid: "No",
      Effect: "Deny",
      Principal: "*",
      Action: ["s3:*"],
      Resource: "*",
    } as const;
    assert.deepEqual(await parsed(resourcePolicy([statement])), {
      Version: "2012-10-17",
      Statement: [statement],
    });
  });

  it("speaks of services and of accounts, whose ARNs may be outputs", async () => {
    const common = { Effect: "Allow", Action: ["kms:Decrypt"], Resource: "*" } as const;
    const Service = ["sns.amazonaws.com", "cloudwatch.amazonaws.com"];
    const root = "arn:aws:iam::123456789012:root";
    assert.deepEqual(
      await parsed(
        resourcePolicy([
          { ...common, Sid: "Services", Principal: { Service } },
          { ...common, Sid: "Account", Principal: { AWS: pulumi.output(root) } },
        ]),
      ),
      {
        Version: "2012-10-17",
        Statement: [
          { ...common, Sid: "Services", Principal: { Service } },
          { ...common, Sid: "Account", Principal: { AWS: root } },
        ],
      },
    );
  });
});
