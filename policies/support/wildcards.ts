/**
 * Whether a text fits a pattern, in which `*` stands for any characters. The text is walked once: each part of the pattern
 * is looked for behind the one before, the last one from the end.
 */
export function fits(pattern: string, text: string): boolean {
  const [head = "", ...parts] = pattern.split("*");
  const tail = parts.pop();
  if (tail === undefined) {
    return text === pattern;
  }
  if (!text.startsWith(head) || !text.endsWith(tail)) {
    return false;
  }
  let from = head.length;
  for (const part of parts) {
    const found = text.indexOf(part, from);
    if (found < 0) {
      return false;
    }
    from = found + part.length;
  }
  return from + tail.length <= text.length;
}
