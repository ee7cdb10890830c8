import { text } from "../../aws-resource";
import type { WorldConstraint } from "../../check/world-constraints";
import { PROXY } from "./tokens";

const PROXIES =
  "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBProxies.html";

/** The proxy that `dbProxyName` names is there. */
export const proxyExists: WorldConstraint = (inputs, lookup) => {
  const name = text(inputs, "dbProxyName");
  return lookup(PROXY, name) === undefined
    ? [
        {
          property: "dbProxyName",
          given: JSON.stringify(name),
          expected: "a proxy that exists",
          source: PROXIES,
        },
      ]
    : [];
};
