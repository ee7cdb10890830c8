import * as z from "zod";
import { flag, MAP, settingMetas, wholeNumber } from "../setting";

/** Schema of `database.proxy`. */
export const proxySettings = z
  .strictObject(
    {
      enabled: flag({
        description:
          "Whether services connect through RDS Proxy, which shares connections among them and holds them through a failover. They sign in with IAM tokens then.",
      }).default(false),
      maxConnectionsPercent: wholeNumber(1, 100, {
        description:
          "Percent of the database's connections that the proxy may open. What it leaves is for those who look after the database.",
      }).default(90),
      idleClientTimeoutSeconds: wholeNumber(1, 28800, {
        description:
          "Seconds after which the proxy closes a client's connection that does nothing.",
      }).default(1800),
    },
    { error: MAP },
  )
  .prefault({})
  .register(settingMetas, {
    type: "object",
    allowed: MAP,
    description: "RDS Proxy between the services and the database.",
  });
