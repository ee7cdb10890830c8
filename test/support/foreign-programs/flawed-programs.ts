import { attachedGroups } from "./attached-groups";
import { auroraWithOneInstance } from "./aurora";
import { groupInOneZone } from "./auto-scaling";
import type { FlawedProgram } from "./foreign-program";
import { oneAwsxNatGateway, oneNatGateway } from "./nat-gateways";
import { onePrivateSubnet } from "./one-private-subnet";
import { oneZoneNetworks } from "./one-zone-networks";
import { singleResources } from "./single-resources";

/** Programs that the pack has to reject, each for one flaw. */
export const flawedPrograms: readonly FlawedProgram[] = [
  groupInOneZone,
  oneNatGateway,
  oneAwsxNatGateway,
  auroraWithOneInstance,
  ...attachedGroups,
  ...onePrivateSubnet,
  ...oneZoneNetworks,
  ...singleResources,
];
