import assert from "node:assert/strict";
import { secretRegionFaults } from "../../config/secret-region-faults";
import { linesOf } from "./support";

type Values = Readonly<Record<string, unknown>>;

const arn = (region: string): string =>
  `arn:aws:secretsmanager:${region}:123456789012:secret:own-AbCdEf`;
const HERE = arn("us-west-2");
const THERE = arn("eu-west-1");

/** The end of each line. */
const EXPECTED =
  "expected the ARN of a secret in us-west-2, the Region in aws:region; AWS Secrets Manager keeps a replica of a secret in each Region that it is told to, under an ARN of its own";

const line = (key: string, value = THERE): string => `m:${key}: got "${value}"; ${EXPECTED}`;

function faults(
  given: Values,
  { region = "us-west-2", isSecret = () => false }: Context = {},
): string[] {
  return linesOf(secretRegionFaults(given, { namespace: "m", region, isSecret }));
}

interface Context {
  readonly region?: string | undefined;
  readonly isSecret?: (key: string) => boolean;
}

const EVERYWHERE = {
  signIn: { clientSecretArn: THERE },
  database: { masterSecretArn: THERE },
  cache: { authTokenSecretArn: THERE },
  services: [{ secrets: { KEY: THERE, TOKEN: THERE } }, { secrets: { KEY: THERE } }],
};

describe("secretRegionFaults", () => {
  const cases: readonly (readonly [title: string, given: Values, ...faults: string[]])[] = [
    ["no secret", {}],
    [
      "secrets of the stack's Region",
      {
        signIn: { clientSecretArn: HERE },
        database: { masterSecretArn: HERE },
        cache: { authTokenSecretArn: HERE },
        services: [{ secrets: { KEY: HERE } }],
      },
    ],
    [
      "secrets of another Region wherever there may be one",
      EVERYWHERE,
      line("signIn.clientSecretArn"),
      line("database.masterSecretArn"),
      line("cache.authTokenSecretArn"),
      line("services[0].secrets.KEY"),
      line("services[0].secrets.TOKEN"),
      line("services[1].secrets.KEY"),
    ],
    [
      "a secret of a Region whose name begins alike",
      { cache: { authTokenSecretArn: arn("us-west-21") } },
      line("cache.authTokenSecretArn", arn("us-west-21")),
    ],
    [
      "one secret of two",
      { services: [{ secrets: { HERE, THERE } }] },
      line("services[0].secrets.THERE"),
    ],
    [
      "what the schema refuses, beside a secret of another Region",
      {
        signIn: "oidc",
        database: { masterSecretArn: "arn:aws:rds:eu-west-1:123456789012:secret:x" },
        cache: null,
        services: [null, { secrets: [THERE] }, { secrets: { KEY: 7, TOKEN: THERE } }],
      },
      line("services[2].secrets.TOKEN"),
    ],
    ["services that are no list", { services: { secrets: { KEY: THERE } } }],
  ];

  for (const [title, given, ...expected] of cases) {
    it(`finds ${expected.length === 0 ? "nothing" : String(expected.length)} in ${title}`, () => {
      assert.deepEqual(faults(given), expected);
    });
  }

  it("holds no secret against a Region that is not known", () => {
    const context = { namespace: "m", region: undefined, isSecret: () => false };
    assert.deepEqual(secretRegionFaults(EVERYWHERE, context), []);
  });

  it("tells nothing of what is kept as a secret", () => {
    const isSecret = (key: string): boolean => key === "m:signIn";
    const [signIn, database] = faults(EVERYWHERE, { isSecret });
    assert.match(signIn ?? "", /; expected a value that fits the other settings;/);
    assert.equal(database, line("database.masterSecretArn"));
  });
});
