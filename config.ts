import * as pulumi from "@pulumi/pulumi";
import { check } from "./config/check";
import { type Fault, faultMessage } from "./config/fault";
import { rawValues } from "./config/raw-values";
import { isSecretKey } from "./config/secret-keys";
import { isSensitiveKey } from "./config/sensitive-keys";
import { settings } from "./config/settings";
import { type StackConfig, stackConfig } from "./config/stack-config";

export type { StackConfig } from "./config/stack-config";

/** The configuration of a stack as Pulumi hands it over. */
export interface RawConfig {
  /** Every key with its namespace; lists and maps as JSON. */
  readonly values: Readonly<Record<string, string>>;
  /** Namespace of the program's own keys: the name of the project. */
  readonly namespace: string;
  /** Whether the value under a key is a secret, which no message may show. @default no value is */
  readonly isSecret?: (key: string) => boolean;
}

const REGION_KEY = "aws:region";

const REGION = /^[a-z]{2,4}(?:-[a-z]+)+-\d+$/;

function regionFaults(region: string | undefined): Fault[] {
  return region !== undefined && REGION.test(region)
    ? []
    : [
        {
          key: REGION_KEY,
          value: region,
          expected: "the name of an AWS Region such as us-west-2",
          fix: region === undefined ? "pulumi config set aws:region us-west-2" : undefined,
        },
      ];
}

/** One fault for each key: the first tells best what is wrong. */
function distinct(faults: readonly Fault[]): Fault[] {
  return faults.filter(
    ({ key }, index) => faults.findIndex((other) => other.key === key) === index,
  );
}

/**
 * Checks the configuration of a stack and fills in its defaults.
 *
 * @throws {pulumi.RunError} with a line for every fault, so that all can be mended at once.
 */
export function parseConfig({ values, namespace, isSecret = () => false }: RawConfig): StackConfig {
  const region = values[REGION_KEY];
  const wrongRegion = regionFaults(region);
  const raw = rawValues(values, namespace, Object.keys(settings.shape));
  const checked = check(raw.values, {
    namespace,
    isSecret,
    region: wrongRegion.length === 0 ? region : undefined,
  });
  const faults = distinct([...wrongRegion, ...raw.faults, ...checked.faults]);
  if (faults.length > 0 || checked.settings === undefined || region === undefined) {
    const isHidden = (key: string): boolean => isSecret(key) || isSensitiveKey(key);
    throw new pulumi.RunError(faultMessage(faults, isHidden));
  }
  return stackConfig(checked.settings, region);
}

/**
 * Reads the configuration of the stack that is being deployed. Nothing else in the program reads it.
 *
 * @throws {pulumi.RunError} with a line for every fault.
 */
export function readConfig(): StackConfig {
  return parseConfig({
    values: pulumi.runtime.allConfig(),
    namespace: pulumi.getProject(),
    isSecret: isSecretKey,
  });
}
