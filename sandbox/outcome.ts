import type {
  DiagnosticEvent,
  EngineEvent,
  OpType,
  PolicyEvent,
  StepEventMetadata,
} from "@pulumi/pulumi/automation/index.js";

/** What the engine did, or would do, to one resource. */
export interface ResourceStep {
  readonly operation: OpType;
  readonly urn: string;
  readonly type: string;
  readonly name: string;
}

/** A rule that a resource, or the stack as a whole, breaks. */
export interface Violation {
  readonly rule: string;
  readonly mandatory: boolean;
  /** Name of the resource; undefined for the stack as a whole. */
  readonly resource: string | undefined;
  readonly message: string;
}

/** What came of a preview, an update or a destroy. */
export interface Outcome {
  /** False where the engine refused or failed; then nothing, or only a part, was done. */
  readonly succeeded: boolean;
  readonly steps: readonly ResourceStep[];
  readonly violations: readonly Violation[];
  /** What the engine and the program reported as errors, each a text of its own. */
  readonly errors: readonly string[];
  /** The policy packs that judged, by `name@version`: for each of their rules how often it found nothing wrong. */
  readonly passed: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A pack's verdict on one resource or on the stack: an event that the engine sends and the SDK does not yet name. */
interface PolicySummary {
  readonly policyPackName: string;
  readonly policyPackVersion: string;
  /** Rules that applied and were kept. */
  readonly passed?: readonly string[];
}

type Event = EngineEvent & {
  readonly policyAnalyzeSummaryEvent?: PolicySummary;
  readonly policyAnalyzeStackSummaryEvent?: PolicySummary;
};

/** Operations that change nothing. */
const QUIET: ReadonlySet<string> = new Set(["same", "read", "refresh"]);

/** The steps that change something. */
export function changes({ steps }: Outcome): readonly ResourceStep[] {
  return steps.filter(({ operation }) => !QUIET.has(operation));
}

/** Gathers the engine's events into an {@link Outcome}. */
export class OutcomeRecorder {
  private readonly steps = new Map<string, ResourceStep>();
  private readonly violations: Violation[] = [];
  private readonly errors: string[] = [];
  private readonly passed: Record<string, Record<string, number>> = {};

  /** @param onStep told of each resource as its turn comes */
  public constructor(private readonly onStep: (step: ResourceStep) => void) {}

  public record(event: Event): void {
    const { resourcePreEvent, resOutputsEvent, diagnosticEvent, policyEvent } = event;
    if (resourcePreEvent !== undefined) {
      this.recordStep(resourcePreEvent.metadata);
    }
    if (resOutputsEvent !== undefined) {
      this.recordRefreshed(resOutputsEvent.metadata);
    }
    if (diagnosticEvent?.severity === "error") {
      this.errors.push(errorOf(diagnosticEvent));
    }
    if (policyEvent !== undefined) {
      this.recordViolation(policyEvent);
    }
    const verdict = event.policyAnalyzeSummaryEvent ?? event.policyAnalyzeStackSummaryEvent;
    if (verdict !== undefined) {
      this.recordVerdict(verdict);
    }
  }

  public outcome(succeeded: boolean, furtherErrors: readonly string[] = []): Outcome {
    const errors = this.errors.length > 0 ? this.errors : furtherErrors;
    const rejected = this.violations.some(({ mandatory }) => mandatory);
    return {
      succeeded,
      steps: [...this.steps.values()],
      violations: this.violations,
      errors: [...new Set(errors)].filter(
        (text) => !GENERIC_ERROR.test(text) && !(rejected && AFTERMATH.test(text)),
      ),
      passed: this.passed,
    };
  }

  private recordStep({ op: operation, urn, type }: StepEventMetadata): void {
    if (type.startsWith("pulumi:")) {
      return;
    }
    const step = { operation, urn, type, name: nameOf(urn) };
    this.steps.set(`${operation} ${urn}`, step);
    this.onStep(step);
  }

  /** What a refresh found a resource to be is only told once it has been read. */
  private recordRefreshed(metadata: StepEventMetadata): void {
    if (metadata.op !== "refresh" && this.steps.has(`refresh ${metadata.urn}`)) {
      this.recordStep(metadata);
    }
  }

  private recordViolation(event: PolicyEvent): void {
    this.violations.push({
      rule: event.policyName,
      mandatory: event.enforcementLevel === "mandatory",
      resource: event.resourceUrn ? nameOf(event.resourceUrn) : undefined,
      message: plain(event.message),
    });
  }

  private recordVerdict({ policyPackName, policyPackVersion, passed = [] }: PolicySummary): void {
    const counts = (this.passed[`${policyPackName}@${policyPackVersion}`] ??= {});
    for (const rule of passed) {
      counts[rule] = (counts[rule] ?? 0) + 1;
    }
  }
}

/** Closing words of the engine that add nothing to the errors before them. */
const GENERIC_ERROR = /^(preview|update|destroy|refresh|resource .*) failed$/;

/** What else goes wrong when a policy pack stops the engine in the middle of its work. */
const AFTERMATH = /client connection is closing|^Command failed with exit code/;

/** A resource's logical name, from its URN. */
export function nameOf(urn: string): string {
  return urn.split("::").at(-1) ?? urn;
}

/** The heading that a provider's only error gets from the engine. */
const ONE_ERROR = /^1 error occurred:\s*\* /;

/** An error with the name of the resource that it is about, where its words do not say so. */
function errorOf({ message, urn }: DiagnosticEvent): string {
  const words = plain(message).replace(ONE_ERROR, "");
  const isOfResource = urn !== undefined && urn !== "" && !urn.includes("pulumi:pulumi:Stack::");
  return isOfResource && !words.includes(nameOf(urn)) ? `${nameOf(urn)}: ${words}` : words;
}

/** A message without the engine's colour marks. */
function plain(message: string): string {
  return message.replace(/<\{%[^%]*%\}>/g, "").trim();
}
