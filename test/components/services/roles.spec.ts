import assert from "node:assert/strict";
import { rolesOf } from "../../../components/services/roles";

describe("rolesOf", () => {
  it("tells who serves, who stands by and who joins under load", () => {
    const roles = rolesOf(
      [
        {
          name: "flask",
          capacity: { minimum: 3, maximum: 6 },
          backup: { capacity: 3 },
          instances: { standby: 2 },
        },
        { name: "user", capacity: { minimum: 6, maximum: 12 }, backup: { capacity: 0 } },
      ],
      {
        database: { servingCount: 2, standbyCount: 1 },
        cache: { servingCount: 1, standbyCount: 2 },
      },
    );
    assert.deepEqual(roles, {
      primary: { flask: 3, user: 6, database: 2, cache: 1 },
      standby: { flask: 5, user: 0, database: 1, cache: 2 },
      scaling: { flask: 6, user: 6 },
    });
  });
});
