import assert from "node:assert/strict";
import type { AwsResourceRow } from "../../sandbox/providers/aws/aws-resource";
import { reasonOf } from "../../sandbox/providers/aws/check/fault";
import { type Identity, identityIn } from "../../sandbox/providers/aws/identity";
import type { PropertyMap } from "../../sandbox/providers/property-values";

/** Everything that a row of the tables refuses about some inputs, in the words of the message. */
export function refusals(
  { constraints = [], refusedByAws = [] }: AwsResourceRow,
  inputs: PropertyMap,
): string[] {
  return [...constraints, ...refusedByAws]
    .flatMap((constraint) => constraint(inputs, nothing))
    .map(reasonOf);
}

/** One wrong change to good inputs, and what is said of it without the page that documents it. `null` takes one away. */
export type WrongInputs = readonly [what: string, change: PropertyMap, ...messages: string[]];

/** The page at the end of a message. */
const SOURCE = / \(https:\/\/(docs\.aws\.amazon\.com|www\.pulumi\.com\/registry)\/\S+\)$/;

/** Declares a test for the good inputs of a row and for each change that makes them wrong. */
export function itRefuses(
  row: AwsResourceRow,
  good: PropertyMap,
  wrong: readonly WrongInputs[],
): void {
  it("takes good inputs", () => {
    assert.deepEqual(refusals(row, good), []);
  });
  for (const [what, change, ...messages] of wrong) {
    it(`refuses ${what}`, () => {
      const reasons = refusals(row, { ...good, ...change });
      for (const reason of reasons) {
        assert.match(reason, SOURCE);
      }
      assert.deepEqual(
        reasons.map((reason) => reason.replace(SOURCE, "")),
        messages,
      );
    });
  }
}

/** Declares a test for changes that leave good inputs good. */
export function itTakes(
  row: AwsResourceRow,
  good: PropertyMap,
  others: readonly (readonly [what: string, change: PropertyMap])[],
): void {
  for (const [what, change] of others) {
    it(`takes ${what}`, () => {
      assert.deepEqual(refusals(row, { ...good, ...change }), []);
    });
  }
}

/** Finds no resource, as where none exists. */
export const nothing: Identity["find"] = () => undefined;

/** What a row computes for a new resource in a region, beside resources that exist already. */
export function outputsOf(
  row: AwsResourceRow,
  inputs: PropertyMap,
  region = "eu-west-1",
  find: Identity["find"] = nothing,
): PropertyMap {
  const { id = () => "id", outputs = () => ({}) } = row;
  const madeUp = id(inputs, identityIn(region, "", find).hex, find, region);
  return outputs(identityIn(region, madeUp, find), inputs);
}
