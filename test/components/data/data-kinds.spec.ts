import assert from "node:assert/strict";
import { dataVariable } from "../../../components/data/data-kinds";

describe("dataVariable", () => {
  it("is the name in capitals and what it tells", () => {
    assert.deepEqual(
      [
        dataVariable("tables", "products"),
        dataVariable("queues", "orders"),
        dataVariable("topics", "order-events-2"),
        dataVariable("buckets", "media"),
      ],
      ["PRODUCTS_TABLE_NAME", "ORDERS_QUEUE_URL", "ORDER_EVENTS_2_TOPIC_ARN", "MEDIA_BUCKET_NAME"],
    );
  });
});
