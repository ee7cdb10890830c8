import * as pulumi from "@pulumi/pulumi";
import * as ssm from "@pulumi/aws/ssm";
import { partition } from "../shared/partition";
import type { PolicyStatement } from "../shared/policy-document";
import type { HotDataClass } from "./hot-data-class";

/** Arguments of {@link HotDataPolicy}. */
export interface HotDataPolicyArgs {
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  readonly classes: readonly HotDataClass[];
}

/**
 * How long each class of hot data stays in the cache, for the services to read.
 *
 * Creates an AWS Systems Manager parameter for each class, `<path>/<class>`, whose value is JSON such as
 * `{"ttlSeconds":60,"jitterPercent":10}`. A class more is one parameter more and changes nothing else.
 */
export class HotDataPolicy extends pulumi.ComponentResource {
  /** What the parameters' names begin with: `/<project>/<stack>/hot-data`. */
  public readonly path: string;
  /** What a role must be allowed to do in order to read the parameters. */
  public readonly statement: PolicyStatement;

  public constructor(
    name: string,
    args: HotDataPolicyArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("multizone:cache:HotDataPolicy", name, {}, opts);

    this.path = `/${pulumi.getProject()}/${pulumi.getStack()}/hot-data`;
    for (const hotData of args.classes) {
      this.createParameter(name, hotData);
    }

    this.statement = this.readStatement(args);
    this.registerOutputs({ path: this.path, statement: this.statement });
  }

  private createParameter(name: string, hotData: HotDataClass): void {
    const { name: className, ttlSeconds, jitterPercent } = hotData;
    new ssm.Parameter(
      `${name}-${className}`,
      {
        // Services look it up under this name, so it is not Pulumi's to choose.
        name: `${this.path}/${className}`,
        type: "String",
        // No secret: a preview shows what changes.
        insecureValue: JSON.stringify({ ttlSeconds, jitterPercent }),
        description: `How long ${className} stays in the cache`,
      },
      { parent: this },
    );
  }

  private readStatement({ region, accountId }: HotDataPolicyArgs): PolicyStatement {
    const arn = pulumi.interpolate`arn:${partition(region)}:ssm:${region}:${accountId}:parameter${this.path}`;
    return {
      Sid: "ReadHotDataPolicy",
      Action: ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"],
      // GetParametersByPath asks for the right to the path itself, the others for that to a parameter under it.
      Resource: [arn, pulumi.interpolate`${arn}/*`],
    };
  }
}
