import assert from "node:assert/strict";
import { settings } from "../../config/settings";
import { type StackConfig, stackConfig } from "../../config/stack-config";

const of = (values: Readonly<Record<string, unknown>> = {}): StackConfig =>
  stackConfig(
    settings.parse({ availabilityZones: ["us-west-2a", "us-west-2b", "us-west-2c"], ...values }),
    "us-west-2",
  );

describe("stackConfig", () => {
  it("has an instance in each zone and room for twice as many", () => {
    assert.deepEqual(of().web.capacity, { minimum: 3, maximum: 6 });
  });

  it("doubles a minimum of one's own, and keeps a maximum of one's own", () => {
    assert.deepEqual(of({ web: { capacity: { minimum: 5 } } }).web.capacity, {
      minimum: 5,
      maximum: 10,
    });
    assert.deepEqual(of({ web: { capacity: { maximum: 30 } } }).web.capacity, {
      minimum: 3,
      maximum: 30,
    });
  });

  it("takes the machine image for the architecture of the instance type, unless one is given", () => {
    assert.match(of({ web: { instanceType: "m7i.large" } }).web.ami, /-x86_64$/);
    assert.equal(of({ web: { ami: "ami-0abcdef1234567890" } }).web.ami, "ami-0abcdef1234567890");
  });

  it("takes the version of the engine, unless one is given", () => {
    assert.equal(of({ database: { engine: "mysql" } }).database.engineVersion, "8.4");
    assert.equal(of({ database: { engineVersion: "16.4" } }).database.engineVersion, "16.4");
  });

  it("lets storage grow fivefold, as far as RDS can", () => {
    const most = (allocatedStorageGiB: number): number =>
      of({ database: { allocatedStorageGiB } }).database.maxAllocatedStorageGiB;
    assert.deepEqual([most(20), most(200), most(32768)], [100, 1000, 65536]);
  });

  it("knows a domain only as a whole", () => {
    assert.equal(of().domain, undefined);
    assert.deepEqual(of({ domain: { name: "a.example", hostedZoneId: "Z1" } }).domain, {
      name: "a.example",
      hostedZoneId: "Z1",
    });
  });
});
