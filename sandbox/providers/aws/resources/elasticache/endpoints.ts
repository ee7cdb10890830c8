import type { PropertyMap } from "../../../property-values";
import type { Identity } from "../../identity";

/** What ElastiCache writes for the middle of a region's name. */
const DIRECTIONS: readonly (readonly [word: RegExp, letter: string])[] = [
  [/north/, "n"],
  [/south/, "s"],
  [/east/, "e"],
  [/west/, "w"],
  [/central/, "c"],
];

/** A region as it stands in the names of nodes: `use1` for us-east-1, `apse2` for ap-southeast-2. */
export function shortRegion(region: string): string {
  const short = DIRECTIONS.reduce((name, [word, letter]) => name.replace(word, letter), region);
  return short.replaceAll("-", "");
}

/** The DNS names of a replication group: by shards or by roles, and in another form where connections are encrypted. */
export function endpoints(at: Identity, isSharded: boolean, isEncrypted: boolean): PropertyMap {
  const suffix = at.partition === "aws-cn" ? "cache.amazonaws.com.cn" : "cache.amazonaws.com";
  const end = `${shortRegion(at.region)}.${suffix}`;
  const key = at.hex(6);
  if (isSharded) {
    return {
      configurationEndpointAddress: isEncrypted
        ? `clustercfg.${at.id}.${key}.${end}`
        : `${at.id}.${key}.clustercfg.${end}`,
      primaryEndpointAddress: "",
      readerEndpointAddress: "",
    };
  }
  return {
    configurationEndpointAddress: "",
    primaryEndpointAddress: isEncrypted
      ? `master.${at.id}.${key}.${end}`
      : `${at.id}.${key}.ng.0001.${end}`,
    readerEndpointAddress: isEncrypted
      ? `replica.${at.id}.${key}.${end}`
      : `${at.id}-ro.${key}.ng.0001.${end}`,
  };
}
