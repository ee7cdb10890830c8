import { shellQuote } from "../../components/services/shell-quote";

/**
 * The command by which a container finds out whether it answers, as Docker's HEALTHCHECK takes it. It needs wget, which
 * images on Alpine Linux have, or curl, and takes any status below 400.
 */
export function containerHealthCheck(port: number, path: string): readonly string[] {
  const url = shellQuote(`http://localhost:${port}${path}`);
  return [
    "CMD-SHELL",
    `wget -q -O /dev/null ${url} || curl -f -s -S -o /dev/null ${url} || exit 1`,
  ];
}
