import * as z from "zod";
import { isMachineImage } from "../../components/services/instances/machine-image";
import { MAP, oneNumberOf, settingMetas, text, texts, wholeNumber } from "../setting";

const INSTANCE_TYPE = /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/;
const ABSOLUTE_PATH = /^(?:\/[A-Za-z0-9._-]*[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

/** https://docs.aws.amazon.com/dlm/latest/APIReference/API_CreateRule.html */
const SNAPSHOT_HOURS = [1, 2, 3, 4, 6, 8, 12, 24];

const dataVolume = z.strictObject(
  {
    sizeGiB: wholeNumber(1, 16_384, {
      description: "Size of each data volume in GiB. Without a data volume, none of this is given.",
    }),
    mountPath: text(
      (value) => ABSOLUTE_PATH.test(value) && value.length <= 255,
      "an absolute path such as /data, of at most 255 characters, whose parts are letters, digits, dots, hyphens and underscores, and none of them dots alone",
      { description: "Path that the container finds the volume under." },
    ).default("/data"),
    snapshotIntervalHours: oneNumberOf(SNAPSHOT_HOURS, {
      description: "Hours between two snapshots of each volume.",
    }).default(24),
    retainedSnapshots: wholeNumber(1, 1000, {
      description: "Newest snapshots of each volume that are kept.",
    }).default(7),
  },
  {
    error:
      "a map of settings with sizeGiB: the volume of an instance is lost with it and with its zone",
  },
);

/** Schema of a service's `instances`. */
export const instanceSettings = z
  .strictObject(
    {
      instanceTypes: texts(
        {
          list: "a list of 1 to 40 EC2 instance types",
          item: "an EC2 instance type such as t4g.small",
          test: (value) => INSTANCE_TYPE.test(value),
          least: 1,
          most: 40,
        },
        {
          description:
            "Sizes of the instances, the preferred one first. Each once, all of one architecture.",
        },
      ).default(["t4g.small"]),
      ami: text(isMachineImage, "an AMI id (ami-…) or a parameter (resolve:ssm:/…)", {
        description:
          "Machine image: Amazon Linux 2023 or one made from it. A pinned AMI id lets a failed instance refresh roll back; a parameter follows AWS's newest image.",
        derivedDefault: "the parameter of the latest Amazon Linux 2023 for the first instance type",
      }).optional(),
      volumeSizeGiB: wholeNumber(8, 16_384, {
        description: "Size of each instance's root volume in GiB.",
      }).default(16),
      standby: wholeNumber(0, 1000, {
        description:
          "Instances that stand by, stopped, in a warm pool. Not together with Spot Instances.",
      }).default(0),
      onDemandBase: wholeNumber(0, 2000, {
        description: "Instances that are always On-Demand. At most capacity.maximum.",
        derivedDefault: "capacity.minimum",
      }).optional(),
      spotPercent: wholeNumber(0, 100, {
        description: "Percent of the instances above the base that are Spot Instances.",
      }).default(0),
      dataVolume: dataVolume.optional(),
    },
    { error: MAP },
  )
  .register(settingMetas, {
    type: "object",
    allowed: MAP,
    description: "What only a service on instances has.",
  });

export type InstanceEntry = z.output<typeof instanceSettings>;
