import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { MOUNT_DATA_VOLUME } from "../../../../components/services/instances/data-volume";
import { temporaryFolder } from "../../../support/temporary-folder";

describe("MOUNT_DATA_VOLUME", () => {
  const folder = temporaryFolder("data-volume");

  /** Runs the lines with stand-ins for what they call, `blkid` ending with the status given when it is asked what there is. */
  function run(probe: number): { readonly status: number | null; readonly calls: string[] } {
    const standIns = [
      "set -euo pipefail",
      'retry() { echo "retry $*"; }',
      `blkid() { case "$*" in *UUID*) echo an-id ;; *) return ${probe} ;; esac; }`,
      ...["mkfs.xfs", "mkdir", "systemctl", "mount", "chmod"].map(
        (name) => `${name}() { echo "${name} $*"; }`,
      ),
    ];
    const script = MOUNT_DATA_VOLUME.join("\n").replaceAll("/etc/fstab", "fstab");
    const { status, stdout } = spawnSync("bash", [], {
      cwd: folder(),
      input: [...standIns, script].join("\n"),
      encoding: "utf8",
    });
    return { status, calls: stdout.trimEnd().split("\n") };
  }

  const MOUNTED = [
    "mkdir -p /mnt/data",
    "systemctl daemon-reload",
    "mount /mnt/data",
    "chmod 1777 /mnt/data",
  ];

  it("waits for the volume, makes a file system where it is blank, and mounts it", () => {
    assert.deepEqual(run(2), {
      status: 0,
      calls: ["retry test -b /dev/sdf", "mkfs.xfs -q /dev/sdf", ...MOUNTED],
    });
  });

  for (const [status, meaning] of [
    [0, "holds something"],
    [8, "holds what cannot be told"],
  ] as const) {
    it(`leaves a volume as it is that ${meaning}`, () => {
      assert.deepEqual(run(status), { status: 0, calls: ["retry test -b /dev/sdf", ...MOUNTED] });
    });
  }

  it("mounts the volume at every boot, before Docker starts its containers", () => {
    run(2);
    assert.equal(
      readFileSync(path.join(folder(), "fstab"), "utf8"),
      "UUID=an-id /mnt/data xfs defaults,nofail,x-systemd.required-by=docker.service,x-systemd.before=docker.service 0 2\n",
    );
  });
});
