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

  const STEPS =
    "2. switch the services over to the new stack; 3. destroy the old one. The steps at length: docs/database.md";
  const COPY = "and copy the data into it; a snapshot cannot become what it is to be";
  const RESTORE = "with a snapshot of this one in database.snapshot";

  for (const [before, after, back, how] of [
    [
      "multiAzInstance postgres app",
      "aurora postgres app",
      "shape back to multiAzInstance",
      RESTORE,
    ],
    [
      "multiAzInstance postgres app",
      "aurora postgres shop",
      "shape back to multiAzInstance and database.name back to app",
      COPY,
    ],
    [
      "multiAzInstance postgres app",
      "multiAzCluster postgres app gp3",
      "shape back to multiAzInstance",
      COPY,
    ],
    ["aurora postgres app", "multiAzInstance postgres app", "shape back to aurora", COPY],
    ["aurora postgres app", "aurora mysql app", "engine back to postgres", COPY],
    [
      "multiAzCluster postgres app gp3",
      "multiAzCluster postgres app io2",
      "storageType back to gp3",
      COPY,
    ],
  ] as const) {
    it(`refuses to make "${after}" of "${before}", and tells what to set back and the steps`, () => {
      assert.throws(refuse(group(before), group(after)), {
        message: `database-subnets: the database is "${before}" and cannot become "${after}": RDS would delete its data and begin anew. Set database.${back}, or move the data: 1. deploy a new stack with the new settings ${how}; ${STEPS}`,
      });
    });
  }
});
