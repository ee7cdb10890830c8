import { POLICY_PACK_FOLDER } from "../sandbox/project";
import type { PolicyResource } from "@pulumi/policy";
import { deploy, linked, type ResourceSpec } from "../test/support/policy/deployment";
import { awsxVpc, loadBalancer } from "../test/support/policy/network";
import { PackProcess } from "../test/support/policy/pack-process";
import { interleaved } from "./median";
import { installAwsGuard, writeReferencePack } from "./reference-packs";

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
async function start(awsGuard: string): Promise<Ratio[]> {
  const empty = await writeReferencePack("empty-pack");
  const startAndStop = async (folder: string): Promise<void> => {
    const pack = await PackProcess.start(folder);
    await pack.stop();
  };
  const times = await interleaved(11, {
    empty: () => startAndStop(empty),
    awsGuard: () => startAndStop(awsGuard),
    ours: () => startAndStop(POLICY_PACK_FOLDER),
  });
  return [
    { what: "process start, to an empty pack", ratio: times.ours / times.empty, bound: 1.15 },
    { what: "process start, to AWSGuard", ratio: times.ours / times.awsGuard, bound: 1 },
  ];
}

/** Runs work against our pack and others, each in a process of its own. */
async function besides<Name extends string, T>(
  folders: Readonly<Record<Name, string>>,
  work: (packs: Readonly<Record<Name | "ours", PackProcess>>) => Promise<T>,
): Promise<T> {
  const packs = new Map<string, PackProcess>();
  try {
    for (const [name, folder] of Object.entries<string>({ ...folders, ours: POLICY_PACK_FOLDER })) {
      packs.set(name, await PackProcess.start(folder));
    }
    return await work(Object.fromEntries(packs) as Record<Name | "ours", PackProcess>);
  } finally {
    for (const pack of packs.values()) {
      await pack.stop();
    }
  }
}

/** What judging one resource costs. */
async function analyze(awsGuard: string): Promise<Ratio[]> {
  const empty = await writeReferencePack("empty-resource-rule");
  return besides({ empty, awsGuard }, async (packs) => {
    const hundred = (pack: PackProcess) => async (): Promise<void> => {
      for (let count = 0; count < 100; count += 1) {
        await pack.analyze(TARGET_GROUP);
      }
    };
    const times = await interleaved(21, {
      empty: hundred(packs.empty),
      awsGuard: hundred(packs.awsGuard),
      ours: hundred(packs.ours),
    });
    return [
      {
        what: "Analyze of a target group, to one empty resource rule",
        ratio: times.ours / times.empty,
        bound: 1.25,
      },
      {
        what: "Analyze of a target group, to AWSGuard",
        ratio: times.ours / times.awsGuard,
        bound: 1,
      },
    ];
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
async function analyzeStack(): Promise<Ratio[]> {
  const empty = await writeReferencePack("empty-stack-rule");
  return besides({ empty }, async (packs) => {
    const stacks = { 100: stackOf(100), 1_000: stackOf(1_000), 10_000: stackOf(10_000) } as const;
    const judge = (pack: PackProcess, size: keyof typeof stacks) => () =>
      pack.analyzeStack(stacks[size]);
    const times = await interleaved(9, {
      empty100: judge(packs.empty, 100),
      ours100: judge(packs.ours, 100),
      empty1000: judge(packs.empty, 1_000),
      ours1000: judge(packs.ours, 1_000),
      empty10000: judge(packs.empty, 10_000),
      ours10000: judge(packs.ours, 10_000),
    });
    const bound = 3;
    return [
      ...[
        { size: "100", ratio: times.ours100 / times.empty100 },
        { size: "1,000", ratio: times.ours1000 / times.empty1000 },
        { size: "10,000", ratio: times.ours10000 / times.empty10000 },
      ].map(({ size, ratio }) => ({
        what: `AnalyzeStack of ${size} resources, to one empty stack rule`,
        ratio,
        bound,
      })),
      {
        what: "AnalyzeStack per resource, 10,000 to 1,000 resources",
        ratio: times.ours10000 / times.ours1000 / 10,
        bound: 1.2,
      },
    ];
  });
}

/** Everything that the pack must hold. */
export async function packRatios(): Promise<Ratio[]> {
  const awsGuard = await installAwsGuard();
  return [...(await start(awsGuard)), ...(await analyze(awsGuard)), ...(await analyzeStack())];
}
