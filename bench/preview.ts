import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import * as ec2 from "@pulumi/aws/ec2";
import * as lb from "@pulumi/aws/lb";
import type { PulumiFn } from "@pulumi/pulumi/automation/index.js";
import { SCHEMA_FOLDER } from "../sandbox/project";
import { World } from "../sandbox/providers/aws/world/world";
import { type ServedProviders, serve, serveProviders } from "../sandbox/providers/serve";
import { EngineStack } from "../test/support/engine-stack";
import { inlineProgram } from "../test/support/program-hosts";
import { EchoProvider } from "./echo-provider";
import { interleaved } from "./median";
import type { Ratio } from "./pack";

const RESOURCES = 1_000;

/** As many networks with subnets and a target group as make up the number of resources. */
const program: PulumiFn = () => {
  for (let index = 0; index < RESOURCES / 4; index += 1) {
    const cidrBlock = `10.${index}.0.0/16`;
    const { id: vpcId } = new ec2.Vpc(`vpc-${index}`, { cidrBlock, tags: { index: `${index}` } });
    for (const zone of ["a", "b"]) {
      new ec2.Subnet(`subnet-${index}-${zone}`, {
        vpcId,
        cidrBlock: `10.${index}.${zone === "a" ? 0 : 1}.0/24`,
        availabilityZone: `us-west-2${zone}`,
      });
    }
    new lb.TargetGroup(`group-${index}`, {
      vpcId,
      port: 80,
      protocol: "HTTP",
      healthCheck: { path: "/healthz", interval: 10 },
    });
  }
  return Promise.resolve();
};

/** What checking, planning and a world cost beside a provider that only echoes. */
export async function previewRatio(): Promise<Ratio> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "multizone-bench-"));
  const world = new World(path.join(folder, "world.jsonl"));
  const providers: Record<"echo" | "ours", ServedProviders> = {
    echo: await serve(() => new EchoProvider()),
    ours: await serveProviders({ schemaFolder: SCHEMA_FOLDER, world }),
  };
  try {
    const open = (name: "echo" | "ours"): Promise<EngineStack> =>
      EngineStack.open(path.join(folder, name), providers[name].debugProviders);
    const [echo, ours] = [await open("echo"), await open("ours")];
    const times = await interleaved(3, {
      echo: () => succeeding(echo),
      ours: () => succeeding(ours),
    });
    return {
      what: `preview of ${RESOURCES} resources, to a provider that only echoes`,
      ratio: times.ours / times.echo,
      bound: 1.3,
    };
  } finally {
    providers.echo.close();
    providers.ours.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A figure for something that failed would say nothing. */
async function succeeding(stack: EngineStack): Promise<void> {
  const { succeeded, output } = await stack.preview(inlineProgram(program));
  if (!succeeded) {
    throw new Error(output);
  }
}
