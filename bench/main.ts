import { packRatios } from "./pack";
import { previewRatio } from "./preview";

/** Prints every figure as a ratio of two medians taken in this one run, beside its bound. */
async function bench(): Promise<void> {
  for (const { what, ratio, bound } of [...(await packRatios()), await previewRatio()]) {
    const verdict = ratio <= bound ? "within" : "OVER";
    process.stdout.write(`${ratio.toFixed(2)}  ${verdict} ${bound}  ${what}\n`);
  }
}

void bench();
