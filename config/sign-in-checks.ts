import type { Fault } from "./fault";
import type { FaultContext } from "./schema-faults";
import { valueAt } from "./schema-faults";
import { overlaps } from "./setting-paths";
import { SIGN_IN_METHODS, type SignInMethod } from "./sign-in-settings";
import type { Settings } from "./settings";

type SignIn = Settings["signIn"];

/** Where people come back to, and the only listener that a load balancer signs in on, have the name of the system. */
function domainFaults(settings: Settings, faulty: readonly string[], namespace: string): Fault[] {
  const missing = settings.signIn.method !== undefined && settings.domain.name === undefined;
  return missing && !faulty.some((path) => overlaps(path, "domain.name"))
    ? [
        {
          key: `${namespace}:domain.name`,
          value: undefined,
          expected: "it together with signIn.method: a load balancer signs in over HTTPS alone",
        },
      ]
    : [];
}

/** A setting that some methods require and the others have no use for. */
interface Requirement {
  readonly setting: Exclude<keyof SignIn, "method" | "clientSecret" | "clientSecretArn">;
  readonly methods: readonly SignInMethod[];
}

const WITH_CLIENT: readonly SignInMethod[] = ["userPoolOidc", "oidc"];

const REQUIREMENTS: readonly Requirement[] = [
  { setting: "domainPrefix", methods: ["userPool", "userPoolSaml", "userPoolOidc"] },
  { setting: "samlMetadataUrl", methods: ["userPoolSaml"] },
  { setting: "issuer", methods: WITH_CLIENT },
  { setting: "clientId", methods: WITH_CLIENT },
  { setting: "authorizationEndpoint", methods: ["oidc"] },
  { setting: "tokenEndpoint", methods: ["oidc"] },
  { setting: "userInfoEndpoint", methods: ["oidc"] },
];

const SECRETS = ["clientSecret", "clientSecretArn"] as const;

/** The words of these checks name no value, for Pulumi takes the whole map for a secret where the client secret is one. */
function methodsText(methods: readonly SignInMethod[]): string {
  return methods.length === 1
    ? `the method ${methods.join("")}`
    : `the methods ${methods.slice(0, -1).join(", ")} and ${methods.at(-1) ?? ""}`;
}

function unused(key: string, value: unknown, methods: readonly SignInMethod[]): Fault {
  return { key, value, expected: `none: it is for ${methodsText(methods)}` };
}

function secretCommand(key: string): string {
  return `pulumi config set --secret --path '${key}'`;
}

/** The client secret where it is not kept as a secret. The fault does not hold it. */
export function plainSecretFaults(
  signIn: unknown,
  { namespace, isSecret }: FaultContext,
): readonly Fault[] {
  const key = `${namespace}:signIn.clientSecret`;
  return valueAt(signIn, ["clientSecret"]) === undefined || isSecret(key)
    ? []
    : [
        {
          key,
          value: "(not shown)",
          expected: "a value that Pulumi keeps encrypted; this one is plain text",
          fix: secretCommand(key),
        },
      ];
}

function clientSecretFaults(
  signIn: SignIn,
  needed: boolean,
  isFaulty: (setting: string) => boolean,
  key: (setting: string) => string,
): Fault[] {
  const given = SECRETS.filter((setting) => signIn[setting] !== undefined);
  if (!needed) {
    return given.map((setting) => unused(key(setting), "(not shown)", WITH_CLIENT));
  }
  if (SECRETS.some(isFaulty) || given.length === 1) {
    return [];
  }
  const [secret, arn] = SECRETS;
  return given.length === 0
    ? [
        {
          key: key(secret),
          value: undefined,
          expected: `it or signIn.${arn}, one of which ${methodsText(WITH_CLIENT)} require`,
          fix: secretCommand(key(secret)),
        },
      ]
    : [{ key: key(arn), value: signIn[arn], expected: `none beside signIn.${secret}` }];
}

function requirementFaults(
  signIn: SignIn,
  method: SignInMethod,
  isFaulty: (setting: string) => boolean,
  key: (setting: string) => string,
): Fault[] {
  return REQUIREMENTS.flatMap(({ setting, methods }) => {
    const needed = methods.includes(method);
    const value = signIn[setting];
    if (isFaulty(setting) || needed === (value !== undefined)) {
      return [];
    }
    const verb = methods.length === 1 ? "requires" : "require";
    return needed
      ? [{ key: key(setting), value, expected: `it: ${methodsText(methods)} ${verb} it` }]
      : [unused(key(setting), value, methods)];
  });
}

/**
 * What a method of signing in requires and does not have, and what it has no use for.
 *
 * @param faulty Paths of the settings that are faulty by themselves; nothing is said of them.
 */
export function signInFaults(
  settings: Settings,
  faulty: readonly string[],
  { namespace }: Pick<FaultContext, "namespace">,
): readonly Fault[] {
  const key = (setting: string): string => `${namespace}:signIn.${setting}`;
  const isFaulty = (setting: string): boolean =>
    faulty.some((path) => overlaps(path, `signIn.${setting}`));
  if (isFaulty("method")) {
    return [];
  }
  const { signIn } = settings;
  const { method } = signIn;
  if (method !== undefined) {
    return [
      ...requirementFaults(signIn, method, isFaulty, key),
      ...domainFaults(settings, faulty, namespace),
      ...clientSecretFaults(signIn, WITH_CLIENT.includes(method), isFaulty, key),
    ];
  }
  const pointless = [...REQUIREMENTS.map(({ setting }) => setting), ...SECRETS].find(
    (setting) => signIn[setting] !== undefined,
  );
  return pointless === undefined
    ? []
    : [
        {
          key: key("method"),
          value: undefined,
          expected: `one of ${SIGN_IN_METHODS.join(", ")}, for signIn.${pointless} to be of use`,
        },
      ];
}
