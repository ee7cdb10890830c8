import assert from "node:assert/strict";
import { reservedWords } from "../../../config/database/reserved-words";

describe("reservedWords", () => {
  for (const [engine, words] of Object.entries(reservedWords)) {
    it(`has each word of ${engine} once, sorted, as a name could be written`, () => {
      assert.deepEqual(words, [...new Set(words)].sort());
      for (const word of words) {
        assert.match(word, /^[a-z][a-z0-9_]*$/);
      }
    });
  }

  it("has what the engines reserve, and not what they let be a name", () => {
    // So many are reserved, and reserved but as a function or a type (https://www.enterprisedb.com/blog/postgres-keywords);
    // system_user came with PostgreSQL 16.
    assert.equal(reservedWords.postgres.length, 77 + 23 + 1);
    for (const word of ["app", "shop", "orders", "users", "data", "public", "main"]) {
      assert.ok(!reservedWords.postgres.includes(word), word);
      assert.ok(!reservedWords.mysql.includes(word), word);
    }
    for (const word of ["order", "table", "group", "select"]) {
      assert.ok(reservedWords.postgres.includes(word), word);
      assert.ok(reservedWords.mysql.includes(word), word);
    }
  });
});
