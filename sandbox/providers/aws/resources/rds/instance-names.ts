import { documented, type Constraint } from "../../check/constraint";
import { absent, form, length, notForm, oneOf } from "../../check/constraints";
import { when } from "../../check/conditions";
import { finalSnapshotName, identifierOrPrefix } from "./identifiers";
import { ENGINES, OTHER_ENGINES, SQLSERVER_ENGINES } from "./engines";

const CREATE =
  "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html";

/** A word list as a pattern that takes the whole text, large or small. */
export function words(list: readonly string[]): RegExp {
  return new RegExp(`^(${list.join("|")})$`, "i");
}

const ofEngines: readonly Constraint[] = Object.entries(ENGINES).map(([engine, facts]) =>
  when(
    "engine",
    [engine],
    [
      form("engineVersion", facts.version, `a version such as ${facts.versionExample}`),
      oneOf("enabledCloudwatchLogsExports[]", facts.logs),
      oneOf("licenseModel", [facts.license]),
      length("username", 1, facts.longestUser),
      notForm("username", words(facts.reservedUsers), "no word that the engine reserves"),
      length("password", 8, facts.longestPassword),
      length("dbName", 1, facts.longestName),
      form("dbName", /^[A-Za-z][A-Za-z0-9_]*$/, "a letter, then letters, digits and underscores"),
      notForm("dbName", words(facts.reservedNames), "no word that the engine reserves"),
    ],
  ),
);

/** Names, users and logs of a database instance. */
export const instanceNames: Constraint = documented(CREATE, [
  ...identifierOrPrefix("identifier"),
  oneOf("engine", [...Object.keys(ENGINES), ...Object.keys(OTHER_ENGINES)].sort()),
  form("username", /^[A-Za-z][A-Za-z0-9_]*$/, "a letter, then letters, digits and underscores"),
  form("password", /^[!-~]+$/, "printable ASCII characters without spaces"),
  notForm("password", /[/"@]/, 'none of the characters / " @'),
  ...ofEngines,
  when("engine", SQLSERVER_ENGINES, [absent("dbName")]),
  oneOf("licenseModel", [
    "bring-your-own-license",
    "general-public-license",
    "license-included",
    "marketplace-license",
    "postgresql-license",
  ]),
  ...finalSnapshotName,
]);
