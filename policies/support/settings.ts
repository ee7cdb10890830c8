import type { PolicyConfigSchema } from "@pulumi/policy";
import type { PolicyConfigJSONSchema } from "@pulumi/policy/schema";

import { exemptionsSchema, type Exemption } from "./exemptions";

/** What a stack or an organisation can set for the rules; every rule names those that it uses. */
export interface Settings {
  /** The number of Availability Zones that a placement needs. @default 2 */
  readonly minimumZones: number;
  /** The number of days for which backups are kept, at least. @default 7 */
  readonly minimumBackupDays: number;
  /** Whether exemptions in use are listed, beside those that have expired or are of no use. @default true */
  readonly listUsed: boolean;
}

/** The name of a setting. */
export type SettingName = keyof Settings;

/** What every rule can be given. */
export interface RuleConfig extends Settings {
  /** The resources that the rule leaves alone. @default none */
  readonly exemptions: readonly Exemption[];
}

/** The values that hold when nothing is configured. */
export const defaults: RuleConfig = {
  minimumZones: 2,
  minimumBackupDays: 7,
  listUsed: true,
  exemptions: [],
};

const schemas: Readonly<Record<SettingName, PolicyConfigJSONSchema>> = {
  minimumZones: {
    type: "integer",
    minimum: 2,
    maximum: 6,
    default: defaults.minimumZones,
    description: "The number of Availability Zones that a placement needs, at least.",
  },
  minimumBackupDays: {
    type: "integer",
    minimum: 1,
    maximum: 35,
    default: defaults.minimumBackupDays,
    description: "The number of days for which automated backups are kept, at least.",
  },
  listUsed: {
    type: "boolean",
    default: defaults.listUsed,
    description:
      "Whether exemptions in use are listed, beside those that have expired or are of no use. Set it to false where the rule is mandatory.",
  },
};

/** The schema of a rule's configuration; the engine refuses what does not fit. */
export function configSchemaOf(names: readonly SettingName[]): PolicyConfigSchema {
  return {
    properties: {
      ...Object.fromEntries(names.map((name) => [name, schemas[name]])),
      exemptions: exemptionsSchema,
    },
  };
}

/**
 * A rule's configuration; what is not configured has its default.
 *
 * @param names the settings that the rule has
 * @throws Error naming every setting that is configured and that the rule does not have. The engine lets these through.
 */
export function ruleConfigOf(
  rule: string,
  names: readonly SettingName[],
  config: Partial<RuleConfig>,
): RuleConfig {
  const known = [...names, "exemptions"];
  const strangers = Object.keys(config).filter((name) => !known.includes(name));
  if (strangers.length > 0) {
    throw new Error(
      `${rule}: there is no setting ${strangers.map((name) => `"${name}"`).join(", ")}; the rule has ${known.join(", ")}`,
    );
  }
  return { ...defaults, ...config };
}
