import { asText, isPropertyMap, type PropertyMap } from "../../../property-values";
import { type AwsResource, text } from "../../aws-resource";
import { isGiven, placesAt } from "../../check/properties-at";
import { ACCOUNT_ID, type Identity } from "../../identity";

/** When the stream was turned on: its label. */
const LABEL = "2026-01-01T00:00:00.000";

/** What DynamoDB keeps warm of an on-demand table at least. */
const WARM = { readUnitsPerSecond: 12000, writeUnitsPerSecond: 4000 };

/** What DynamoDB and the provider compute of a table. */
export const tableOutputs: AwsResource["outputs"] = (at, inputs) => {
  const isStreaming = inputs["streamEnabled"] === true;
  const isProvisioned = text(inputs, "billingMode") !== "PAY_PER_REQUEST";
  return {
    ...namesIn(at, at.region, isStreaming),
    globalTableWitness: null,
    name: at.id,
    pointInTimeRecovery: pointInTimeRecovery(inputs),
    readCapacity: 0,
    ...replicas(at, inputs, isStreaming),
    // The provider does not tell the key that AWS manages.
    serverSideEncryption: isGiven(inputs, "serverSideEncryption") ? { kmsKeyArn: "" } : null,
    streamViewType: "",
    ttl: isGiven(inputs, "ttl") ? {} : { attributeName: "", enabled: false },
    warmThroughput: isProvisioned ? { readUnitsPerSecond: 0, writeUnitsPerSecond: 0 } : WARM,
    writeCapacity: 0,
  };
};

/** The names of a table and of its stream in a Region. */
function namesIn({ id, partition }: Identity, region: string, isStreaming: boolean): PropertyMap {
  const arn = `arn:${partition}:dynamodb:${region}:${ACCOUNT_ID}:table/${id}`;
  return {
    arn,
    streamArn: isStreaming ? `${arn}/stream/${LABEL}` : "",
    streamLabel: isStreaming ? LABEL : "",
  };
}

function pointInTimeRecovery(inputs: PropertyMap): PropertyMap {
  const { pointInTimeRecovery: given } = inputs;
  return isPropertyMap(given) && given["enabled"] === true
    ? { recoveryPeriodInDays: 35 }
    : { enabled: false, recoveryPeriodInDays: 0 };
}

/** What there is in other Regions, where the program asks for anything there. */
function replicas(at: Identity, inputs: PropertyMap, isStreaming: boolean): PropertyMap {
  return isGiven(inputs, "replicas")
    ? {
        replicas: placesAt(inputs, "replicas[].regionName").map(({ value }) => ({
          ...namesIn(at, asText(value), isStreaming),
          deletionProtectionEnabled: false,
          kmsKeyArn: "",
        })),
      }
    : {};
}
