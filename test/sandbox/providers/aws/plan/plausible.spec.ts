import assert from "node:assert/strict";
import { plausible } from "../../../../../sandbox/providers/aws/plan/plausible";
import type { PropertyType } from "../../../../../sandbox/providers/aws/schema/resource-schema";
import { lonelyIdentity } from "../../../../support/aws-models";

const AT = lonelyIdentity("eu-west-1", "Id-1");

function value(name: string, type: PropertyType = { kind: "string" }): unknown {
  return plausible("aws:sqs/queue:Queue", name, type, AT);
}

describe("a value that no table tells", () => {
  const texts: [name: string, form: RegExp][] = [
    ["arn", /^arn:aws:sqs:eu-west-1:123456789012:queue\/Id-1$/],
    ["topicArn", /^arn:aws:sqs:eu-west-1:123456789012:queue\/Id-1$/],
    ["ownerId", /^123456789012$/],
    ["sourceAccountId", /^123456789012$/],
    ["url", /^https:\/\/sqs\.eu-west-1\.amazonaws\.com\/Id-1$/],
    ["repositoryUri", /^https:\/\/sqs\./],
    ["endpoint", /^id-1\.sqs\.eu-west-1\.amazonaws\.com$/],
    ["dnsName", /^id-1\.sqs\./],
    ["readerEndpointAddress", /^id-1\.sqs\./],
    ["hostedZoneId", /^Z[0-9A-F]{13}$/],
    ["keyId", /^[0-9a-f]{17}$/],
    ["createdDate", /^2026-01-01T00:00:00Z$/],
    ["zoneId", /^Z[0-9A-F]{13}$/],
    ["availabilityZoneId", /^[0-9a-f]{17}$/],
    ["lastUpdatedAt", /^2026-01-01T00:00:00Z$/],
    ["status", /^$/],
  ];
  for (const [name, form] of texts) {
    it(`is a text as ${name} suggests: ${String(form)}`, () => {
      assert.match(String(value(name)), form);
    });
  }

  const kinds: [type: PropertyType, value: unknown][] = [
    [{ kind: "resource" }, "123456789012"],
    [{ kind: "number" }, 0],
    [{ kind: "boolean" }, false],
    [{ kind: "list", of: { kind: "string" } }, []],
    [{ kind: "map", of: { kind: "string" } }, {}],
    [{ kind: "block", name: "sqs.Thing" }, {}],
    [{ kind: "enum", values: ["a", "b"], open: true }, "a"],
    [{ kind: "enum", values: [], open: true }, ""],
    [{ kind: "union", of: [{ kind: "number" }, { kind: "string" }] }, 0],
    [{ kind: "union", of: [] }, "123456789012"],
    [{ kind: "asset" }, ""],
    [{ kind: "any" }, ""],
  ];
  for (const [type, expected] of kinds) {
    it(`is ${JSON.stringify(expected)} for ${JSON.stringify(type)}`, () => {
      assert.deepEqual(value("ownerId", type), expected);
    });
  }

  it("differs from resource to resource where it is an id", () => {
    assert.notEqual(value("keyId"), value("keyId"));
  });
});
