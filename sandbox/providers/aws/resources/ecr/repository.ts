import type { PropertyMap } from "../../../property-values";
import { type AwsResourceRow, named } from "../../aws-resource";
import { type Constraint, documented } from "../../check/constraint";
import { absent, entries, form, length, notForm, oneOf, required } from "../../check/constraints";
import { when } from "../../check/conditions";
import { eachBlock } from "../../check/each-block";
import { textsAt } from "../../check/properties-at";
import { ACCOUNT_ID, type Identity } from "../../identity";
import { domainSuffix, keyArn } from "../data-ids";

const CREATE =
  "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html";
const ENCRYPTION =
  "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_EncryptionConfiguration.html";
const FILTER =
  "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageTagMutabilityExclusionFilter.html";
const PROVIDER = "https://www.pulumi.com/registry/packages/aws/api-docs/ecr/repository/";

const FILTERS = "imageTagMutabilityExclusionFilters";
const PART = "[a-z0-9]+(?:[._-]+[a-z0-9]+)*";
const NAME = new RegExp(`^${PART}(?:/${PART})*$`);
const WITH_EXCLUSION = ["IMMUTABLE_WITH_EXCLUSION", "MUTABLE_WITH_EXCLUSION"];

const mutability: readonly Constraint[] = [
  oneOf("imageTagMutability", ["IMMUTABLE", "MUTABLE", ...WITH_EXCLUSION]),
  when("imageTagMutability", WITH_EXCLUSION, [required(FILTERS)]),
  when("imageTagMutability", ["IMMUTABLE", "MUTABLE"], [absent(FILTERS)]),
];

/** A repository of container images. None is ever in it, so that it can always be deleted. */
export const repository: AwsResourceRow = {
  autoName: { property: "name", maxLength: 255 },
  defaults: {
    imageTagMutability: "MUTABLE",
    "encryptionConfigurations[].encryptionType": "AES256",
  },
  constraints: [
    documented(CREATE, [
      length("name", 2, 256),
      form("name", NAME, "small letters and digits, with single . _ - or / between them"),
      ...mutability,
    ]),
    documented(ENCRYPTION, [
      oneOf("encryptionConfigurations[].encryptionType", ["AES256", "KMS", "KMS_DSSE"]),
      eachBlock("encryptionConfigurations[]", [
        when("encryptionType", ["AES256"], [absent("kmsKey")]),
      ]),
    ]),
    documented(FILTER, [
      length(`${FILTERS}[].filter`, 1, 128),
      form(`${FILTERS}[].filter`, /^[a-zA-Z0-9._*-]+$/, "letters, digits and . _ * -"),
      notForm(`${FILTERS}[].filter`, /(?:\*.*){3}/, "at most two *"),
      oneOf(`${FILTERS}[].filterType`, ["WILDCARD"]),
    ]),
    documented(PROVIDER, [entries(FILTERS, 0, 5)]),
  ],
  id: named(),
  outputs: (at, inputs) => ({
    arn: at.arn("ecr", `repository/${at.id}`),
    ...encryptionOf(at, inputs),
    registryId: ACCOUNT_ID,
    repositoryUrl: `${ACCOUNT_ID}.dkr.ecr.${at.region}.${domainSuffix(at)}/${at.id}`,
  }),
  replaceOn: ["encryptionConfigurations", "name"],
  unique: [{ properties: ["name"], scope: "region", code: "RepositoryAlreadyExistsException" }],
};

/** The encryption with the key that AWS manages, where the program asks for one and names none. */
function encryptionOf(at: Identity, inputs: PropertyMap): PropertyMap {
  const types = textsAt(inputs, "encryptionConfigurations[].encryptionType");
  return types.length === 0
    ? {}
    : {
        encryptionConfigurations: types.map((type) => ({
          kmsKey: type === "AES256" ? "" : keyArn(at),
        })),
      };
}
