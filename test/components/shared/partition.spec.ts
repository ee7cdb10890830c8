import assert from "node:assert/strict";
import { dnsSuffix, partition } from "../../../components/shared/partition";

describe("partition", () => {
  for (const [region, expected] of [
    ["us-east-1", "aws"],
    ["eu-central-2", "aws"],
    ["cn-north-1", "aws-cn"],
    ["us-gov-west-1", "aws-us-gov"],
    ["us-iso-east-1", "aws-iso"],
    ["us-isob-east-1", "aws-iso-b"],
    ["us-isof-south-1", "aws-iso-f"],
    ["eu-isoe-west-1", "aws-iso-e"],
    ["eusc-de-east-1", "aws-eusc"],
  ] as const) {
    it(`puts ${region} into ${expected}`, () => {
      assert.equal(partition(region), expected);
    });
  }
});

describe("dnsSuffix", () => {
  for (const [region, expected] of [
    ["us-east-1", "amazonaws.com"],
    ["us-gov-west-1", "amazonaws.com"],
    ["cn-north-1", "amazonaws.com.cn"],
    ["us-iso-east-1", "c2s.ic.gov"],
    ["us-isob-east-1", "sc2s.sgov.gov"],
    ["us-isof-south-1", "csp.hci.ic.gov"],
    ["eu-isoe-west-1", "cloud.adc-e.uk"],
    ["eusc-de-east-1", "amazonaws.eu"],
  ] as const) {
    it(`calls services of ${region} under ${expected}`, () => {
      assert.equal(dnsSuffix(region), expected);
    });
  }
});
