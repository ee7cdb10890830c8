/** Processor architectures of EC2 instances, in the words of AWS's AMI parameters. */
export type Architecture = "arm64" | "x86_64";

/**
 * Instance families with an AWS Graviton processor: `a1`, and those with a `g` right after the generation
 * (`t4g`, `m7gd`, `c6gn`, `im4gn`). See https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
 */
const GRAVITON = /^(?:a1|[a-z]+\d+g[a-z]*(?:-.*)?)$/;

/** The processor architecture of an EC2 instance type such as `t4g.small`. */
export function architectureOf(instanceType: string): Architecture {
  const family = instanceType.split(".", 1)[0] ?? "";
  return GRAVITON.test(family) ? "arm64" : "x86_64";
}
