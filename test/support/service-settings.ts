import type { ServiceSettings, ServiceSurroundings } from "../../components/services/service";
import type {
  ContainerServiceSpec,
  InstanceServiceSpec,
  ServicesSurroundings,
} from "../../components/services/services";

/** Sound settings of a service, for a test to bend. As few as can be are defaults, so that a test sees where one is not passed on. */
export const SERVICE_SETTINGS: ServiceSettings = {
  container: { image: { reference: "public.ecr.aws/docker/library/caddy:2" }, command: ["caddy"] },
  port: 8081,
  environment: {},
  secrets: {},
  routes: [{ priority: 100, paths: ["/*"], hosts: [] }],
  healthCheck: {
    path: "/ready",
    intervalSeconds: 15,
    timeoutSeconds: 4,
    healthyThreshold: 3,
    unhealthyThreshold: 6,
    matcher: "200-299",
    gracePeriodSeconds: 205,
  },
  capacity: { minimum: 3, maximum: 8, afterZoneLoss: 2 },
  scaling: { cpuTargetPercent: 45, requestsPerTarget: 800, warmupSeconds: 70 },
  algorithm: "roundRobin",
  slowStartSeconds: 35,
  deregistrationDelaySeconds: 55,
  backup: {
    weight: 0,
    capacity: 0,
    container: { image: { reference: "public.ecr.aws/docker/library/caddy:1" }, command: ["old"] },
  },
  repository: { retainedImages: 25, forceDelete: true },
  logRetentionDays: 14,
};

/** What a service is given of the rest of the stack. */
export const SERVICE_SURROUNDINGS: ServiceSurroundings = {
  region: "us-west-2",
  accountId: "123456789012",
  vpcId: "vpc-1",
  subnetIds: ["private-0", "private-1"],
  loadBalancer: {
    listenerArn: "arn:listener",
    securityGroupId: "sg-entry",
    arnSuffix: "app/entry/1",
    dnsName: "entry.elb.example",
  },
  namespace: { name: "shop.internal", id: "ns-1", arn: "arn:ns-1" },
  connections: [
    {
      name: "store",
      endpoint: { securityGroupId: "sg-store", port: 5432 },
      environment: { STORE_HOST: "store.example" },
      statements: [{ Sid: "ReadStore", Action: ["store:Read"], Resource: "arn:store" }],
    },
  ],
};

/** What the services of a stack are given of the rest of it: one back end, and no sign-in. */
export function stackSurroundings(): ServicesSurroundings {
  const { connections: backEnds, ...others } = SERVICE_SURROUNDINGS;
  return { ...others, cluster: { name: "cluster-1", arn: "arn:cluster-1" }, backEnds };
}

/** A service on instances of nothing but sound settings. */
export function onInstances(
  name: string,
  bent: Partial<InstanceServiceSpec> = {},
): InstanceServiceSpec {
  return {
    ...SERVICE_SETTINGS,
    name,
    platform: "instances",
    signIn: false,
    connectsTo: [],
    instances: {
      instanceTypes: ["m7g.large"],
      ami: "ami-0abcdef1234567890",
      volumeSizeGiB: 24,
      standby: 1,
      onDemandBase: 1,
      spotPercent: 0,
    },
    ...bent,
  };
}

/** A service in containers of nothing but sound settings. */
export function inContainers(
  name: string,
  bent: Partial<ContainerServiceSpec> = {},
): ContainerServiceSpec {
  return {
    ...SERVICE_SETTINGS,
    name,
    platform: "containers",
    signIn: false,
    connectsTo: [],
    containers: {
      cpuUnits: 1024,
      memoryMiB: 3072,
      architecture: "x86_64",
      onDemandBase: 1,
      spotPercent: 40,
      healthCheckCommand: ["CMD-SHELL", "true"],
    },
    ...bent,
  };
}
