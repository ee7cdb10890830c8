import assert from "node:assert/strict";
import type { CacheShape } from "../../../components/cache/cache-args";
import { nodeCount, standbyCount } from "../../../components/cache/node-count";
import { ONE_SHARD, SERVERLESS, SHARDED } from "./cache-args";

describe("nodeCount and standbyCount", () => {
  const cases: readonly (readonly [shape: CacheShape, nodes: number, standbys: number])[] = [
    [ONE_SHARD, 3, 2],
    [{ ...ONE_SHARD, replicasPerShard: 1 }, 2, 1],
    [SHARDED, 6, 3],
    [{ ...SHARDED, shards: 1, replicasPerShard: 5 }, 6, 5],
    [SERVERLESS, 0, 0],
  ];

  for (const [shape, nodes, standbys] of cases) {
    it(`are ${nodes} and ${standbys} for ${JSON.stringify(shape)}`, () => {
      assert.deepEqual([nodeCount(shape), standbyCount(shape)], [nodes, standbys]);
    });
  }
});
