import { namedTexts } from "../setting";
import { BACK_ENDS } from "./back-ends";
import { SECRET_ARN, SECRET_ARN_FORM } from "../secret-arn";

const NAME = /^[A-Z_][A-Z0-9_]*$/;
/** What the program sets itself, or Amazon ECS and the AWS SDKs read. */
const RESERVED = ["AWS", "ECS", ...BACK_ENDS.map((name) => name.toUpperCase())].map(
  (name) => `${name}_`,
);

const names = `a name of capital letters, digits and underscores that does not begin with ${RESERVED.slice(0, -1).join(", ")} or ${RESERVED.at(-1) ?? ""}: those are set by the program and by AWS`;

function isName(name: string): boolean {
  return NAME.test(name) && !RESERVED.some((beginning) => name.startsWith(beginning));
}

/** Schema of a service's `environment`. */
export const environmentSettings = namedTexts(
  {
    map: "a map of environment variables",
    names,
    isName,
    values: "a text",
    isValue: () => true,
  },
  {
    description:
      "Environment variables of the container by their names. None is kept secret: what must be belongs in secrets.",
  },
).default({});

/** Schema of a service's `secrets`. */
export const secretSettings = namedTexts(
  {
    map: "a map of environment variables and ARNs",
    names,
    isName,
    values: SECRET_ARN_FORM,
    isValue: (value) => SECRET_ARN.test(value),
  },
  {
    description:
      "Environment variables that hold a secret, and the ARNs of the Secrets Manager secrets that they are read from, encrypted with the account's own key aws/secretsmanager. No name that is in environment too.",
  },
).default({});
