import assert from "node:assert/strict";
import { environmentOf } from "../../../components/services/environment";

const connection = (name: string, environment: Record<string, string>) => ({
  name,
  environment,
  statements: [],
});

describe("environmentOf", () => {
  it("holds the Region, what every connection tells, and the service's own variables", () => {
    assert.deepEqual(
      environmentOf({
        region: "us-west-2",
        environment: { LOG_LEVEL: "info" },
        connections: [
          connection("database", { DATABASE_HOST: "db.example" }),
          connection("cache", { CACHE_HOST: "cache.example", CACHE_PORT: "6379" }),
        ],
      }),
      {
        AWS_REGION: "us-west-2",
        DATABASE_HOST: "db.example",
        CACHE_HOST: "cache.example",
        CACHE_PORT: "6379",
        LOG_LEVEL: "info",
      },
    );
  });
});
