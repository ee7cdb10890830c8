import * as pulumi from "@pulumi/pulumi";

/** One `Allow` statement of an IAM policy. */
export interface PolicyStatement {
  /** Alphanumeric name of the statement, unique within its policy. */
  readonly Sid: string;
  readonly Action: readonly string[];
  readonly Resource: pulumi.Input<string> | readonly pulumi.Input<string>[];
}

/** Who a role trusts, or whom a resource policy speaks of. */
export interface Principal {
  readonly Service: string;
}

/** Conditions by operator, then by condition key. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, pulumi.Input<string>>>>>;

function document(statements: readonly object[]): pulumi.Output<string> {
  return pulumi.jsonStringify({ Version: "2012-10-17", Statement: statements });
}

/** An identity policy that allows exactly the given statements. */
export function policyDocument(statements: readonly PolicyStatement[]): pulumi.Output<string> {
  return document(statements.map((statement) => ({ Effect: "Allow", ...statement })));
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
  readonly Condition?: Conditions;
}

/** A policy that is attached to the resource that it protects. */
export function resourcePolicy(
  statements: readonly ResourcePolicyStatement[],
): pulumi.Output<string> {
  return document(statements);
}
