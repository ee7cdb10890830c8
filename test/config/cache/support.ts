import { type Settings, settings } from "../../../config/settings";

type Values = Readonly<Record<string, unknown>>;

/** The settings of a stack in so many zones, with a cache and, if given, a database of its own. */
export function settingsWith(cache: Values, database: Values = {}, zoneCount = 3): Settings {
  const availabilityZones = Array.from("abcdefgh")
    .slice(0, zoneCount)
    .map((zone) => `us-west-2${zone}`);
  return settings.parse({ availabilityZones, cache, database });
}
