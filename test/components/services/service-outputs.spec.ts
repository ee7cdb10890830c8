import assert from "node:assert/strict";
import { output } from "@pulumi/pulumi";
import { outputsOf, routeTable } from "../../../components/services/service-outputs";
import { declareServices } from "../../../components/services/services";
import { record, valueOf } from "../../support/mocks";
import { inContainers, onInstances, stackSurroundings } from "../../support/service-settings";

const declared = () =>
  declareServices(
    [
      onInstances("flask", { routes: [{ priority: 900, paths: ["/*"], hosts: [] }] }),
      inContainers("user", {
        routes: [
          { priority: 300, paths: [], hosts: ["users.example.com"] },
          { priority: 20, paths: ["/users/*", "/login"], hosts: [] },
        ],
      }),
    ],
    stackSurroundings(),
  );

describe("routeTable", () => {
  it("lists the rules of all services in the order in which the listener asks them", async () => {
    const { result } = await record(() => routeTable(declared()));
    const row = { hosts: [], paths: [], signIn: false, backupWeight: 0 };
    assert.deepEqual(await valueOf(result), [
      { ...row, priority: 20, service: "user", paths: ["/login", "/users/*"] },
      { ...row, priority: 300, service: "user", hosts: ["users.example.com"] },
      { ...row, priority: 900, service: "flask", paths: ["/*"] },
    ]);
  });
});

describe("outputsOf", () => {
  it("tells of each service where its images, logs and targets are and what it is found by", async () => {
    const { result } = await record(() => output(outputsOf(declared())));
    const arn = (name: string) => `arn:aws:mock:us-west-2:123456789012:${name}`;
    const of = (name: string, platform: string) => ({
      platform,
      discoveryName: `${name}.shop.internal`,
      repositoryUrl: `123456789012.dkr.ecr.us-west-2.amazonaws.com/${name}-repository-images-1a2b3c4`,
      logGroupName: `${name}-log-group-1a2b3c4`,
      targetGroupArn: arn(`${name}-tg`),
      backupTargetGroupArn: arn(`${name}-bak`),
    });
    assert.deepEqual(await valueOf(result), {
      flask: of("flask", "instances"),
      user: of("user", "containers"),
    });
  });
});
