import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { type Progress, progressOn } from "../../sandbox/progress";

function shown(isTTY: boolean, work: (progress: Progress) => void): string {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 30 });
  work(progressOn(stream as unknown as NodeJS.WriteStream));
  return String(stream.read());
}

describe("progress", () => {
  it("on a terminal is one line that changes, cut so that it never wraps", () => {
    const text = shown(true, (progress) => {
      progress.step("Building");
      progress.detail("1 of 2 packages of the engine compiled");
    });
    assert.equal(stripVTControlCharacters(text), "\r… Building\n\r  1 of 2 packages of the engi");
  });

  it("in a log is a line per step, not one per detail", () => {
    const text = shown(false, (progress) => {
      progress.step("Building");
      progress.detail("1 of 2");
      progress.line("Built");
    });
    assert.equal(stripVTControlCharacters(text), "… Building\nBuilt\n");
  });
});
