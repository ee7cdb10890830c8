import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { accountOf, sdkTypes } from "./account";
import { concerns, type ConcernName } from "./concerns";
import { coveragePage, pagePath } from "./coverage-page";
import { exclusions } from "./exclusions";
import { allRules, typesOf } from "./judged-types";

/** As many types as were counted by hand: fewer, and the names of inputs are not recognised any more. */
const atLeast: Readonly<Record<ConcernName, number>> = {
  zones: 160,
  replicas: 22,
  health: 19,
  backups: 34,
};

const names = Object.keys(concerns) as ConcernName[];

describe("the coverage of the SDK", function () {
  this.timeout(60_000);

  for (const name of names) {
    describe(concerns[name].title, () => {
      it("finds the types that are concerned", () => {
        assert.ok(accountOf(name).found.size >= atLeast[name]);
      });

      it("has a rule or a reason for every type", () => {
        const { found, judged, excluded } = accountOf(name);
        const forgotten = [...found].filter((type) => !judged.has(type) && !excluded.has(type));
        assert.deepEqual(forgotten, [], "neither judged nor in exclusions.ts");
      });

      it("leaves out nothing that is judged, and nothing that is not concerned", () => {
        const { found, judged, excluded } = accountOf(name);
        const types = [...excluded.keys()];
        assert.deepEqual(
          types.filter((type) => judged.has(type)),
          [],
          "excluded and judged",
        );
        assert.deepEqual(
          types.filter((type) => !found.has(type)),
          [],
          "excluded without need",
        );
      });

      it("gives each type that it leaves out one reason", () => {
        const types = exclusions[name].flatMap((exclusion) => exclusion.types);
        assert.deepEqual(types, [...new Set(types)]);
        for (const exclusion of exclusions[name]) {
          assert.match(exclusion.reason, /^[A-Z].*[^.]$/);
          assert.deepEqual(exclusion.types, [...exclusion.types].sort(), exclusion.reason);
          assert.ok(exclusion.types.length > 0, exclusion.reason);
        }
      });
    });
  }

  it("has rules for types of the SDK only", () => {
    const known = sdkTypes();
    const judged = allRules()
      .flatMap(typesOf)
      .flatMap(({ types }) => [...types])
      .filter((token) => token.startsWith("aws:"));
    assert.deepEqual(
      judged.filter((token) => !known.has(token.split(":")[1] ?? "")),
      [],
    );
  });

  it("is what its page says", () => {
    assert.equal(
      readFileSync(pagePath, "utf8"),
      coveragePage(),
      "run `node --import tsx test/policies/coverage/write-page.ts`",
    );
  });
});
