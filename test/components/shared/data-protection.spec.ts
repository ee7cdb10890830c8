import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { carriesData, holdsData } from "../../../components/shared/data-protection";
import { record } from "../../support/mocks";

const SETTINGS = [
  { protect: true, retainOnDelete: true },
  { protect: true, retainOnDelete: false },
  { protect: false, retainOnDelete: true },
  { protect: false, retainOnDelete: false },
];

/** Runs a test with a component to be the parent. */
const withParent = (test: (parent: pulumi.Resource) => void): Promise<unknown> =>
  record(() => {
    test(new pulumi.ComponentResource("multizone:test:Thing", "thing"));
  });

describe("holdsData", () => {
  for (const protection of SETTINGS) {
    it(`protects and retains what holds data as told: ${JSON.stringify(protection)}`, () =>
      withParent((parent) => {
        assert.deepEqual(holdsData(parent, protection), { parent, ...protection });
      }));
  }
});

describe("carriesData", () => {
  for (const { protect, retainOnDelete } of SETTINGS) {
    it(`only retains what data cannot be without: ${JSON.stringify({ protect, retainOnDelete })}`, () =>
      withParent((parent) => {
        assert.deepEqual(carriesData(parent, { protect, retainOnDelete }), {
          parent,
          retainOnDelete,
        });
      }));
  }
});
