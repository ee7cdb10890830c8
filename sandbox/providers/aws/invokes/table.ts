import type { PropertyMap } from "../../property-values";
import type { InvokeResult } from "../../stand-in";
import { failureOf } from "../check/fault";
import { shapeFaults } from "../check/shape";
import type { FunctionSchema } from "../schema/resource-schema";
import {
  getAvailabilityZones,
  getCallerIdentity,
  getPartition,
  getRegion,
  getServicePrincipal,
} from "./environment";
import { getAmi } from "./get-ami";
import { getPolicyDocument } from "./get-policy-document";
import { getSecretVersion } from "./get-secret-version";
import type { LookupContext, LookupFunction } from "./lookup-function";

/** The look-ups that the stand-in answers, by their tokens. */
export const lookups: Readonly<Record<string, LookupFunction>> = {
  "aws:ec2/getAmi:getAmi": getAmi,
  "aws:iam/getPolicyDocument:getPolicyDocument": getPolicyDocument,
  "aws:index/getAvailabilityZones:getAvailabilityZones": getAvailabilityZones,
  "aws:index/getCallerIdentity:getCallerIdentity": getCallerIdentity,
  "aws:index/getPartition:getPartition": getPartition,
  "aws:index/getRegion:getRegion": getRegion,
  "aws:index/getServicePrincipal:getServicePrincipal": getServicePrincipal,
  "aws:secretsmanager/getSecretVersion:getSecretVersion": getSecretVersion,
};

/** Answers a look-up; the arguments come back beside the result. */
export function lookUp(
  schema: FunctionSchema,
  args: PropertyMap,
  context: LookupContext,
): InvokeResult {
  const { token } = schema;
  const lookup = lookups[token];
  if (lookup === undefined) {
    throw new Error(
      `${token}: the sandbox has no AWS to ask; it answers ${Object.keys(lookups).join(", ")}`,
    );
  }
  const faults = shapeFaults(schema, args);
  return faults.length > 0
    ? { result: {}, failures: faults.map(failureOf) }
    : { result: { ...args, ...lookup(args, context) }, failures: [] };
}
