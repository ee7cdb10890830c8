import type { Fault } from "../support/message";
import type { JudgedType } from "../support/rule";
import { isFalse, numberOf, textOf } from "../support/scalars";
import { isBlock, read, show, showOr, type Properties } from "../support/values";
import { mainframeEnvironment } from "../types/compute";
import { classicLoadBalancer } from "../types/load-balancing";
import { messageBroker, serverlessCollection } from "../types/managed-services";
import { fileSystem, fsxOntap, fsxOpenZfs, fsxWindows } from "../types/storage";
import type { TypeGroup } from "../types/type-group";

/** A property that holds one text, by which a service chooses between one Availability Zone and several. */
interface Mode {
  readonly group: TypeGroup;
  readonly property: string;
  /** How the texts that mean one zone begin, in capitals. Any other text is not proven wrong. */
  readonly single: string;
  /** The service and what it takes for the property when it is left out. @default left out is right */
  readonly byDefault?: readonly [service: string, mode: string];
  readonly expected: string;
  readonly why: string;
  readonly fix: string;
}

const lostFiles =
  "the files are out of reach while its one Availability Zone is lost, and lost with it";
const newFileSystem =
  'make a file system with a deploymentType of "MULTI_AZ_1", two subnetIds and a preferredSubnetId; FSx cannot change one that is there';

function fsx(group: TypeGroup, byDefault?: Mode["byDefault"]): Mode {
  return {
    group,
    property: "deploymentType",
    single: "SINGLE_AZ",
    byDefault,
    expected: "a deployment type of MULTI_AZ",
    why: lostFiles,
    fix: newFileSystem,
  };
}

const modes: readonly Mode[] = [
  {
    // https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/amazon-mq-broker-architecture.html
    group: messageBroker,
    property: "deploymentMode",
    single: "SINGLE_",
    byDefault: ["the provider", "SINGLE_INSTANCE"],
    expected: "ACTIVE_STANDBY_MULTI_AZ or CLUSTER_MULTI_AZ",
    why: "the one broker and the messages in it are lost with its Availability Zone",
    fix: 'set deploymentMode: "ACTIVE_STANDBY_MULTI_AZ" for ActiveMQ or "CLUSTER_MULTI_AZ" for RabbitMQ, with subnetIds of two Availability Zones where it is given any; the broker is replaced, so drain it first',
  },
  // https://docs.aws.amazon.com/fsx/latest/APIReference/API_CreateFileSystemWindowsConfiguration.html
  fsx(fsxWindows, ["FSx", "SINGLE_AZ_1"]),
  fsx(fsxOntap),
  fsx(fsxOpenZfs),
  {
    // https://docs.aws.amazon.com/efs/latest/ug/storage-classes.html
    group: fileSystem,
    property: "availabilityZoneName",
    single: "",
    expected: "nothing, for a Regional file system",
    why: lostFiles,
    fix: "remove availabilityZoneName; EFS then replaces the file system, so copy what is in it first",
  },
  {
    // https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-overview.html
    group: serverlessCollection,
    property: "standbyReplicas",
    single: "DISABLED",
    expected: "ENABLED or nothing",
    why: "without replicas in another Availability Zone the collection is out of service while its zone is lost",
    fix: 'remove standbyReplicas, or set it to "ENABLED"; the collection is replaced',
  },
];

function judgeMode(mode: Mode, properties: Properties): Fault[] {
  const { property, single, byDefault, expected, why, fix } = mode;
  const value = read(properties, property);
  const unset = value.kind === "absent" ? byDefault : undefined;
  const text = unset?.[1] ?? textOf(value);
  if (text?.toUpperCase().startsWith(single) !== true) {
    return [];
  }
  const found = unset === undefined ? show(value) : showOr(value, ...unset);
  return [{ property, found, expected, why, fix }];
}

function judgeCrossZone(properties: Properties): Fault[] {
  const value = read(properties, "crossZoneLoadBalancing");
  // Left out, the provider sets it to true.
  return isFalse(value)
    ? [
        {
          property: "crossZoneLoadBalancing",
          found: show(value),
          expected: "true or nothing",
          why: "each zone's share of the requests goes to that zone's instances alone, so those of a zone that lost its instances fail",
          fix: "remove crossZoneLoadBalancing, or set it to true",
          remedy: { crossZoneLoadBalancing: true },
        },
      ]
    : [];
}

/** https://docs.aws.amazon.com/m2/latest/APIReference/API_HighAvailabilityConfig.html */
function judgeMainframe(properties: Properties): Fault[] {
  const config = read(properties, "highAvailabilityConfig");
  const common = {
    expected: "at least 2",
    why: "the one instance of the environment is lost with its Availability Zone, and with it every application in it",
    fix: "declare highAvailabilityConfig: { desiredCapacity: 2 } and subnetIds of two Availability Zones",
  };
  const property = "highAvailabilityConfig.desiredCapacity";
  if (config.kind === "absent") {
    return [{ ...common, property, found: "not set, which makes one instance" }];
  }
  if (config.kind === "unknown" || !isBlock(config.value)) {
    return [];
  }
  const capacity = read(config.value, "desiredCapacity");
  return (numberOf(capacity) ?? 2) < 2 ? [{ ...common, property, found: show(capacity) }] : [];
}

/** The services of which one property of one resource chooses between one Availability Zone and several. */
export const modeTypes: readonly JudgedType[] = [
  ...modes.map((mode) => ({
    group: mode.group,
    judge: (properties: Properties) => judgeMode(mode, properties),
  })),
  { group: classicLoadBalancer, judge: judgeCrossZone },
  { group: mainframeEnvironment, judge: judgeMainframe },
];
