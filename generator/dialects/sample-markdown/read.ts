import type { DialectReading, OperationKey, Place, SourceDocument } from "../../model/index.js";
import { exists, ofType } from "../shared/assertions.js";
import { Collector } from "../shared/collector.js";
import type { Span } from "../shared/span.js";
import { splitLines, type Line } from "../shared/lines.js";
import { placeAt, placeOfOperation, placeOfResponse, stepInto } from "../shared/places.js";
import { classifyLine, type SampleLine } from "./classify.js";
import { readJson } from "./json.js";
import { claimShape } from "./shape.js";

/** What the lines to come can be, by the last heading that mattered. */
type Section =
  | { readonly kind: "start" }
  /** Under the heading of a resource, or the line that names an operation: prose describes it. */
  | { readonly kind: "described"; readonly place: Place }
  /** `sampled` is the place that the sample to come shows. */
  | { readonly kind: "response"; readonly sampled: Place };

/** Data further inside than this is no data that an API returns. */
const deepestMember = 8;

class SampleReader {
  private readonly collector: Collector;
  private readonly lines: readonly Line[];
  /** Undefined where nothing is described, and no sample is to come. */
  private section: Section | undefined = { kind: "start" };
  private resources: string[] = [];
  private title = "";
  private operation: OperationKey | undefined;
  private prose: (Span & { readonly place: Place }) | undefined;
  private next = 0;

  constructor(private readonly document: SourceDocument) {
    this.collector = new Collector(document);
    this.lines = splitLines(document.text);
  }

  read(): DialectReading {
    for (let line = this.lines[this.next]; line; line = this.lines[this.next]) {
      this.next += 1;
      this.readLine(line, classifyLine(line.text));
    }
    this.finishProse();
    return this.collector.finish();
  }

  private readLine(line: Line, form: SampleLine): void {
    if (form.kind !== "text" && form.kind !== "blank") this.finishProse();
    switch (form.kind) {
      case "blank":
        return;
      case "fileName":
        if (this.section?.kind !== "start") this.readProse(line);
        return;
      case "heading":
        this.readHeading(line, form.level, form.title);
        return;
      case "operation":
        this.readOperation(line, { method: form.method, path: form.path });
        return;
      case "responses":
        this.readOtherHeading(line, this.operation !== undefined);
        return;
      case "response":
        this.readResponse(line, form.status, form.description);
        return;
      case "data":
        this.readDataLine(line, form.members);
        return;
      case "fence":
        this.readSample(line);
        return;
      case "text":
        this.readProse(line);
        return;
      default:
        form satisfies never;
    }
  }

  private readHeading(line: Line, level: number, title: string): void {
    if (level <= 2) this.operation = undefined;
    if (level === 1) {
      this.resources.push(title);
      const index = this.resources.length - 1;
      const place = placeAt({ kind: "resource", title, index });
      this.collector.claim(place, exists, line);
      this.section = { kind: "described", place };
      return;
    }
    if (level === 2) this.title = title;
    this.readOtherHeading(line, level === 2);
  }

  private readOtherHeading(line: Line, isKnown: boolean): void {
    if (!isKnown) this.collector.markUnused(line);
    this.section = undefined;
  }

  private readOperation(line: Line, operation: OperationKey): void {
    const place = placeOfOperation(operation);
    const resource = this.resources.slice(-1);
    this.collector.countOperation();
    this.collector.claim(place, { aspect: "operation", title: this.title, resource }, line);
    this.operation = operation;
    this.section = { kind: "described", place };
  }

  private readResponse(line: Line, status: string, description: string): void {
    const { operation } = this;
    if (!operation) {
      this.readOtherHeading(line, false);
      return;
    }
    const sampled = placeOfResponse(operation, status);
    this.collector.claim(sampled, exists, line);
    if (description) {
      this.collector.claim(sampled, { aspect: "responseDescription", text: description }, line);
    }
    this.section = { kind: "response", sampled };
  }

  private readDataLine(line: Line, members: readonly string[]): void {
    const { section } = this;
    if (section?.kind !== "response" || members.length > deepestMember) {
      this.collector.markUnused(line);
      return;
    }
    const [member, second] = members;
    if (second !== undefined) this.collector.report("envelope-too-deep", { members }, line);
    else if (member !== undefined)
      this.collector.claim(section.sampled, { aspect: "envelope", member }, line);
    let sampled = section.sampled;
    for (const name of members) {
      this.collector.claim(sampled, ofType.object, line);
      sampled = stepInto(sampled, { kind: "property", name });
      this.collector.claim(sampled, exists, line);
    }
    this.section = { kind: "response", sampled };
  }

  private readSample(fence: Line): void {
    const { isClosed, ...body } = this.takeFenced();
    if (!isClosed) this.collector.report("code-unclosed", {}, fence);
    const { section } = this;
    if (section?.kind !== "response") {
      this.collector.markUnused({ start: fence.start, end: body.end });
      return;
    }
    const { node, brokenAt } = readJson(this.document.text, body.start, body.end);
    if (node) claimShape(this.collector, section.sampled, node);
    // Of a value that may be anything nothing else says that there is one.
    if (node?.kind === "scalar" && node.value === null)
      this.collector.claim(section.sampled, { aspect: "mediaType", mediaType: "application/json" }, body);
    if (brokenAt !== undefined) {
      const end = Math.min(brokenAt + 1, this.document.text.length);
      this.collector.report("sample-broken", {}, { start: brokenAt, end });
    }
    // A second sample of one response would speak of the same places again.
    this.section = undefined;
  }

  /** The lines up to the closing fence, or to the end of a document that was cut off. */
  private takeFenced(): Span & { readonly isClosed: boolean } {
    const start = this.lines[this.next]?.start ?? this.document.text.length;
    let end = start;
    let isClosed = false;
    for (let line = this.lines[this.next]; line; line = this.lines[this.next]) {
      this.next += 1;
      isClosed = ["```", "~~~"].includes(line.text);
      if (isClosed) break;
      end = line.end;
    }
    return { start, end, isClosed };
  }

  private readProse(line: Line): void {
    if (this.section?.kind === "described") {
      const { place } = this.section;
      this.prose = { place, start: this.prose?.start ?? line.start, end: line.end };
    } else this.collector.markUnused(line);
  }

  private finishProse(): void {
    if (!this.prose) return;
    const { end, place, start } = this.prose;
    const text = this.document.text.slice(start, end).replaceAll("\r\n", "\n");
    this.collector.claim(place, { aspect: "description", text }, { start, end });
    this.prose = undefined;
  }
}

/** Reads a document of the dialect `sample-markdown`. */
export function readSampleMarkdown(document: SourceDocument): DialectReading {
  return new SampleReader(document).read();
}
