import * as z from "zod";
import { MAP, settingMetas, text } from "./setting";

const DOMAIN_NAME =
  /^(?=.{1,64}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

const HOSTED_ZONE_ID = /^Z[A-Z0-9]{1,31}$/;

/** Schema of `domain`; both of its settings belong together. */
export const domainSettings = z
  .strictObject(
    {
      name: text(
        (value) => DOMAIN_NAME.test(value),
        "a domain name in lower case such as www.example.com, of at most 64 characters",
        {
          description: "Name that the system is reached under, by HTTPS alone.",
          derivedDefault: "none: plain HTTP under the load balancer's own name",
        },
      ).optional(),
      hostedZoneId: text(
        (value) => HOSTED_ZONE_ID.test(value),
        "the id of a public Route 53 hosted zone such as Z0123456789ABCDEFGHIJ",
        {
          description: "Hosted zone that takes the domain's records. Required with a name.",
          derivedDefault: "none",
        },
      ).optional(),
    },
    { error: MAP },
  )
  .prefault({})
  .register(settingMetas, {
    type: "object",
    allowed: MAP,
    description: "Name that the system is reached under; without one it is plain HTTP.",
  });
