import assert from "node:assert/strict";
import { refuseOtherShape, shapeOf } from "../../../components/database/shape-lock";
import { AURORA_ARGS, CLUSTER_ARGS, INSTANCE_ARGS } from "./database-args";

describe("shapeOf", () => {
  const cases = [
    [INSTANCE_ARGS, "multiAzInstance postgres shop"],
    [{ ...INSTANCE_ARGS, storageType: "io2" }, "multiAzInstance postgres shop"],
    [{ ...INSTANCE_ARGS, engine: "mysql", name: "app" }, "multiAzInstance mysql app"],
    [CLUSTER_ARGS, "multiAzCluster postgres shop io2"],
    [{ ...CLUSTER_ARGS, storageType: "gp3" }, "multiAzCluster postgres shop gp3"],
    [AURORA_ARGS, "aurora postgres shop"],
    [{ ...AURORA_ARGS, storageType: "aurora-iopt1" }, "aurora postgres shop"],
  ] as const;

  for (const [args, shape] of cases) {
    it(`is "${shape}" with the storage ${args.storageType}`, () => {
      assert.equal(shapeOf(args), shape);
    });
  }

  it("has only characters that AWS takes in a tag", () => {
    assert.match(shapeOf({ ...CLUSTER_ARGS, name: "my_shop_2" }), /^[\w .:/=+@-]{1,256}$/);
  });
});

describe("refuseOtherShape", () => {
  const group = (shape: string) => ({ tags: { "multizone:database": shape, team: "shop" } });
  const refuse = (oldInputs?: object, newInputs?: object) => (): void => {
    refuseOtherShape({
      name: "database-subnets",
      ...(oldInputs && { oldInputs: { ...oldInputs } }),
      ...(newInputs && { newInputs: { ...newInputs } }),
    });
  };

  it("lets the same database be updated", () => {
    assert.doesNotThrow(
      refuse(group("aurora mysql app"), { ...group("aurora mysql app"), subnetIds: ["a"] }),
    );
  });

  it("lets an update through that nobody can tell the shape of", () => {
    assert.doesNotThrow(refuse({}, group("aurora mysql app")));
    assert.doesNotThrow(refuse({ tags: {} }, group("aurora mysql app")));
    assert.doesNotThrow(refuse({ tags: { team: "shop" } }, group("aurora mysql app")));
    assert.doesNotThrow(refuse(undefined, group("aurora mysql app")));
    assert.doesNotThrow(refuse(group("aurora mysql app"), { tags: null }));
  });

  it("refuses another database, and tells what it is, what it would become and the steps", () => {
    assert.throws(
      refuse(group("multiAzInstance postgres app"), group("aurora postgres app")),
      (error: Error) => {
        assert.match(
          error.message,
          /^database-subnets: the database is "multiAzInstance postgres app" and cannot become "aurora postgres app"/,
        );
        for (const step of [
          "snapshot",
          "database.snapshot",
          "switch",
          "destroy",
          "docs/database.md",
        ]) {
          assert.ok(error.message.includes(step), step);
        }
        return true;
      },
    );
  });
});
