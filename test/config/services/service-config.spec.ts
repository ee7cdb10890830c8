import assert from "node:assert/strict";
import { serviceConfig } from "../../../config/services/service-config";
import { serviceSettings } from "../../../config/services/service-settings";
import { aService } from "./support";

type Values = Readonly<Record<string, unknown>>;

const REPOSITORY = { retainedImages: 30, forceDelete: false };

const of = (values: Values = {}, zones = 3) =>
  serviceConfig(serviceSettings.parse(aService(values)), zones, REPOSITORY);

const onInstances = (instances: Values, values: Values = {}) => {
  const service = of({ ...values, instances });
  assert.equal(service.platform, "instances");
  return service.instances;
};

const inContainers = (containers: Values, values: Values = {}) => {
  const service = of({ ...values, platform: "containers", containers });
  assert.equal(service.platform, "containers");
  return service.containers;
};

const DEFAULT_CONTAINER = {
  image: { reference: "public.ecr.aws/docker/library/caddy:2" },
  command: ["caddy", "respond", "--listen", ":8080", "--body", "shop"],
};

const COMMON = {
  name: "shop",
  container: DEFAULT_CONTAINER,
  port: 8080,
  environment: {},
  secrets: {},
  routes: [{ priority: 10, paths: ["/*"], hosts: [] }],
  capacity: { minimum: 3, maximum: 6, afterZoneLoss: 2 },
  algorithm: "roundRobin",
  slowStartSeconds: 0,
  stickinessSeconds: undefined,
  signIn: false,
  connectsTo: [],
  deregistrationDelaySeconds: 60,
  repository: REPOSITORY,
  logRetentionDays: 30,
  backup: { weight: 0, capacity: 0, container: DEFAULT_CONTAINER },
};

const HEALTH_CHECK = {
  path: "/healthz",
  intervalSeconds: 10,
  timeoutSeconds: 5,
  healthyThreshold: 2,
  unhealthyThreshold: 2,
  matcher: "200",
};

describe("serviceConfig", () => {
  it("fills in every default of a service on instances", () => {
    assert.deepEqual(of(), {
      ...COMMON,
      platform: "instances",
      healthCheck: { ...HEALTH_CHECK, gracePeriodSeconds: 300 },
      scaling: { cpuTargetPercent: 50, requestsPerTarget: 1000, warmupSeconds: 120 },
      instances: {
        instanceTypes: ["t4g.small"],
        ami: "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
        volumeSizeGiB: 16,
        standby: 0,
        onDemandBase: 3,
        spotPercent: 0,
      },
    });
  });

  it("fills in every default of a service in containers", () => {
    assert.deepEqual(of({ platform: "containers" }), {
      ...COMMON,
      platform: "containers",
      healthCheck: { ...HEALTH_CHECK, gracePeriodSeconds: 60 },
      scaling: { cpuTargetPercent: 50, requestsPerTarget: 1000, warmupSeconds: 60 },
      containers: {
        cpuUnits: 512,
        memoryMiB: 1024,
        architecture: "arm64",
        onDemandBase: 3,
        spotPercent: 0,
        healthCheckCommand: [
          "CMD-SHELL",
          "wget -q -O /dev/null 'http://localhost:8080/healthz' || curl -f -s -S -o /dev/null 'http://localhost:8080/healthz' || exit 1",
        ],
      },
    });
  });

  it("takes the machine image for the architecture of the first instance type, unless one is given", () => {
    assert.match(onInstances({ instanceTypes: ["m7i.large"] }).ami, /-x86_64$/);
    assert.equal(onInstances({ ami: "ami-0abcdef1234567890" }).ami, "ami-0abcdef1234567890");
  });

  it("begins with On-Demand alone, up to the minimum, unless another base is given", () => {
    assert.equal(onInstances({}, { capacity: { minimum: 5 } }).onDemandBase, 5);
    assert.equal(onInstances({ onDemandBase: 0 }).onDemandBase, 0);
    assert.equal(inContainers({}, { capacity: { perZone: 2 } }).onDemandBase, 6);
    assert.equal(inContainers({ onDemandBase: 1 }).onDemandBase, 1);
  });

  it("asks a container on its own port and path, unless it has a command of its own", () => {
    assert.match(
      inContainers({}, { port: 3000, healthCheck: { path: "/live" } }).healthCheckCommand[1] ?? "",
      /'http:\/\/localhost:3000\/live'/,
    );
    assert.deepEqual(inContainers({ healthCheckCommand: ["CMD", "/check"] }).healthCheckCommand, [
      "CMD",
      "/check",
    ]);
  });

  it("keeps a grace period and a warm-up of one's own", () => {
    const service = of({ healthCheck: { gracePeriodSeconds: 0 }, scaling: { warmupSeconds: 0 } });
    assert.equal(service.healthCheck.gracePeriodSeconds, 0);
    assert.equal(service.scaling.warmupSeconds, 0);
  });

  it("has a backup of the service's own image, or of another", () => {
    const { backup } = of({ tag: "2", backup: { weight: 5, capacity: 3, tag: "1" } });
    assert.deepEqual(backup, {
      weight: 5,
      capacity: 3,
      container: { image: { tag: "1" }, command: [] },
    });
    assert.deepEqual(of({ tag: "2", command: ["x"] }).backup.container, {
      image: { tag: "2" },
      command: ["x"],
    });
  });
});
