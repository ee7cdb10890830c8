import assert from "node:assert/strict";
import { queuesSettings } from "../../../config/data/queues-settings";

const DAY = 86_400;

function refused(queue: Readonly<Record<string, unknown>>): string[] {
  const { error } = queuesSettings.safeParse([{ name: "orders", ...queue }]);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("queuesSettings", () => {
  it("declare no queue by default", () => {
    assert.deepEqual(queuesSettings.parse(undefined), []);
  });

  it("need nothing but a name", () => {
    assert.deepEqual(queuesSettings.parse([{ name: "orders" }]), [
      {
        name: "orders",
        fifo: false,
        handlerTimeoutSeconds: 30,
        maxReceiveCount: 5,
        retentionDays: 4,
        maximumAgeSeconds: 300,
      },
    ]);
  });

  const bounds: readonly [setting: string, least: number, most: number][] = [
    ["handlerTimeoutSeconds", 1, 7200],
    ["maxReceiveCount", 1, 1000],
    ["retentionDays", 1, 14],
    ["maximumAgeSeconds", 60, 14 * DAY],
  ];
  for (const [setting, least, most] of bounds) {
    it(`take ${setting} from ${least} to ${most}`, () => {
      assert.deepEqual(
        [least, most].flatMap((value) => refused({ [setting]: value })),
        [],
      );
      const message = `0.${setting}: a whole number from ${least} to ${most}`;
      for (const value of [least - 1, most + 1, "5"]) {
        assert.deepEqual(refused({ [setting]: value }), [message]);
      }
    });
  }

  for (const name of ["orders", "a", "order-events-2", "q".repeat(24)]) {
    it(`take the name ${name}`, () => {
      assert.deepEqual(refused({ name }), []);
    });
  }

  for (const name of [
    "Orders",
    "2fast",
    "or--ders",
    "orders-",
    "q".repeat(25),
    "a.fifo",
    "encryption",
  ]) {
    it(`refuse the name ${name}`, () => {
      assert.match(refused({ name }).join(), /^0\.name: a name of at most 24 lower-case letters/);
    });
  }

  it("refuse more than fifty queues, and what is no list", () => {
    const many = Array.from({ length: 51 }, (_, index) => ({ name: `q${index}` }));
    assert.equal(queuesSettings.safeParse(many.slice(1)).success, true);
    for (const value of [many, { name: "orders" }]) {
      const { error } = queuesSettings.safeParse(value);
      assert.deepEqual(
        error?.issues.map(({ message }) => message),
        ["a list of at most 50 queues"],
      );
    }
  });
});
