import assert from "node:assert/strict";
import path from "node:path";
import {
  allTokens,
  functionFile,
  resourceFiles,
  SDK_FOLDER,
} from "../../../../../sandbox/providers/aws/schema/sdk-files";

describe("the files of the installed SDK", () => {
  const declared: [token: string, file: string, className: string][] = [
    ["aws:ec2/vpc:Vpc", "ec2/vpc.d.ts", "Vpc"],
    ["aws:lb/targetGroup:TargetGroup", "lb/targetGroup.d.ts", "TargetGroup"],
    ["aws:alb/targetGroup:TargetGroup", "alb/targetGroup.d.ts", "TargetGroup"],
    ["aws:guardduty/iPSet:IPSet", "guardduty/ipset.d.ts", "IPSet"],
    ["aws:kendra/index:Index", "kendra/index_.d.ts", "Index"],
  ];
  for (const [token, file, className] of declared) {
    it(`declare ${token} in ${file}`, () => {
      assert.deepEqual(resourceFiles(token), {
        declarations: path.join(SDK_FOLDER, file),
        className,
      });
    });
  }

  const absent = [
    "aws:ec2/vpc:VPC",
    "aws:ec2/nothing:Nothing",
    "aws:nothing/vpc:Vpc",
    "aws:ec2/getAmi:getAmi",
    "aws:../aws/ec2/vpc:Vpc",
    "aws:EC2/vpc:Vpc",
    "aws:ec2:Vpc",
    "random:index/randomId:RandomId",
    "",
  ];
  for (const token of absent) {
    it(`declare no ${JSON.stringify(token)}`, () => {
      assert.equal(resourceFiles(token), undefined);
    });
  }

  it("declare each resource type once, in order", () => {
    const tokens = allTokens();
    assert.deepEqual(tokens, [...new Set(tokens)].sort());
    assert.ok(tokens.length > 1_000, `${tokens.length} types`);
    for (const [token] of declared) {
      assert.ok(tokens.includes(token), token);
    }
  });

  const lookups: [token: string, file: string][] = [
    ["aws:ec2/getAmi:getAmi", "ec2/getAmi.d.ts"],
    ["aws:index/getRegion:getRegion", "getRegion.d.ts"],
  ];
  for (const [token, file] of lookups) {
    it(`declare the look-up ${token} in ${file}`, () => {
      assert.equal(functionFile(token), path.join(SDK_FOLDER, file));
    });
  }

  for (const token of [
    "aws:ec2/getNothing:getNothing",
    "aws:ec2/getAmi:getVpc",
    "aws:index/getAmi:getAmi",
    "aws:nothing/getAmi:getAmi",
    "aws:ec2",
  ]) {
    it(`declare no look-up ${token}`, () => {
      assert.equal(functionFile(token), undefined);
    });
  }
});
