import * as pulumi from "@pulumi/pulumi";

/** One `Allow` statement of an IAM policy. */
export interface PolicyStatement {
  /** Alphanumeric name of the statement. */
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

/** An identity policy that allows exactly the given statements. */
export function policyDocument(statements: readonly PolicyStatement[]): pulumi.Output<string> {
  return document(withSidsOfTheirOwn(statements.map((each) => ({ Effect: "Allow", ...each }))));
}

/** AWS takes a Sid once in a policy, and no dash in it: those of `a-1` and of `a1` are told apart by a number. */
function withSidsOfTheirOwn<T extends PolicyStatement>(statements: readonly T[]): readonly T[] {
  const taken = new Set<string>();
  return statements.map((statement) => {
    let sid = statement.Sid;
    for (let next = 2; taken.has(sid); next += 1) {
      sid = `${statement.Sid}${next}`;
    }
    taken.add(sid);
    return { ...statement, Sid: sid };
  });
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
