import type { Policy, PolicyResource } from "@pulumi/policy";

import type { ResourceGraph } from "../graph/resource-graph";
import type { TypeGroup } from "../types/type-group";
import type { ExemptionState } from "./exemption-ledger";
import type { Fault } from "./message";
import type { SettingName, Settings } from "./settings";
import type { Tags } from "./tags";
import type { Properties } from "./values";

/** Every metadata field that the SDK has; a rule that leaves one out does not compile. */
type Metadata = Required<Omit<Policy, "configSchema" | "tags">> & {
  readonly tags: Tags;
  /** What can be configured, beside the exemptions that every rule has. @default nothing */
  readonly settings?: readonly SettingName[];
  /** What the rule judges, in the plural: it completes the sentence "applies to …". */
  readonly appliesTo: string;
};

/** Why a rule does not judge a resource of a type that it knows. */
export interface NotJudged {
  readonly notJudged: string;
}

/** One type of resource in the table of a rule. */
export interface JudgedType {
  /** The resource, under all of its type tokens. */
  readonly group: TypeGroup;
  /**
   * What is wrong with one resource; nothing if it is right, or if it is not known yet.
   *
   * @param properties The resource's inputs as the provider has checked them.
   */
  readonly judge: (properties: Properties, settings: Settings) => readonly Fault[] | NotJudged;
}

/** A rule that one resource's own inputs decide: it stops that resource before it is created. */
export interface ResourceRule extends Metadata {
  /** One row for every type that it judges. */
  readonly types: readonly JudgedType[];
}

/** A fault of a resource in a stack. */
export interface StackFault extends Fault {
  readonly resource: PolicyResource;
  readonly group: TypeGroup;
}

/** A rule that needs the other resources of the stack. */
export interface StackRule extends Metadata {
  /** The types that it judges: it does not apply to a stack that holds none of them. */
  readonly groups: readonly TypeGroup[];
  /**
   * Whether it judges the exemptions from all rules, and so does not apply to a stack without any. It has to come last.
   * @default false
   */
  readonly judgesExemptions?: boolean;
  /**
   * What is wrong with the stack; nothing if it is right, or if it is not known yet.
   *
   * @param exemptions What became of the exemptions that can be meant for the stack; none unless it judges them.
   */
  readonly judge: (
    graph: ResourceGraph,
    settings: Settings,
    exemptions: () => readonly ExemptionState[],
  ) => readonly StackFault[];
}

/** Any rule of the pack. */
export type Rule = ResourceRule | StackRule;
