import assert from "node:assert/strict";
import { architectureOf } from "../../../components/services/architecture";

describe("architectureOf", () => {
  const families = {
    arm64: ["a1", "t4g", "m7g", "m7gd", "c6gn", "x2gd", "im4gn", "is4gen", "g5g", "hpc7g", "m8gb"],
    x86_64: [
      "t2",
      "t3",
      "t3a",
      "m5",
      "m7i",
      "m7i-flex",
      "c6in",
      "g4dn",
      "g6e",
      "gr6",
      "p4de",
      "x1",
    ],
  } as const;

  for (const architecture of ["arm64", "x86_64"] as const) {
    for (const family of families[architecture]) {
      it(`says ${architecture} of ${family}.large`, () => {
        assert.equal(architectureOf(`${family}.large`), architecture);
      });
    }
  }
});
