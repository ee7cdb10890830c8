import assert from "node:assert/strict";
import { changes, type Outcome } from "../../sandbox/outcome";
import { ENGINE_TIMEOUT_MS, openSandbox, succeedingUp, type TestSandbox } from "../support/engine";
import { type TemporaryProject, temporaryProject } from "../support/temporary-project";

describe("a deployed stack whose settings change, on the real engine", function () {
  this.timeout(ENGINE_TIMEOUT_MS);

  let project: TemporaryProject;
  let open: TestSandbox;
  before(async () => {
    project = await temporaryProject("dev");
    open = await openSandbox({ projectFolder: project.folder });
    await succeedingUp(open.sandbox, "dev");
  });
  after(async () => {
    await open.remove();
    await project.remove();
  });

  /** Previews the stack with one setting changed; the change stays. */
  async function previewWith(key: string[], value: unknown): Promise<Outcome> {
    await project.bend((settings) => {
      settings.setIn(["config", ...key], value);
    });
    return open.sandbox.preview("dev");
  }

  it("replaces its launch template's version and nothing else for another image", async () => {
    const key = ["multizone:services", "0", "image"];
    const preview = await previewWith(key, "public.ecr.aws/docker/library/httpd:2.4");
    assert.deepEqual(
      changes(preview).map(({ operation, type }) => [operation, type]),
      [
        ["update", "aws:ec2/launchTemplate:LaunchTemplate"],
        ["update", "aws:autoscaling/group:Group"],
      ],
    );
  });

  it("takes a third zone by additions and updates alone: nothing moves", async () => {
    const zones = ["us-west-2a", "us-west-2b", "us-west-2c"];
    const preview = await previewWith(["multizone:availabilityZones"], zones);
    assert.ok(preview.succeeded);
    const operations = changes(preview).map(({ operation }) => operation);
    assert.deepEqual([...new Set(operations)].sort(), ["create", "update"]);
    const created = preview.steps.filter(({ operation }) => operation === "create");
    assert.ok(created.every(({ name }) => /^network-vpc-(\w+-)?3$/.test(name)));
  });
});
