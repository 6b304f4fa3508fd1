import { diagnose, type Code, type ParametersOf } from "../../diagnostics.js";
import type {
  Assertion,
  Claim,
  Diagnostic,
  DialectReading,
  Place,
  SourceDocument,
  SourceRef,
} from "../../model/index.js";
import { listLostDigits } from "./lost-digits.js";
import type { Span } from "./span.js";

/** Gathers what one reading of a document yields; every claim and diagnostic of it carries the document's name. */
export class Collector {
  private readonly claims: Claim[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private readonly unused: SourceRef[] = [];
  /** Where numbers stand that are reported for losing digits. */
  private readonly lostDigits = new Set<number>();
  private operations = 0;
  private items = 0;
  private unread = 0;

  constructor(readonly document: SourceDocument) {}

  claim(place: Place, assertion: Assertion, at: Span): void {
    this.claims.push({ place, assertion, at: this.refer(at) });
    this.reportLostDigits(assertion, at);
  }

  /** Several claims may be read of one number. */
  private reportLostDigits(assertion: Assertion, { start, end }: Span): void {
    for (const lost of listLostDigits(assertion, this.document.text.slice(start, end))) {
      const at = { start: start + lost.start, end: start + lost.end };
      if (this.lostDigits.has(at.start)) continue;
      this.lostDigits.add(at.start);
      this.report("digits-lost", { written: lost.written, kept: lost.kept }, at);
    }
  }

  /** `stopped` is where reading what is at fault stopped. */
  report<C extends Code>(code: C, parameters: ParametersOf<C>, at: Span, stopped?: Span): void {
    this.diagnostics.push(diagnose(code, parameters, this.refer(at), stopped && this.refer(stopped)));
  }

  countOperation(): void {
    this.operations += 1;
  }

  /** Takes over what a reader of a part of the document reports. */
  add(diagnostics: readonly Diagnostic[]): void {
    this.diagnostics.push(...diagnostics);
  }

  /** Counts a declaration; `unread` ones need a diagnostic of their own. */
  countItem(outcome: "read" | "unread"): void {
    this.items += 1;
    if (outcome === "unread") this.unread += 1;
  }

  /** Puts a line on record that is neither a claim nor known to carry none. Adjoining lines stay separate: each has its own quotation. */
  markUnused(at: Span): void {
    this.unused.push(this.refer(at));
    this.report("stretch-unused", {}, at);
  }

  finish(): DialectReading {
    const { claims, diagnostics, operations, items, unread, unused } = this;
    return { claims, diagnostics, coverage: { operations, items, unread, unused } };
  }

  /** A stretch with the name of its document. One that has it already stays as it is: all that a declaration says shares it. */
  refer(at: Span | SourceRef): SourceRef {
    return "source" in at ? at : { source: this.document.name, start: at.start, end: at.end };
  }
}
