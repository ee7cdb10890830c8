import { type AwsResourceRow, named } from "../../aws-resource";
import { documented } from "../../check/constraint";
import { atMost, oneOf, range, requires } from "../../check/constraints";
import { identifier } from "./identifiers";
import { proxyExists } from "./proxy-exists";
import { PROXY } from "./tokens";

const PROVIDER =
  "https://www.pulumi.com/registry/packages/aws/api-docs/rds/proxydefaulttargetgroup/";
const POOL =
  "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ConnectionPoolConfiguration.html";

const CONFIG = "connectionPoolConfig";

/** How a proxy pools its connections. AWS makes the group with the proxy; deleting it leaves it as it is. */
export const proxyDefaultTargetGroup: AwsResourceRow = {
  defaults: {
    [`${CONFIG}.connectionBorrowTimeout`]: 120,
    [`${CONFIG}.maxConnectionsPercent`]: 100,
    [`${CONFIG}.maxIdleConnectionsPercent`]: 50,
  },
  constraints: [
    documented(PROVIDER, [
      ...identifier("dbProxyName"),
      range(`${CONFIG}.maxConnectionsPercent`, 1, 100),
      range(`${CONFIG}.maxIdleConnectionsPercent`, 0, 100),
      oneOf(`${CONFIG}.sessionPinningFilters[]`, ["EXCLUDE_VARIABLE_SETS"]),
    ]),
    documented(POOL, [
      range(`${CONFIG}.connectionBorrowTimeout`, 0, 300),
      requires(`${CONFIG}.maxIdleConnectionsPercent`, `${CONFIG}.maxConnectionsPercent`),
      atMost(`${CONFIG}.maxIdleConnectionsPercent`, `${CONFIG}.maxConnectionsPercent`),
    ]),
  ],
  refusedByAws: [proxyExists],
  id: named("dbProxyName"),
  outputs: (at) => ({
    arn: at.arn("rds", `target-group:prx-tg-${at.hex(17)}`),
    [CONFIG]: {
      connectionBorrowTimeout: 120,
      initQuery: "",
      maxConnectionsPercent: 100,
      maxIdleConnectionsPercent: 50,
      sessionPinningFilters: [],
    },
    name: "default",
  }),
  replaceOn: ["dbProxyName"],
  goesWith: [{ property: "dbProxyName", type: PROXY }],
};
