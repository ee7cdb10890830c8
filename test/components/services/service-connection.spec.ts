import assert from "node:assert/strict";
import { discoveryName, serviceConnection } from "../../../components/services/service-connection";

describe("discoveryName", () => {
  it("is the service's name in the namespace", () => {
    assert.equal(discoveryName("user", "dev.multizone.internal"), "user.dev.multizone.internal");
  });
});

describe("serviceConnection", () => {
  it("tells a service under which address it finds another one, and grants nothing", () => {
    assert.deepEqual(serviceConnection("new-product-display", 8080, "shop.internal"), {
      name: "new-product-display",
      environment: { NEW_PRODUCT_DISPLAY_URL: "http://new-product-display.shop.internal:8080" },
      statements: [],
    });
  });
});
