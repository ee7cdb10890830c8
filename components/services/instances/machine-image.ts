import { type Architecture, architectureOf } from "../architecture";

/** AWS's public parameters for the latest Amazon Linux 2023, without the architecture. */
const AMAZON_LINUX = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default";

const PINNED = /^ami-(?:[0-9a-f]{8}|[0-9a-f]{17})$/;
const PARAMETER = /^resolve:ssm:[A-Za-z0-9_./:-]+$/;
const ARCHITECTURE = /-(?<architecture>arm64|x86_64)$/;

/** The image of an instance type where none is chosen: the latest Amazon Linux 2023 for its architecture. */
export function defaultMachineImage(instanceType: string): string {
  return `${AMAZON_LINUX}-${architectureOf(instanceType)}`;
}

/** Whether a text has the form of an image: an AMI's id, or a reference to a Systems Manager parameter that holds one. */
export function isMachineImage(text: string): boolean {
  return PINNED.test(text) || PARAMETER.test(text);
}

/** Whether an image is an AMI's id, which always means the same image, and not a parameter that AWS moves on. */
export function isPinnedMachineImage(image: string): boolean {
  return PINNED.test(image);
}

/** The architecture that a parameter's name ends with; undefined where the name does not tell. */
export function machineImageArchitecture(image: string): Architecture | undefined {
  const architecture = ARCHITECTURE.exec(image)?.groups?.["architecture"];
  return architecture === "arm64" || architecture === "x86_64" ? architecture : undefined;
}
