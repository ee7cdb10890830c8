import assert from "node:assert/strict";
import path from "node:path";
import {
  classIn,
  type DeclaredProperty,
  interfaceIn,
  parse,
  parseText,
} from "../../../../../sandbox/providers/aws/schema/declarations";
import { SDK_FOLDER } from "../../../../../sandbox/providers/aws/schema/sdk-files";

const source = parseText(`
export interface ThingArgs {
    /**
     * Its name.
     * @deprecated Use another.
     */
    name: pulumi.Input<string>;
    size?: pulumi.Input<number>;
    color: pulumi.Input<string | undefined>;
    method(): void;
}
export declare class Thing extends pulumi.CustomResource {
    static get(name: string): Thing;
    /** Its color. */
    readonly color: pulumi.Output<string | undefined>;
    readonly arn: pulumi.Output<string>;
    constructor(name: string);
}`);

/** Without the syntax tree of the type, which is text here. */
function plain(properties: readonly DeclaredProperty[] = []): unknown[] {
  return properties.map(({ name, type, optional, comment }) => [
    name,
    type.getText(),
    optional,
    comment,
  ]);
}

describe("declarations", () => {
  it("of an interface are its properties, with what their comments say", () => {
    assert.deepEqual(plain(interfaceIn(source, "ThingArgs")), [
      ["name", "pulumi.Input<string>", false, "Its name."],
      ["size", "pulumi.Input<number>", true, ""],
      ["color", "pulumi.Input<string | undefined>", true, ""],
    ]);
  });

  it("of a class are its properties, without its methods", () => {
    assert.deepEqual(plain(classIn(source, "Thing")), [
      ["color", "pulumi.Output<string | undefined>", true, "Its color."],
      ["arn", "pulumi.Output<string>", false, ""],
    ]);
  });

  it("are none where the file has no such name, or another kind of it", () => {
    assert.equal(interfaceIn(source, "Thing"), undefined);
    assert.equal(classIn(source, "ThingArgs"), undefined);
    assert.equal(classIn(source, "Nothing"), undefined);
  });

  it("are refused where a property has no type", () => {
    assert.throws(() => interfaceIn(parseText("interface A { name; }"), "A"), {
      message: "name;: a property without a type",
    });
  });

  it("are read from a file", () => {
    const queue = parse(path.join(SDK_FOLDER, "sqs", "queue.d.ts"));
    const outputs = classIn(queue, "Queue") ?? [];
    assert.ok(outputs.some(({ name, optional }) => name === "url" && !optional));
  });
});
