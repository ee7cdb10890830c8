/** Declares the resources of a program that knows nothing of this project. */
export type Declare = () => void;

/** A program without a flaw. */
export interface SoundProgram {
  /** What is in it: completes "accepts …". */
  readonly title: string;
  readonly declare: Declare;
}

/** A program with one flaw, and what becomes of it once that is repaired. */
export interface FlawedProgram {
  /** The flaw: completes "rejects …". */
  readonly flaw: string;
  /** The one mandatory rule that it breaks. */
  readonly rule: string;
  /** Name of the resource that the violation is reported on. */
  readonly resource: string;
  readonly declare: Declare;
  /** The same program put right. */
  readonly twins: readonly SoundProgram[];
}
