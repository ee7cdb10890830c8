import assert from "node:assert/strict";
import { containerHealthCheck } from "../../../config/services/container-health-check";

describe("containerHealthCheck", () => {
  it("asks with wget, or else with curl, and fails where both do", () => {
    assert.deepEqual(containerHealthCheck(8080, "/healthz"), [
      "CMD-SHELL",
      "wget -q -O /dev/null 'http://localhost:8080/healthz' || curl -f -s -S -o /dev/null 'http://localhost:8080/healthz' || exit 1",
    ]);
  });

  it("keeps from the shell what means something there", () => {
    const [, command = ""] = containerHealthCheck(80, "/a;reboot?b=$(c)'d");
    assert.ok(
      command.startsWith(`wget -q -O /dev/null 'http://localhost:80/a;reboot?b=$(c)'\\''d' ||`),
    );
  });
});
