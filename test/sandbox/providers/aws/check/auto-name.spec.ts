import assert from "node:assert/strict";
import { type AutoName, autoNamed } from "../../../../../sandbox/providers/aws/check/auto-name";

const SEED = new Uint8Array([1, 2, 3]);
const NAME: AutoName = { property: "name", maxLength: 255 };

describe("auto-naming", () => {
  const names: [title: string, autoName: AutoName, form: RegExp][] = [
    ["a hyphen and seven hex digits after the logical name", NAME, /^My_Web-[0-9a-f]{7}$/],
    ["as many digits as the type wants", { ...NAME, digits: 3 }, /^My_Web-[0-9a-f]{3}$/],
    [
      "a beginning of the type's own",
      { ...NAME, beginning: "alias/" },
      /^alias\/My_Web-[0-9a-f]{7}$/,
    ],
    ["the logical name alone where it wants none", { ...NAME, digits: 0 }, /^My_Web$/],
    ["a separator of the type's own", { ...NAME, separator: "" }, /^My_Web[0-9a-f]{7}$/],
    [
      "small letters where the type wants them",
      { ...NAME, lowerCase: true },
      /^my_web-[0-9a-f]{7}$/,
    ],
    [
      "no cut, however short the longest name is",
      { ...NAME, maxLength: 3 },
      /^My_Web-[0-9a-f]{7}$/,
    ],
  ];
  for (const [title, autoName, form] of names) {
    it(`has ${title}`, () => {
      assert.match(autoNamed(autoName, "My_Web", SEED), form);
    });
  }

  it("has an ending where an input asks for it", () => {
    const fifo: AutoName = { ...NAME, endingIf: { input: "fifoQueue", ending: ".fifo" } };
    const name = (inputs: Record<string, boolean>) => autoNamed(fifo, "q", SEED, inputs);
    assert.match(name({ fifoQueue: true }), /^q-[0-9a-f]{7}\.fifo$/);
    assert.match(name({ fifoQueue: false }), /^q-[0-9a-f]{7}$/);
    assert.match(name({}), /^q-[0-9a-f]{7}$/);
  });

  it("draws the same name from the same seed, so that a preview and its update agree", () => {
    assert.equal(autoNamed(NAME, "web", SEED), autoNamed(NAME, "web", new Uint8Array([1, 2, 3])));
  });

  it("draws other digits from another seed, and for another resource", () => {
    const digits = (name: string, seed: Uint8Array): string =>
      autoNamed(NAME, name, seed).slice(-7);
    assert.notEqual(digits("web", SEED), digits("web", new Uint8Array([1, 2, 4])));
    assert.notEqual(digits("web", SEED), digits("app", SEED));
  });
});
