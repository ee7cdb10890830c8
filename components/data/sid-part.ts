/** A name in the form in which it can be a part of a statement's Sid: `OrderEvents` of `order-events`. */
export function sidPart(name: string): string {
  return name
    .split("-")
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join("");
}
