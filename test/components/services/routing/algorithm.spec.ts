import assert from "node:assert/strict";
import {
  algorithmAttributes,
  algorithmFaults,
} from "../../../../components/services/routing/algorithm";

describe("algorithmAttributes", () => {
  it("takes turns for roundRobin", () => {
    assert.deepEqual(algorithmAttributes("roundRobin"), {
      loadBalancingAlgorithmType: "round_robin",
      loadBalancingAnomalyMitigation: "off",
    });
  });

  it("looks at outstanding requests for leastConnections", () => {
    assert.deepEqual(algorithmAttributes("leastConnections"), {
      loadBalancingAlgorithmType: "least_outstanding_requests",
      loadBalancingAnomalyMitigation: "off",
    });
  });

  it("sends less to targets that fail more than the others for fastestResponse", () => {
    assert.deepEqual(algorithmAttributes("fastestResponse"), {
      loadBalancingAlgorithmType: "weighted_random",
      loadBalancingAnomalyMitigation: "on",
    });
  });
});

describe("algorithmFaults", () => {
  for (const slowStartSeconds of [0, 30, 900]) {
    it(`takes a slow start of ${slowStartSeconds} seconds with roundRobin`, () => {
      assert.deepEqual(algorithmFaults({ algorithm: "roundRobin", slowStartSeconds }), []);
    });
  }

  for (const slowStartSeconds of [29, 901]) {
    it(`refuses a slow start of ${slowStartSeconds} seconds`, () => {
      assert.deepEqual(algorithmFaults({ algorithm: "roundRobin", slowStartSeconds }), [
        `slowStartSeconds is ${slowStartSeconds}; expected 0 or 30 to 900`,
      ]);
    });
  }

  it("takes stickiness with the two algorithms that know it", () => {
    for (const algorithm of ["roundRobin", "leastConnections"] as const) {
      assert.deepEqual(
        algorithmFaults({ algorithm, slowStartSeconds: 0, stickinessSeconds: 60 }),
        [],
      );
    }
  });

  it("refuses slow start and stickiness with weighted random, both at once", () => {
    assert.deepEqual(
      algorithmFaults({
        algorithm: "fastestResponse",
        slowStartSeconds: 30,
        stickinessSeconds: 60,
      }),
      [
        "slowStartSeconds is 30 with fastestResponse; expected 0 or roundRobin",
        "stickinessSeconds is 60 with fastestResponse; expected another algorithm",
      ],
    );
  });
});
