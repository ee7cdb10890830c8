import assert from "node:assert/strict";
import { serviceConnect } from "../../../../components/services/containers/service-connect";

describe("serviceConnect", () => {
  it("offers the service by the name that the DNS knows, under an entry of its own", () => {
    assert.deepEqual(
      serviceConnect(
        {
          registryArn: "arn:registry",
          namespaceArn: "arn:ns",
          connectName: "user--connect",
          hostName: "user.shop.internal",
        },
        8080,
        { region: "us-west-2", logGroupName: "user-log-group" },
      ),
      {
        enabled: true,
        namespace: "arn:ns",
        services: [
          {
            portName: "http",
            discoveryName: "user--connect",
            clientAlias: [{ dnsName: "user.shop.internal", port: 8080 }],
          },
        ],
        logConfiguration: {
          logDriver: "awslogs",
          options: {
            "awslogs-region": "us-west-2",
            "awslogs-group": "user-log-group",
            "awslogs-stream-prefix": "service-connect",
            mode: "non-blocking",
          },
        },
      },
    );
  });
});
