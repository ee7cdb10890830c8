import assert from "node:assert/strict";
import { proxySubnets } from "../../../components/database/proxy-subnets";

const subnetsIn = (...zones: string[]) =>
  zones.map((availabilityZoneId, index) => ({ id: `subnet-${index}`, availabilityZoneId }));

describe("proxySubnets", () => {
  it("are all, where each zone has RDS Proxy", () => {
    const subnets = subnetsIn("use1-az1", "use1-az2", "use1-az4");
    assert.deepEqual(proxySubnets(subnets), ["subnet-0", "subnet-1", "subnet-2"]);
  });

  it("are those whose zone has it", () => {
    assert.deepEqual(proxySubnets(subnetsIn("use1-az3", "use1-az2", "use1-az4")), [
      "subnet-1",
      "subnet-2",
    ]);
    assert.deepEqual(proxySubnets(subnetsIn("usw1-az1", "usw1-az2", "usw1-az3")), [
      "subnet-0",
      "subnet-2",
    ]);
  });

  it("are refused where one is left", () => {
    assert.throws(
      () => proxySubnets(subnetsIn("use1-az3", "use1-az2")),
      /two zones other than use1-az3 and usw1-az2; they are in use1-az3, use1-az2: choose/,
    );
  });
});
