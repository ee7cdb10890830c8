/** Stands for any number of characters in the ARN patterns of AWS Backup. */
const any = "*";

/** Whether a text of a backup selection is a pattern rather than one ARN. */
export function isPattern(text: string): boolean {
  return text.includes(any);
}

/**
 * Whether a pattern may fit an ARN that is not known yet.
 *
 * @param arn What is known of it, such as `arn:*:ec2:*:*:volume/*`: here a star stands for characters other than colons.
 */
export function mayFit(pattern: string, arn: string): boolean {
  // row[j]: whether what was read of the pattern may fit the first j characters of the ARN.
  let row = [true];
  for (const char of arn) {
    row.push(row.at(-1) === true && char === any);
  }
  for (const char of pattern) {
    row = nextRow(row, char, arn);
  }
  return row[arn.length] === true;
}

function nextRow(row: readonly boolean[], char: string, arn: string): boolean[] {
  const isAny = char === any;
  const absorbs = char !== ":";
  const next = [row[0] === true && isAny];
  for (const other of arn) {
    const above = row[next.length] === true;
    const before = next.at(-1) === true;
    if (isAny || other === any) {
      next.push(before || (above && absorbs));
    } else {
      next.push(char === other && row[next.length - 1] === true);
    }
  }
  return next;
}
