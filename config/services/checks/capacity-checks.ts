import { below, type Fault, setCommand } from "../../fault";
import { capacityOf } from "../capacity";
import type { ServiceEntry } from "../service-settings";
import type { ServiceCheck, ServiceCheckContext } from "./service-check";

/** As many as a minimum can be. */
const MOST = 1000;

function perZone({ capacity }: ServiceEntry, { zones, key }: ServiceCheckContext): Fault[] {
  const most = Math.floor(MOST / zones);
  return capacity.perZone <= most
    ? []
    : [
        {
          key: key("capacity.perZone"),
          value: capacity.perZone,
          expected: `at most ${most} with ${zones} zones: a service has at most ${MOST} to begin with`,
          fix: setCommand(key("capacity.perZone"), most),
        },
      ];
}

function minimum({ capacity }: ServiceEntry, { zones, key }: ServiceCheckContext): Fault[] {
  const each = capacity.perZone === 1 ? "one" : String(capacity.perZone);
  return below(
    key("capacity.minimum"),
    capacity.minimum,
    capacity.perZone * zones,
    `${each} in each of the ${zones} zones: with fewer, the service cannot lose a zone`,
  );
}

function maximum(service: ServiceEntry, { zones, key }: ServiceCheckContext): Fault[] {
  const least = capacityOf(service, zones).minimum;
  return below(
    key("capacity.maximum"),
    service.capacity.maximum,
    2 * least,
    `twice the minimum of ${least}`,
  );
}

function cpuTarget({ scaling }: ServiceEntry, { zones, key }: ServiceCheckContext): Fault[] {
  const ceiling = Math.floor((100 * (zones - 1)) / zones);
  return scaling.cpuTargetPercent <= ceiling
    ? []
    : [
        {
          key: key("scaling.cpuTargetPercent"),
          value: scaling.cpuTargetPercent,
          expected: `at most ${ceiling} with ${zones} zones: above it the other zones cannot carry the load of a lost one`,
          fix: setCommand(key("scaling.cpuTargetPercent"), ceiling),
        },
      ];
}

/** The fault of a base that is above the most there can be. */
function onDemandBase(platform: "instances" | "containers"): ServiceCheck {
  const path = `${platform}.onDemandBase`;
  return {
    reads: [path, "capacity"],
    readsBeside: ["availabilityZones"],
    faults: (service, { zones, key }) => {
      const base = service[platform]?.onDemandBase;
      const most = capacityOf(service, zones).maximum;
      return base === undefined || base <= most
        ? []
        : [
            {
              key: key(path),
              value: base,
              expected: `at most ${most}, the maximum of its capacity`,
              fix: setCommand(key(path), most),
            },
          ];
    },
  };
}

function idleBackup({ backup }: ServiceEntry, { key }: ServiceCheckContext): Fault[] {
  return backup.weight > 0 && backup.capacity === 0
    ? [
        {
          key: key("backup.weight"),
          value: backup.weight,
          expected: "0 while backup.capacity is 0: the requests would go to nobody",
          fix: setCommand(key("backup.weight"), 0),
        },
      ]
    : [];
}

function backupCapacity({ backup }: ServiceEntry, { zones, key }: ServiceCheckContext): Fault[] {
  return backup.capacity > 0 && backup.capacity < zones
    ? [
        {
          key: key("backup.capacity"),
          value: backup.capacity,
          expected: `0, or at least ${zones}, one in each of the ${zones} zones: with fewer, the backup cannot lose a zone`,
          fix: setCommand(key("backup.capacity"), zones),
        },
      ]
    : [];
}

const readsBeside = ["availabilityZones"];

/** Whether a service and its backup can lose a zone, and grow. */
export const capacityChecks: readonly ServiceCheck[] = [
  { reads: ["capacity.perZone"], readsBeside, faults: perZone },
  { reads: ["capacity.perZone", "capacity.minimum"], readsBeside, faults: minimum },
  { reads: ["capacity"], readsBeside, faults: maximum },
  { reads: ["scaling.cpuTargetPercent"], readsBeside, faults: cpuTarget },
  { reads: ["backup.weight", "backup.capacity"], faults: idleBackup },
  { reads: ["backup.capacity"], readsBeside, faults: backupCapacity },
  onDemandBase("instances"),
  onDemandBase("containers"),
];
