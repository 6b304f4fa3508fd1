// Written by docwright; do not edit. The next run writes this file anew.

/** How the answer of a mock is written that is a stream. */
export interface MockStream {
  readonly mediaType: string;
  readonly kind: "events" | "lines" | "records";
  /** Items are whole events, with their names and ids. */
  readonly isEvent?: boolean;
  /** Data that are texts are no JSON. */
  readonly hasTexts?: boolean;
  /** The data that say that it ends. */
  readonly end?: string;
}

/** An event, as far as an item has it. */
interface MockEvent {
  readonly event?: string;
  readonly id?: string;
  readonly data?: unknown;
}

/** The text of a stream: the body itself where that is one, else each item of a list, or the only one. */
export function writeStream(stream: MockStream, body: unknown): string {
  const { end, kind } = stream;
  if (typeof body === "string" && isWhole(stream, body)) return body;
  const items: readonly unknown[] = Array.isArray(body) ? body : [body];
  const written = items.map((item) => writeItem(stream, item)).join("");
  if (end === undefined) return written;
  return written + (kind === "events" ? `data: ${end}\n\n` : `${end}\n`);
}

/** Whether a text is that of a whole stream, and not of an event. */
const isWhole = ({ kind }: MockStream, text: string): boolean =>
  kind !== "events" || /^(?:data|event|id|retry)?:/m.test(text);

function writeItem(stream: MockStream, item: unknown): string {
  if (stream.kind === "lines") return `${JSON.stringify(item)}\n`;
  if (stream.kind === "records") return `\x1e${JSON.stringify(item)}\n`;
  return writeEvent(
    stream,
    stream.isEvent ? (Object(item) as MockEvent) : { data: item },
  );
}

function writeEvent({ hasTexts }: MockStream, event: MockEvent): string {
  const { data, event: name, id } = event;
  const text =
    hasTexts && typeof data === "string" ? data : JSON.stringify(data);
  return [
    ...(name === undefined ? [] : [`event: ${name}`]),
    ...(id === undefined ? [] : [`id: ${id}`]),
    ...(data === undefined
      ? []
      : text.split("\n").map((line) => `data: ${line}`)),
    "\n",
  ].join("\n");
}
