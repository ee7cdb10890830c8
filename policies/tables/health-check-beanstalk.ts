import type { Fault } from "../support/message";
import type { JudgedType } from "../support/rule";
import {
  isBlock,
  isGiven,
  items,
  read,
  show,
  type Properties,
  type Value,
} from "../support/values";
import { beanstalkEnvironment } from "../types/compute";

/** The namespace of the options that say how an environment reports its health. */
const healthReporting = "aws:elasticbeanstalk:healthreporting:system";

/**
 * An environment reports its enhanced health. One that is made through the API reports only its basic health
 * unless it says otherwise: https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/health-enhanced-api.html
 */
export const beanstalkHealth: JudgedType = {
  group: beanstalkEnvironment,
  judge: (properties) => {
    const type = optionOf(properties, "aws:elasticbeanstalk:environment", "EnvironmentType");
    if (type.kind === "known" && type.value === "SingleInstance") {
      return { notJudged: "an environment of a single instance has no other that could take over" };
    }
    const system = optionOf(properties, healthReporting, "SystemType");
    if (type.kind === "unknown" || system.kind === "unknown") {
      return [];
    }
    if (system.kind === "known") {
      return String(system.value).toLowerCase() === "enhanced" ? [] : [faultOf(show(system))];
    }
    // A saved configuration may hold the option; nothing tells what it holds.
    return isGiven(read(properties, "templateName")) ? [] : [faultOf("not declared")];
  },
};

function faultOf(found: string): Fault {
  return {
    property: "settings",
    found: `SystemType ${found}`,
    expected: `SystemType "enhanced" in the namespace ${healthReporting}`,
    why: "basic health knows only whether the load balancer's check passes, so an environment whose application fails in one Availability Zone still counts as healthy",
    fix: `add to settings { namespace: "${healthReporting}", name: "SystemType", value: "enhanced" }`,
  };
}

/**
 * The value of an option. It is unknown as soon as any setting could be it: its namespace or its name comes later, or
 * the whole list does.
 */
function optionOf(properties: Properties, namespace: string, name: string): Value {
  const settings = read(properties, "settings");
  if (settings.kind !== "known") {
    return settings;
  }
  const list = items(settings.value);
  if (list === undefined) {
    return { kind: "unknown" };
  }
  const candidates = list.flatMap((setting) => candidate(setting, namespace, name));
  return candidates.find(({ kind }) => kind === "unknown") ?? candidates.at(-1) ?? absent;
}

const absent: Value = { kind: "absent" };

/** The value of a setting that is, or may be, a certain option. */
function candidate(setting: Value, namespace: string, name: string): Value[] {
  if (setting.kind !== "known" || !isBlock(setting.value)) {
    return setting.kind === "unknown" ? [setting] : [];
  }
  const given = [read(setting.value, "namespace"), read(setting.value, "name")];
  const wanted = [namespace, name];
  if (given.some((part, index) => part.kind === "known" && part.value !== wanted[index])) {
    return [];
  }
  const decided = given.every(({ kind }) => kind === "known");
  return [decided ? read(setting.value, "value") : { kind: "unknown" }];
}
