import type { PolicyResource } from "@pulumi/policy";

import { append } from "../../support/multimap";
import type { StackFault } from "../../support/rule";
import { textOf } from "../../support/scalars";
import { ebsVolume, ec2Instance, volumeAttachment } from "../../types/compute";
import {
  fileSystem,
  fileSystemBackupPolicy,
  fileSystemReplication,
  snapshotPolicy,
} from "../../types/storage";
import { attributeOf, isLeftOut } from "../attribute";
import type { ResourceGraph } from "../resource-graph";
import { Referrers, targetsOf } from "../targets";
import { BackupSelections } from "./backup-selections";

const property = "backups";

/** The EFS file systems that nothing backs up. */
export function fileSystemFaults(graph: ResourceGraph): StackFault[] {
  const selections = new BackupSelections(graph, {
    group: fileSystem,
    arn: "arn:*:elasticfilesystem:*:*:file-system/*",
  });
  const replicas = new Referrers(
    graph,
    [{ group: fileSystemReplication, path: "destination.fileSystemId" }],
    fileSystem,
  );
  const switches = new BackupSwitches(graph);
  return graph.ofGroup(fileSystem).flatMap((resource) => {
    const state = switches.of(resource);
    // A replica cannot be written to: it is its source that is judged.
    const isSafe = state === "on" || replicas.of(resource).length > 0;
    return isSafe || selections.maySelect(resource)
      ? []
      : [fileSystemFault(resource, state === "off")];
  });
}

/** What the backup policies of a stack say of its EFS file systems. */
class BackupSwitches {
  readonly #byFileSystem = new Map<PolicyResource, PolicyResource[]>();
  /** Whether there is a policy that may be that of any file system. */
  readonly #open: boolean;

  constructor(graph: ResourceGraph) {
    let isOpen = false;
    for (const policy of graph.ofGroup(fileSystemBackupPolicy)) {
      const { targets } = targetsOf(graph, policy, "fileSystemId", fileSystem);
      isOpen ||= targets.length === 0 && attributeOf(policy, "fileSystemId").kind !== "known";
      targets.forEach((target) => {
        append(this.#byFileSystem, target, policy);
      });
    }
    this.#open = isOpen;
  }

  /** `on` unless a policy is proven to say otherwise, or there is none and EFS makes no backups by itself. */
  of(resource: PolicyResource): "on" | "off" | "none" {
    const policies = this.#byFileSystem.get(resource) ?? [];
    if (policies.length === 0) {
      return this.#open || isOneZone(resource) ? "on" : "none";
    }
    return policies.every((policy) => isText(policy, "backupPolicy.status", "DISABLED"))
      ? "off"
      : "on";
  }
}

/** EFS backs a One Zone file system up by itself: https://docs.aws.amazon.com/efs/latest/ug/API_CreateFileSystem.html */
function isOneZone(resource: PolicyResource): boolean {
  return !isLeftOut(attributeOf(resource, "availabilityZoneName"));
}

function isText(resource: PolicyResource, path: string, text: string): boolean {
  return textOf(attributeOf(resource, path)) === text;
}

function fileSystemFault(resource: PolicyResource, isOff: boolean): StackFault {
  return {
    resource,
    group: fileSystem,
    property,
    found: isOff
      ? "a backup policy that is DISABLED, and no backup plan of the stack that selects it"
      : "no backup policy, and no backup plan of the stack that selects it",
    expected: "a backup policy that is ENABLED, or a backup plan",
    why: "files that are deleted or overwritten by mistake cannot be brought back",
    fix: isOff
      ? 'set backupPolicy: { status: "ENABLED" } in its aws.efs.BackupPolicy'
      : 'declare an aws.efs.BackupPolicy with its id and backupPolicy: { status: "ENABLED" }',
  };
}

/** The EBS volumes that nothing backs up. */
export function volumeFaults(graph: ResourceGraph): StackFault[] {
  // A policy of Data Lifecycle Manager chooses by tags, of volumes or of the instances that they are attached to.
  if (graph.ofGroup(snapshotPolicy).some(makesSnapshots)) {
    return [];
  }
  const volumes = new BackupSelections(graph, { group: ebsVolume, arn: "arn:*:ec2:*:*:volume/*" });
  const instances = new AttachedInstances(graph);
  return graph
    .ofGroup(ebsVolume)
    .filter((volume) => !volumes.maySelect(volume) && !instances.mayBeSelected(volume))
    .map(volumeFault);
}

function makesSnapshots(policy: PolicyResource): boolean {
  return (
    !isText(policy, "state", "DISABLED") &&
    !isText(policy, "policyDetails.policyType", "EVENT_BASED_POLICY")
  );
}

/** The instances that volumes are attached to: a plan that selects an instance backs up its volumes with it. */
class AttachedInstances {
  readonly #graph: ResourceGraph;
  readonly #selections: BackupSelections;
  readonly #attachments: Referrers;

  constructor(graph: ResourceGraph) {
    this.#graph = graph;
    this.#selections = new BackupSelections(graph, {
      group: ec2Instance,
      arn: "arn:*:ec2:*:*:instance/*",
    });
    this.#attachments = new Referrers(
      graph,
      [{ group: volumeAttachment, path: "volumeId" }],
      ebsVolume,
    );
  }

  /** Whether a plan may select an instance that the volume is attached to. */
  mayBeSelected(volume: PolicyResource): boolean {
    return this.#attachments.of(volume).some((attachment) => {
      const { targets, open } = targetsOf(this.#graph, attachment, "instanceId", ec2Instance);
      return (
        targets.some((instance) => this.#selections.maySelect(instance)) ||
        (open && this.#selections.maySelectAnother())
      );
    });
  }
}

function volumeFault(resource: PolicyResource): StackFault {
  return {
    resource,
    group: ebsVolume,
    property,
    found: "no backup plan of the stack that selects it, and no Data Lifecycle Manager policy",
    expected: "a backup plan or a Data Lifecycle Manager policy",
    why: "the volume is lost with its Availability Zone, and without a snapshot nothing brings its data back",
    fix: "list its ARN in the resources of an aws.backup.Selection, or declare an aws.dlm.LifecyclePolicy for its tags",
  };
}
