import { pullImages, readSecrets } from "../../components/services/role-statements";
import type { PolicyStatement } from "../../components/shared/policy-document";
import type { Fault } from "../fault";
import { valueAt } from "../schema-faults";
import { BACK_ENDS } from "./back-ends";
import { connectionTarget } from "./connection-target";
import { dataNames, type GivenSettings } from "./known-back-ends";
import { type ReadableService, readableServices } from "./readable-services";
import type { ServiceEntry } from "./service-settings";

/**
 * Characters of all inline policies of a role together, white space not counted.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const MOST_CHARACTERS = 10_240;

/** Characters of a role's policy without secrets, connections and images of other repositories, at most. */
export const OWN_CHARACTERS = { instances: 1329, task: 39, execution: 590 };

/** Characters that connections of one kind add to a role's policy, at most. */
interface ConnectionCharacters {
  /** Their statements. */
  readonly once: number;
  /** The ARNs of each, in those statements. */
  readonly each: number;
}

/**
 * By what a service connects to. The numbers are the lengths of the real policies with the longest names that there can be; the
 * spec of this file derives them.
 */
export const CONNECTION_CHARACTERS: Readonly<Record<string, ConnectionCharacters>> = {
  database: { once: 430, each: 0 },
  cache: { once: 952, each: 0 },
  tables: { once: 486, each: 220 },
  "tables:read": { once: 366, each: 220 },
  "tables:write": { once: 378, each: 106 },
  queues: { once: 402, each: 103 },
  "queues:send": { once: 317, each: 103 },
  "queues:receive": { once: 354, each: 103 },
  topics: { once: 273, each: 103 },
  buckets: { once: 388, each: 140 },
  "buckets:read": { once: 268, each: 140 },
  "buckets:write": { once: 350, each: 71 },
};

/** Characters of statements whose resources are known, and of the commas between them. */
function charactersOf(statements: readonly PolicyStatement[]): number {
  return statements.reduce(
    (sum, statement) => sum + JSON.stringify({ Effect: "Allow", ...statement }).length + 1,
    0,
  );
}

/** Characters of the ARNs of other repositories. */
function imageCharacters({ image, backup }: ServiceEntry): number {
  const images = [image, backup.image].flatMap((reference) =>
    reference === undefined ? [] : [{ reference }],
  );
  return charactersOf(pullImages("", images)) - charactersOf(pullImages("", []));
}

function secretCharacters(secrets: ServiceEntry["secrets"]): number {
  return charactersOf(readSecrets(secrets));
}

/** ARNs that the stack gives itself, which may be longer than those of what the program makes. */
const GIVEN_ARNS: Readonly<Record<string, readonly string[]>> = {
  database: ["database", "masterSecretArn"],
  cache: ["cache", "authTokenSecretArn"],
};

function givenCharacters(kind: string, given: GivenSettings): number {
  const arn = valueAt(given, GIVEN_ARNS[kind] ?? []);
  return typeof arn === "string" ? arn.length : 0;
}

/** What a service connects to, as {@link CONNECTION_CHARACTERS} names it; services, which take no right, as nothing. */
function kindOf(text: string, given: GivenSettings): string {
  const { name, access } = connectionTarget(text);
  const kind = BACK_ENDS.includes(name)
    ? name
    : (dataNames(given).find((each) => each.name === name)?.kind ?? "");
  return access === undefined ? kind : `${kind}:${access}`;
}

function connectionCharacters(connectsTo: readonly string[], given: GivenSettings): number {
  const kinds = connectsTo.map((text) => kindOf(text, given));
  const each = kinds.map((kind) => CONNECTION_CHARACTERS[kind]?.each ?? 0);
  const once = Array.from(
    new Set(kinds),
    (kind) => (CONNECTION_CHARACTERS[kind]?.once ?? 0) + givenCharacters(kind, given),
  );
  return [...each, ...once].reduce((sum, characters) => sum + characters, 0);
}

/** The fault of a list that is too long: of its entries, only the first ones fit into so many characters. */
function overflow<T>(
  key: string,
  list: readonly T[],
  room: number,
  characters: (first: readonly T[]) => number,
): Fault[] {
  let fitting = list.length;
  while (fitting > 0 && characters(list.slice(0, fitting)) > room) {
    fitting -= 1;
  }
  return fitting === list.length
    ? []
    : [
        {
          key,
          value: list.length,
          expected: `at most ${fitting}, the first ones of them: the rights to more can be longer than the ${MOST_CHARACTERS} characters that IAM allows the policies of a role`,
          hint: "let another service do a part of the work",
        },
      ];
}

function faultsOf(
  { index, service, faulty }: ReadableService,
  given: GivenSettings,
  namespace: string,
): readonly Fault[] {
  const { platform, secrets, connectsTo } = service;
  if (faulty.includes("platform")) {
    return [];
  }
  const key = (setting: string): string => `${namespace}:services[${index}].${setting}`;
  const onInstances = platform === "instances";
  const starting = OWN_CHARACTERS[onInstances ? "instances" : "execution"];
  const room = MOST_CHARACTERS - starting - imageCharacters(service);
  const tooManySecrets = overflow(key("secrets"), Object.entries(secrets), room, (first) =>
    secretCharacters(Object.fromEntries(first)),
  );
  // On instances, one role does what in containers the execution role and the task role do.
  const rest = onInstances
    ? Math.max(0, room - secretCharacters(secrets))
    : MOST_CHARACTERS - OWN_CHARACTERS.task;
  return tooManySecrets.length > 0 && onInstances
    ? tooManySecrets
    : [
        ...tooManySecrets,
        ...overflow(key("connectsTo"), connectsTo, rest, (first) =>
          connectionCharacters(first, given),
        ),
      ];
}

/** What gives the role of a service more rights than IAM lets a role have. */
export function policyFaults(given: GivenSettings, namespace: string): readonly Fault[] {
  return readableServices(given["services"]).flatMap((each) => faultsOf(each, given, namespace));
}
