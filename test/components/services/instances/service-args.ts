import type { InstanceServiceArgs } from "../../../../components/services/instances/instance-service";
import {
  onInstances,
  SERVICE_SETTINGS,
  SERVICE_SURROUNDINGS,
} from "../../../support/service-settings";

/** Sound arguments of a service on instances. */
export const SERVICE_ARGS: InstanceServiceArgs = {
  ...SERVICE_SETTINGS,
  ...SERVICE_SURROUNDINGS,
  container: { image: { tag: "8" }, command: ["serve"] },
  environment: { GREETING: "hello" },
  secrets: { TLS_KEY: "arn:aws:secretsmanager:us-west-2:123456789012:secret:key-AbCdEf" },
  instances: onInstances("web").instances,
};

/** The same, each instance with a data volume. */
export const WITH_DATA_VOLUME: InstanceServiceArgs = {
  ...SERVICE_ARGS,
  instances: {
    ...SERVICE_ARGS.instances,
    dataVolume: {
      sizeGiB: 40,
      mountPath: "/index",
      snapshotIntervalHours: 12,
      retainedSnapshots: 5,
    },
  },
};

/** The same, with a backup that has instances. */
export const WITH_BACKUP: InstanceServiceArgs = {
  ...SERVICE_ARGS,
  backup: { weight: 10, capacity: 2, container: { image: { tag: "7" }, command: ["old"] } },
};
