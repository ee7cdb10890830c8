import { defaultMachineImage } from "../../components/services/instances/machine-image";
import type {
  Capacity,
  ContainerSettings,
  InstanceSettings,
  RepositorySettings,
} from "../../components/services/service";
import type { InstanceServiceSpec, ServiceSpec } from "../../components/services/services";
import { backupContainerOf, containerOf } from "../container";
import { capacityOf } from "./capacity";
import { containerHealthCheck } from "./container-health-check";
import { containerSettings } from "./container-settings";
import { instanceSettings } from "./instance-settings";
import type { ServiceEntry } from "./service-settings";

type ServiceCommon = Omit<InstanceServiceSpec, "platform" | "instances">;

/** Seconds that depend on how long a platform takes to start: an instance boots and pulls the image, a task pulls it. */
const PLATFORM_SECONDS = {
  instances: { gracePeriodSeconds: 300, warmupSeconds: 120 },
  containers: { gracePeriodSeconds: 60, warmupSeconds: 60 },
};

function instancesOf(entry: ServiceEntry, { minimum }: Capacity): InstanceSettings {
  const instances = entry.instances ?? instanceSettings.parse({});
  return {
    ...instances,
    ami: instances.ami ?? defaultMachineImage(instances.instanceTypes[0] ?? ""),
    onDemandBase: instances.onDemandBase ?? minimum,
  };
}

function containersOf(entry: ServiceEntry, { minimum }: Capacity): ContainerSettings {
  const containers = entry.containers ?? containerSettings.parse({});
  return {
    ...containers,
    onDemandBase: containers.onDemandBase ?? minimum,
    healthCheckCommand:
      containers.healthCheckCommand ?? containerHealthCheck(entry.port, entry.healthCheck.path),
  };
}

function commonOf(
  entry: ServiceEntry,
  capacity: Capacity,
  repository: RepositorySettings,
): ServiceCommon {
  const { gracePeriodSeconds, warmupSeconds } = PLATFORM_SECONDS[entry.platform];
  const container = containerOf(entry, entry.port, entry.name);
  const { weight, capacity: backupCapacity } = entry.backup;
  return {
    name: entry.name,
    container,
    port: entry.port,
    environment: entry.environment,
    secrets: entry.secrets,
    routes: entry.routes,
    capacity,
    algorithm: entry.algorithm,
    slowStartSeconds: entry.slowStartSeconds,
    stickinessSeconds: entry.stickinessSeconds,
    signIn: entry.signIn,
    connectsTo: entry.connectsTo,
    deregistrationDelaySeconds: entry.deregistrationDelaySeconds,
    repository,
    logRetentionDays: entry.logRetentionDays,
    healthCheck: {
      ...entry.healthCheck,
      gracePeriodSeconds: entry.healthCheck.gracePeriodSeconds ?? gracePeriodSeconds,
    },
    scaling: {
      ...entry.scaling,
      warmupSeconds: entry.scaling.warmupSeconds ?? warmupSeconds,
    },
    backup: {
      weight,
      capacity: backupCapacity,
      container: backupContainerOf(entry.backup, container),
    },
  };
}

/**
 * A service without a fault, with every default filled in that depends on others.
 *
 * @param zones Number of the stack's Availability Zones.
 */
export function serviceConfig(
  entry: ServiceEntry,
  zones: number,
  repository: RepositorySettings,
): ServiceSpec {
  const capacity = capacityOf(entry, zones);
  const common = commonOf(entry, capacity, repository);
  return entry.platform === "instances"
    ? { ...common, platform: entry.platform, instances: instancesOf(entry, capacity) }
    : { ...common, platform: entry.platform, containers: containersOf(entry, capacity) };
}
