import { createHash } from "node:crypto";
import { partition } from "../../../../components/shared/partition";
import { isPropertyMap, type PropertyMap, type PropertyValue } from "../../property-values";
import { ACCOUNT_ID } from "../identity";
import type { LookupContext } from "./lookup-function";

/** What an image has that the arguments do not ask for otherwise. */
const ORDINARY: Readonly<Record<string, string>> = {
  architecture: "x86_64",
  "root-device-type": "ebs",
  "virtualization-type": "hvm",
};

/** `getAmi`: one image that fits whatever is asked for, the same one for the same question. */
export function getAmi(args: PropertyMap, { region }: LookupContext): PropertyMap {
  const question = createHash("sha256")
    .update(JSON.stringify([region, args]))
    .digest("hex");
  const id = `ami-${question.slice(0, 17)}`;
  const wanted = (filter: string): string =>
    filterValue(args["filters"], filter) ?? ORDINARY[filter] ?? "";
  return {
    architecture: wanted("architecture"),
    arn: `arn:${partition(region)}:ec2:${region}::image/${id}`,
    blockDeviceMappings: [],
    bootMode: "uefi-preferred",
    creationDate: "2026-01-01T00:00:00.000Z",
    deprecationTime: "2028-01-01T00:00:00.000Z",
    description: "An image of the sandbox",
    enaSupport: true,
    hypervisor: "xen",
    id,
    imageId: id,
    imageLocation: `amazon/${id}`,
    imageOwnerAlias: "amazon",
    imageType: "machine",
    imdsSupport: "v2.0",
    kernelId: "",
    lastLaunchedTime: "",
    name: wanted("name").replace(/[*?]/g, "0"),
    ownerId: ACCOUNT_ID,
    platform: "",
    platformDetails: "Linux/UNIX",
    productCodes: [],
    public: true,
    ramdiskId: "",
    region,
    rootDeviceName: "/dev/xvda",
    rootDeviceType: wanted("root-device-type"),
    rootSnapshotId: `snap-${question.slice(17, 34)}`,
    sriovNetSupport: "simple",
    state: "available",
    stateReason: {},
    tags: {},
    tpmSupport: "",
    usageOperation: "RunInstances",
    virtualizationType: wanted("virtualization-type"),
  };
}

function filterValue(filters: PropertyValue | undefined, name: string): string | undefined {
  const found = Array.isArray(filters)
    ? filters.filter(isPropertyMap).find((filter) => filter["name"] === name)
    : undefined;
  const values = found?.["values"];
  return Array.isArray(values) && values.length > 0 ? String(values[0]) : undefined;
}
