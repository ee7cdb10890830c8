import { type AwsResourceRow, named } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { textsAt } from "../../check/properties-at";
import type { WorldConstraint } from "../../check/world-constraints";
import { ACCOUNT_ID } from "../../identity";
import { lifecycleRules } from "./lifecycle-rules";
import { REPOSITORY } from "./tokens";

const PUT = "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutLifecyclePolicy.html";
const RULES =
  "https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html";

const repositoryExists: WorldConstraint = (inputs, lookup) =>
  textsAt(inputs, "repository")
    .filter((name) => lookup(REPOSITORY, name) === undefined)
    .map((name) => ({
      property: "repository",
      given: JSON.stringify(name),
      expected: "a repository that exists (RepositoryNotFoundException)",
      source: PUT,
    }));

/** The lifecycle policy of a repository. A repository has one, so that the old one goes before the new one comes. */
export const lifecyclePolicy: AwsResourceRow = {
  deleteBeforeReplace: true,
  defaults: {},
  constraints: [documented(RULES, [lifecycleRules])],
  refusedByAws: [repositoryExists],
  id: named("repository"),
  outputs: () => ({ registryId: ACCOUNT_ID }),
  replaceOn: ["policy", "repository"],
  goesWith: [{ property: "repository", type: REPOSITORY }],
};
