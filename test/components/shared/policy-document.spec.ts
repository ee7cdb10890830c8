import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  policyDocument,
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

  it("gives each statement a Sid of its own, as AWS wants it", async () => {
    const sids = ["ReadA1", "ReadA1", "ReadA12", "ReadA1", "ReadB"];
    const statements = sids.map((Sid) => ({ Sid, Action: ["s3:Get"], Resource: "*" }));
    const { Statement } = (await parsed(policyDocument(statements))) as {
      Statement: { Sid: string }[];
    };
    assert.deepEqual(
      Statement.map(({ Sid }) => Sid),
      ["ReadA1", "ReadA12", "ReadA122", "ReadA13", "ReadB"],
    );
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
