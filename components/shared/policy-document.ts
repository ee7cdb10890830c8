import * as pulumi from "@pulumi/pulumi";

/** One `Allow` statement of an IAM policy. */
export interface PolicyStatement {
  /** Alphanumeric name of the statement: that of its kind, so that {@link policyDocument} joins those of one kind. */
  readonly Sid: string;
  readonly Action: readonly string[];
  readonly Resource: pulumi.Input<string> | readonly pulumi.Input<string>[];
  /** When it holds. @default always */
  readonly Condition?: Conditions;
}

/** Who a role trusts, or whom a resource policy speaks of: a service of AWS, or an account by the ARN of its root. */
export type Principal =
  { readonly Service: string | readonly string[] } | { readonly AWS: pulumi.Input<string> };

/** What a condition compares with: one value, or any of several. */
type ConditionValue = pulumi.Input<string> | readonly pulumi.Input<string>[];

/** Conditions by operator, then by condition key. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, ConditionValue>>>>;

function document(statements: readonly object[]): pulumi.Output<string> {
  return pulumi.jsonStringify({ Version: "2012-10-17", Statement: statements });
}

/** Whether two values are one. Of outputs nothing is known yet: only the very same one is. */
function areSame(one: unknown, other: unknown): boolean {
  if (one === other || !isPlain(one) || !isPlain(other)) {
    return one === other;
  }
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => areSame(one[name], other[name]))
  );
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" &&
    value !== null &&
    [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value) as object)
  );
}

function isList(
  resource: PolicyStatement["Resource"],
): resource is readonly pulumi.Input<string>[] {
  return Array.isArray(resource);
}

function resourcesOf({ Resource }: PolicyStatement): readonly pulumi.Input<string>[] {
  return isList(Resource) ? Resource : [Resource];
}

/** Each of several resources once, in the order of their first mention. */
function distinct(
  resources: readonly pulumi.Input<string>[],
): pulumi.Output<string | readonly string[]> {
  return pulumi.all([...resources]).apply((known) => {
    const [first = "", ...others] = new Set(known);
    return others.length === 0 ? first : [first, ...others];
  });
}

/** The statements of one Sid as one. */
function joined(first: PolicyStatement, others: readonly PolicyStatement[]): object {
  const stranger = others.find(
    ({ Action, Condition }) =>
      !areSame(Action, first.Action) || !areSame(Condition, first.Condition),
  );
  if (stranger !== undefined) {
    throw new Error(
      `several statements are called ${first.Sid}; expected them to differ by their resources alone`,
    );
  }
  return others.length === 0
    ? first
    : { ...first, Resource: distinct([first, ...others].flatMap(resourcesOf)) };
}

/**
 * An identity policy that allows exactly the given statements. Those of one Sid become one: AWS takes a Sid once in a policy,
 * and no more than so many characters of it. What comes later stands later, so that a resource more changes nothing else.
 *
 * @throws {Error} naming a Sid whose statements differ by more than their resources.
 */
export function policyDocument(statements: readonly PolicyStatement[]): pulumi.Output<string> {
  const sids = new Set(statements.map(({ Sid }) => Sid));
  return document(
    Array.from(sids, (sid) => statements.filter(({ Sid }) => Sid === sid)).flatMap(
      ([first, ...others]) =>
        first === undefined ? [] : [{ Effect: "Allow", ...joined(first, others) }],
    ),
  );
}

/** The trust policy of a role that one AWS service may assume. */
export function trustPolicy(service: string, conditions?: Conditions): pulumi.Output<string> {
  return document([
    {
      Effect: "Allow",
      Principal: { Service: service },
      Action: "sts:AssumeRole",
      ...(conditions === undefined ? {} : { Condition: conditions }),
    },
  ]);
}

/** A statement of a resource policy. */
export interface ResourcePolicyStatement extends PolicyStatement {
  readonly Effect: "Allow" | "Deny";
  readonly Principal: Principal | "*";
}

/** A policy that is attached to the resource that it protects. */
export function resourcePolicy(
  statements: readonly ResourcePolicyStatement[],
): pulumi.Output<string> {
  return document(statements);
}
