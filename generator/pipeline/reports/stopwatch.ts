import { performance } from "node:perf_hooks";

/** A stage that ran: what it made and how long it took, in milliseconds. */
export interface Step {
  readonly name: string;
  readonly summary: string;
  readonly milliseconds: number;
}

/** Measures the stages of a command one after the other. */
export class Stopwatch {
  readonly steps: Step[] = [];
  #last = performance.now();

  constructor(
    private readonly onStep: (step: Step) => void = () => undefined,
    private readonly onLongStep: (text: string) => void = () => undefined,
  ) {}

  /** Says what begins now and takes more than a moment. */
  announce(text: string): void {
    this.onLongStep(text);
  }

  /** Ends the stage that ran since the last call. */
  lap(name: string, summary: string): void {
    const now = performance.now();
    const step = { name, summary, milliseconds: now - this.#last };
    this.#last = now;
    this.steps.push(step);
    this.onStep(step);
  }
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? "" : "s"}`;
}
