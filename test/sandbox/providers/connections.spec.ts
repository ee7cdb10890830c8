import assert from "node:assert/strict";
import { AwsProvider } from "../../../sandbox/providers/aws/aws-provider";
import { World } from "../../../sandbox/providers/aws/world/world";
import { Connections } from "../../../sandbox/providers/connections";
import { schemas } from "../../support/aws-models";
import { temporaryFolder } from "../../support/temporary-folder";

const URN = "urn:pulumi:dev::multizone::pulumi:providers:aws::default";

describe("the connections of one port", () => {
  const folder = temporaryFolder("connections");

  function connections(): Connections {
    const world = new World(`${folder()}/world.jsonl`);
    return new Connections(() => new AwsProvider(schemas, world));
  }

  function region(all: Connections, peer: string): unknown {
    return all.of(peer).invoke("aws:index/getRegion:getRegion", {}).result["region"];
  }

  it("have a provider each, with settings of its own", () => {
    const all = connections();
    all.configure("127.0.0.1:1", URN, { region: "eu-west-1" });
    all.configure("127.0.0.1:2", URN, { region: "us-east-1" });
    assert.deepEqual(
      ["127.0.0.1:1", "127.0.0.1:2"].map((peer) => region(all, peer)),
      ["eu-west-1", "us-east-1"],
    );
    assert.equal(all.of("127.0.0.1:1"), all.of("127.0.0.1:1"));
  });

  it("tell the region of a provider by its reference", () => {
    const all = connections();
    all.configure("127.0.0.1:1", URN, { region: "eu-west-1" });
    assert.equal(all.regionOf(`${URN}::0123`), "eu-west-1");
    assert.equal(all.regionOf(`${URN}-2::0123`), undefined);
    assert.equal(all.regionOf(""), undefined);
  });

  it("take the last settings of a connection", () => {
    const all = connections();
    all.configure("127.0.0.1:1", URN, { region: "eu-west-1" });
    all.configure("127.0.0.1:1", URN, { region: "us-east-1" });
    assert.equal(region(all, "127.0.0.1:1"), "us-east-1");
  });

  it("have no provider before it is configured, nor where that failed", () => {
    const all = connections();
    const unconfigured = { message: "this provider is not configured yet" };
    assert.throws(() => all.of("127.0.0.1:1"), unconfigured);
    const failing = new Connections(() => {
      throw new Error("no provider today");
    });
    assert.throws(
      () => {
        failing.configure("127.0.0.1:1", URN, {});
      },
      { message: "no provider today" },
    );
    assert.throws(() => failing.of("127.0.0.1:1"), unconfigured);
  });
});
