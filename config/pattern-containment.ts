/** A pattern with its runs of wildcards in one order, each `?` before the one `*`, so that equal runs look alike. */
function canonical(pattern: string): string {
  return pattern.replace(/[*?]+/g, (run) => {
    const single = run.replaceAll("*", "");
    return run === single ? run : `${single}*`;
  });
}

/** Whether one character of the wider pattern takes one of the narrower: `*` stands for runs, which only `*` takes. */
function takes(wider: string, narrower: string): boolean {
  return narrower !== "*" && (wider === "?" || wider === narrower);
}

/**
 * Whether a pattern matches everything that another matches. In both, `*` is any run of characters, the empty one too,
 * and `?` exactly one, as in the conditions of a load balancer's rules. Yes is certain; no may be an overlap that is not
 * seen through, as that of `??*` over `a*b`.
 */
export function containsPattern(wider: string, narrower: string): boolean {
  const outer = canonical(wider);
  const inner = canonical(narrower);
  // matched[j]: whether what has been read of the wider pattern takes the first j characters of the narrower.
  let matched = Array.from({ length: inner.length + 1 }, (_, length) => length === 0);
  for (const sign of outer) {
    const next = [sign === "*" && matched[0] === true];
    for (let length = 1; length <= inner.length; length++) {
      next.push(
        sign === "*"
          ? matched[length] === true || next[length - 1] === true
          : matched[length - 1] === true && takes(sign, inner.charAt(length - 1)),
      );
    }
    matched = next;
  }
  return matched[inner.length] === true;
}
