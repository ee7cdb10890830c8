import { styleText } from "node:util";

/** Tells the user what goes on. */
export interface Progress {
  /** Something that takes a while begins. */
  step(text: string): void;
  /** How far it is. */
  detail(text: string): void;
  /** A line that stays. */
  line(text: string): void;
  /** Takes a changing line away, so that something else can be written. */
  clear(): void;
}

/** Where a stream is not a terminal, how often a detail may become a line of its own. */
const DETAIL_LINE_MS = 15_000;

/** Progress on a stream: one line that changes on a terminal, now and then a line elsewhere (a CI's log). */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  let current = "";
  let lastLine = 0;
  const clear = stream.isTTY ? "\r\u001b[K" : "";
  const write = (text: string): void => {
    stream.write(`${clear}${text}\n`);
  };
  return {
    step: (text) => {
      current = text;
      lastLine = Date.now();
      write(styleText("dim", `… ${text}`, { stream }));
    },
    detail: (text) => {
      if (stream.isTTY) {
        stream.write(`${clear}${styleText("dim", `  ${text}`.slice(0, stream.columns - 1))}`);
      } else if (Date.now() - lastLine > DETAIL_LINE_MS) {
        lastLine = Date.now();
        write(`  ${current}: ${text}`);
      }
    },
    line: write,
    clear: () => {
      stream.write(clear);
    },
  };
}
