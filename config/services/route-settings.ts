import * as z from "zod";
import { MAP, texts, wholeNumber } from "../setting";

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html#path-conditions */
const PATH = /^[/*][A-Za-z0-9_\-.$/~"'@:+&*?]{0,127}$/;
/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html#host-conditions */
const HOST = /^(?=.{1,128}$)[A-Za-z0-9\-.*?]*\.[A-Za-z]+$/;

/** Schema of one route of a service. */
export const routeSettings = z.strictObject(
  {
    priority: wholeNumber(1, 50_000, {
      description:
        "Place among the rules of the load balancer; of those that match a request, the lowest number decides. Each one once in a stack, and free for another route one deployment after its route is gone.",
    }),
    paths: texts(
      {
        list: "a list of path patterns",
        item: "a path pattern such as /api/*, of at most 128 characters that begin with / or *",
        test: (value) => PATH.test(value),
      },
      {
        description:
          "Paths that the route takes: `*` stands for any run of characters, `?` for one. None takes every path.",
      },
    ).default([]),
    hosts: texts(
      {
        list: "a list of host patterns",
        item: "a host pattern such as *.example.com, with letters alone after its last dot",
        test: (value) => HOST.test(value),
      },
      {
        description:
          "Hosts that the route takes, with the same wildcards. None takes every host. At least one path or host in each route.",
      },
    ).default([]),
  },
  { error: MAP },
);

export type RouteSettings = z.output<typeof routeSettings>;
