import * as z from "zod";
import { firewallSettings } from "./firewall-settings";
import { flag, MAP, settingMetas, wholeNumber } from "./setting";

/** Schema of `loadBalancer`. */
export const loadBalancerSettings = z
  .strictObject(
    {
      deletionProtection: flag({
        description:
          "Whether AWS refuses to delete the load balancer, and the bucket of its logs while it holds any.",
      }).default(true),
      accessLogRetentionDays: wholeNumber(1, 3650, {
        description: "Days that the bucket keeps access and connection logs.",
      }).default(90),
      firewall: firewallSettings,
    },
    { error: MAP },
  )
  .prefault({})
  .register(settingMetas, {
    type: "object",
    allowed: MAP,
    description: "Protection, logs and firewall of the load balancer.",
  });
