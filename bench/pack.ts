import { POLICY_PACK_FOLDER } from "../sandbox/project";
import type { PolicyResource } from "@pulumi/policy";
import { deploy, linked, type ResourceSpec } from "../test/support/policy/deployment";
import { awsxVpc, loadBalancer } from "../test/support/policy/network";
import { PackProcess } from "../test/support/policy/pack-process";
import { interleaved } from "./median";
import { writeReferencePack } from "./reference-packs";

/** One figure: how much more something costs than what it is compared with, and how much it may. */
export interface Ratio {
  readonly what: string;
  readonly ratio: number;
  readonly bound: number;
}

const ZONES = ["us-east-1a", "us-east-1b", "us-east-1c"];

const TARGET_GROUP = {
  type: "aws:lb/targetGroup:TargetGroup",
  props: { protocol: "HTTP", port: 80, healthCheck: { path: "/healthz", interval: 10 } },
};

/** How long a pack's process takes until it serves. */
async function start(): Promise<Ratio> {
  const empty = await writeReferencePack("empty-pack");
  const startAndStop = async (folder: string): Promise<void> => {
    const pack = await PackProcess.start(folder);
    await pack.stop();
  };
  const times = await interleaved(11, {
    empty: () => startAndStop(empty),
    ours: () => startAndStop(POLICY_PACK_FOLDER),
  });
  return { what: "process start, to an empty pack", ratio: times.ours / times.empty, bound: 1.15 };
}

/** Runs work against our pack and a reference pack, each in a process of its own. */
async function besides<T>(
  reference: Parameters<typeof writeReferencePack>[0],
  work: (ours: PackProcess, other: PackProcess) => Promise<T>,
): Promise<T> {
  const other = await PackProcess.start(await writeReferencePack(reference));
  const ours = await PackProcess.start(POLICY_PACK_FOLDER);
  try {
    return await work(ours, other);
  } finally {
    await ours.stop();
    await other.stop();
  }
}

/** What judging one resource costs. */
function analyze(): Promise<Ratio> {
  return besides("empty-resource-rule", async (ours, other) => {
    const hundred = async (pack: PackProcess): Promise<void> => {
      for (let count = 0; count < 100; count += 1) {
        await pack.analyze(TARGET_GROUP);
      }
    };
    const times = await interleaved(21, { other: () => hundred(other), ours: () => hundred(ours) });
    return {
      what: "Analyze of a target group, to one empty resource rule",
      ratio: times.ours / times.other,
      bound: 1.25,
    };
  });
}

/** A stack in its first preview: as many networks with a load balancer as make up the number of resources. */
function stackOf(count: number): PolicyResource[] {
  const specs: ResourceSpec[] = [];
  for (let index = 0; specs.length < count; index += 1) {
    const network = awsxVpc(`net-${index}`, ZONES);
    const subnets = linked(
      network.map(({ name }) => name),
      [],
    );
    specs.push(...network, loadBalancer(`lb-${index}`, subnets));
  }
  return deploy("preview", specs.slice(0, count));
}

/** What judging a whole stack costs, and how that grows. */
function analyzeStack(): Promise<Ratio[]> {
  return besides("empty-stack-rule", async (ours, other) => {
    const [small, large] = [stackOf(1_000), stackOf(10_000)];
    const times = await interleaved(7, {
      other: () => other.analyzeStack(large),
      ours: () => ours.analyzeStack(large),
      small: () => ours.analyzeStack(small),
    });
    return [
      {
        what: "AnalyzeStack of 10,000 resources, to one empty stack rule",
        ratio: times.ours / times.other,
        bound: 3,
      },
      {
        what: "AnalyzeStack per resource, 10,000 to 1,000 resources",
        ratio: times.ours / times.small / 10,
        bound: 1.2,
      },
    ];
  });
}

/** Everything that the pack must hold. */
export async function packRatios(): Promise<Ratio[]> {
  return [await start(), await analyze(), ...(await analyzeStack())];
}
