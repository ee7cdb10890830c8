import assert from "node:assert/strict";

import { pathName, propertyOf, segmentsOf } from "../../../policies/graph/property-path";

describe("a property path", () => {
  it("is read from the outside in", () => {
    assert.deepEqual(segmentsOf("subnetMappings[].subnetId"), [
      { name: "subnetMappings", isList: true },
      { name: "subnetId", isList: false },
    ]);
    assert.deepEqual(segmentsOf("vpcConfig.subnetIds[]"), [
      { name: "vpcConfig", isList: false },
      { name: "subnetIds", isList: true },
    ]);
  });

  it("begins with the property that dependencies are stated for", () => {
    assert.equal(propertyOf("subnetMappings[].subnetId"), "subnetMappings");
    assert.equal(propertyOf("subnetId"), "subnetId");
  });

  it("is named as a program writes it", () => {
    assert.equal(pathName("subnets[]"), "subnets");
    assert.equal(pathName("subnetMappings[].subnetId"), "subnetMappings[].subnetId");
    assert.equal(pathName("vpcConfig.subnetIds[]"), "vpcConfig.subnetIds");
  });
});
