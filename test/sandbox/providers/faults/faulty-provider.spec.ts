import assert from "node:assert/strict";
import { mock } from "node:test";
import timers from "node:timers/promises";
import type { FaultKind, Operation } from "../../../../sandbox/providers/faults/fault";
import { FaultyProvider } from "../../../../sandbox/providers/faults/faulty-provider";
import { HalfDoneError, type StandInProvider } from "../../../../sandbox/providers/stand-in";

const TYPE = "aws:sqs/queue:Queue";
const STATE = { id: "q-1", outputs: { id: "q-1" } };
const REQUEST = { type: TYPE, urn: "urn:q", inputs: { name: "q" }, preview: false };
const EXISTING = { ...REQUEST, ...STATE, oldInputs: {} };

/** A provider that notes what it is asked for. */
function recorder(): { provider: StandInProvider; asked: string[] } {
  const asked: string[] = [];
  const noted = <Answer>(what: string, answer: Answer): Answer => {
    asked.push(what);
    return answer;
  };
  const provider: StandInProvider = {
    configure: (config) => {
      noted(`configure ${JSON.stringify(config)}`, undefined);
    },
    check: ({ inputs }) => noted("check", { inputs, failures: [] }),
    diff: () => noted("diff", { differences: [], deleteBeforeReplace: true }),
    create: () => noted("create", Promise.resolve(STATE)),
    update: () => noted("update", Promise.resolve(STATE.outputs)),
    read: () => noted("read", Promise.resolve({ ...STATE, inputs: {} })),
    delete: () => noted("delete", Promise.resolve()),
    invoke: (token) => noted(`invoke ${token}`, { result: { a: 1 }, failures: [] }),
  };
  return { provider, asked };
}

type Kind = Operation["kind"];
const KINDS: readonly Kind[] = ["create", "update", "read", "delete"];

/** What becomes of an operation that has a fault. */
function faulty(
  fault?: FaultKind,
  signal = new AbortController().signal,
): {
  run: (kind: Kind, preview?: boolean) => Promise<unknown>;
  asked: string[];
  operations: Operation[];
  all: FaultyProvider;
} {
  const { provider, asked } = recorder();
  const operations: Operation[] = [];
  const faults = (operation: Operation): FaultKind | undefined => {
    operations.push(operation);
    return fault;
  };
  const die = (): void => {
    asked.push("die");
  };
  const all = new FaultyProvider(provider, { faults, die, signal });
  const run = (kind: Kind, preview = false): Promise<unknown> =>
    all[kind]({ ...EXISTING, preview });
  return { run, asked, operations, all };
}

describe("a provider whose operations go wrong", () => {
  const answers: Record<Kind, unknown> = {
    create: STATE,
    update: STATE.outputs,
    read: { ...STATE, inputs: {} },
    delete: undefined,
  };
  const failures: Record<Kind, string> = {
    create: `${TYPE}: made, but it did not become ready in time`,
    update: `${TYPE}: made, but it did not become ready in time`,
    read: `${TYPE}: reading it failed half-way`,
    delete: `${TYPE}: deleting it failed half-way`,
  };

  for (const kind of KINDS) {
    it(`does ${kind} as the one behind it where there is no fault, and asks for one once`, async () => {
      const { run, asked, operations } = faulty();
      assert.deepEqual(await run(kind), answers[kind]);
      assert.deepEqual([asked, operations], [[kind], [{ kind, type: TYPE, urn: "urn:q" }]]);
    });

    const isDone = kind === "create" || kind === "update";
    it(`${isDone ? "does" : "does not"} ${kind} where it is to fail half-way`, async () => {
      const { run, asked } = faulty("fail");
      await assert.rejects(run(kind), { message: failures[kind] });
      assert.deepEqual(asked, isDone ? [kind] : []);
    });

    it(`refuses ${kind} where there were too many calls`, async () => {
      const { run, asked } = faulty("throttle");
      await assert.rejects(run(kind), {
        message: `ThrottlingException: ${TYPE}: Rate exceeded`,
      });
      assert.deepEqual(asked, []);
    });

    it(`does ${kind}, dies and answers nothing`, async () => {
      const { run, asked } = faulty("die");
      const silence = new Promise((resolve) => setImmediate(resolve, "silence"));
      assert.equal(await Promise.race([run(kind), silence]), "silence");
      assert.deepEqual(asked, [kind, "die"]);
    });

    it(`does not ${kind} where the engine calls it off meanwhile`, async () => {
      const engine = new AbortController();
      const { run, asked } = faulty("slow", engine.signal);
      const work = run(kind);
      engine.abort();
      await assert.rejects(work, { name: "AbortError" });
      assert.deepEqual(asked, []);
    });
  }

  it("takes its time, and then does what is asked for", async () => {
    const { run, asked } = faulty("slow");
    const waits: [milliseconds: number | undefined, asked: number][] = [];
    const wait = mock.method(timers, "setTimeout", (milliseconds?: number) => {
      waits.push([milliseconds, asked.length]);
      return Promise.resolve();
    });
    try {
      assert.deepEqual(await run("create"), STATE);
    } finally {
      wait.mock.restore();
    }
    assert.deepEqual([waits, asked], [[[2_000, 0]], ["create"]]);
  });

  for (const kind of ["create", "update"] as const) {
    it(`hands over what a failed ${kind} has made`, async () => {
      await assert.rejects(faulty("fail").run(kind), (error: unknown) => {
        assert.ok(error instanceof HalfDoneError);
        assert.deepEqual([error.state, error.inputs], [STATE, REQUEST.inputs]);
        return true;
      });
    });

    it(`has no fault in the preview of ${kind}`, async () => {
      const { run, asked, operations } = faulty("die");
      assert.deepEqual(await run(kind, true), answers[kind]);
      assert.deepEqual([asked, operations], [[kind], []]);
    });
  }

  it("checks, compares, looks up and is configured as the one behind it", () => {
    const { all, asked, operations } = faulty("die");
    all.configure({ region: "eu-west-1" });
    const check = { type: TYPE, name: "q", oldInputs: {}, inputs: { name: "q" } };
    assert.deepEqual(all.check({ ...check, randomSeed: new Uint8Array() }).inputs, { name: "q" });
    const diff = { type: TYPE, oldInputs: {}, outputs: {}, inputs: {} };
    assert.equal(all.diff(diff).deleteBeforeReplace, true);
    assert.deepEqual(all.invoke("aws:index/getRegion:getRegion", {}).result, { a: 1 });
    assert.deepEqual(asked, [
      'configure {"region":"eu-west-1"}',
      "check",
      "diff",
      "invoke aws:index/getRegion:getRegion",
    ]);
    assert.deepEqual(operations, []);
  });
});
