import { LONGEST_SERVICE_NAME } from "./services/service-settings";
import { text } from "./setting";

/** Two labels at least, as in a hosted zone of Route 53: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The alias that Service Connect knows a service by, `<name>.<namespace>`, has at most 127 characters.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectClientAlias.html
 */
const LONGEST = 127 - (LONGEST_SERVICE_NAME + 1);

/** Schema of `namespace`. */
export const namespace = text(
  (value) => value.length <= LONGEST && DOMAIN.test(value),
  `a domain name in lower case of at least two labels such as multizone.internal, of at most ${LONGEST} characters`,
  {
    description:
      "Private DNS namespace in which services find each other by name. To change it replaces every service's name.",
  },
).default("multizone.internal");
