import * as z from "zod";
import {
  BODY_LIMIT_BYTES,
  MOST_LARGE_BODY_PATHS,
} from "../components/services/load-balancer/body-size-rule";
import { REQUESTS_PER_ADDRESS } from "../components/services/load-balancer/web-acl-rules";
import { logRetentionDays, MAP, texts, wholeNumber } from "./setting";

/** AWS WAF compares with at most 200 bytes: https://docs.aws.amazon.com/waf/latest/APIReference/API_ByteMatchStatement.html */
const PATH = /^\/(?:(?![*?])[\x21-\x7e]){0,199}\*?$/;

const PATHS = `a list of at most ${MOST_LARGE_BODY_PATHS} paths such as /upload/*, of at most 200 characters each`;

/** Schema of `loadBalancer.firewall`. */
export const firewallSettings = z
  .strictObject(
    {
      requestsPerAddress: wholeNumber(REQUESTS_PER_ADDRESS.least, REQUESTS_PER_ADDRESS.most, {
        description: "Requests that one source address may make in five minutes.",
      }).default(2000),
      bodyLimitBytes: wholeNumber(BODY_LIMIT_BYTES.least, BODY_LIMIT_BYTES.most, {
        description: `Bytes that the body of a request may have. Behind a load balancer AWS WAF sees no more than the first ${BODY_LIMIT_BYTES.most}.`,
      }).default(BODY_LIMIT_BYTES.most),
      largeBodyPaths: texts(
        {
          list: PATHS,
          item: "a path such as /upload/* that begins with /, of at most 200 ASCII characters, without spaces, without ?, and with * at its end or nowhere",
          test: (value) => PATH.test(value),
          most: MOST_LARGE_BODY_PATHS,
        },
        {
          description:
            "Paths whose requests may have larger bodies; with `*` at its end, all paths that begin so.",
        },
      ).default([]),
      logRetentionDays: logRetentionDays({
        description: "Days that CloudWatch Logs keeps what AWS WAF decides.",
      }).default(30),
    },
    { error: MAP },
  )
  .prefault({});
