import {
  pointerTo,
  schemaOfContent,
  stringifyJson,
  type Encoding,
  type MediaType,
  type Parameter,
  type Schema,
} from "../../model/index.js";
import type { Relation } from "../change.js";
import { report, type Position } from "./comparison.js";
import { compareHeaders } from "./headers.js";
import { describeSerialisation } from "./serialisation.js";
import { belowEach } from "./position.js";
import type { SpecIndex } from "./spec-index.js";

/** One side of a comparison: a body, and the schemas that it refers to. */
interface Seen {
  readonly index: SpecIndex;
  readonly media: MediaType;
}

function isForm({ mediaType }: MediaType): boolean {
  return /^(?:multipart\/|application\/x-www-form-urlencoded)/iu.test(mediaType);
}

/** The schema of a member of a body. */
function memberOf({ index, media }: Seen, name: string): Schema {
  const body = index.resolve(schemaOfContent(media)).schema;
  const property = body.kind === "object" ? body.properties.find((own) => own.name === name) : undefined;
  return property?.schema ?? { kind: "unknown" };
}

/** Whether a body may have a member: an encoding of one that no object lists is ignored (OpenAPI 3.1, section 4.8.14.1). */
function mayHave({ index, media }: Seen, name: string): boolean {
  const body = index.resolve(schemaOfContent(media)).schema;
  return body.kind !== "object" || body.properties.some((own) => own.name === name);
}

const bytes = "application/octet-stream";

/** The media type in which a part is written where nothing is said (OpenAPI 3.1, section 4.8.15.1.1). */
function defaultTypeOf(index: SpecIndex, schema: Schema): string {
  const resolved = index.resolve(schema).schema;
  switch (resolved.kind) {
    case "array":
      return defaultTypeOf(index, resolved.items);
    case "string":
      return resolved.contentEncoding !== undefined || ["binary", "byte"].includes(resolved.format ?? "")
        ? bytes
        : "text/plain";
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "literal":
      return "text/plain";
    case "object":
    case "map":
    case "union":
      return "application/json";
    case "unknown":
      return bytes;
    default:
      return resolved satisfies never;
  }
}

/** The media types that a `contentType` lists. */
function listTypes(contentType: string): ReadonlySet<string> {
  return new Set(contentType.split(",").map((type) => type.trim().toLowerCase()));
}

/** The media types that a part may be written in. */
function typesOf(seen: Seen, name: string, { contentType }: Encoding): ReadonlySet<string> {
  return listTypes(contentType ?? defaultTypeOf(seen.index, memberOf(seen, name)));
}

function isWithin(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  return [...inner].every((type) => outer.has(type) || outer.has(type.replace(/\/.*$/u, "/*")));
}

function relate(before: ReadonlySet<string>, after: ReadonlySet<string>): Relation {
  const [widens, narrows] = [isWithin(before, after), isWithin(after, before)];
  if (widens && narrows) return "equal";
  if (widens) return "widens";
  return narrows ? "narrows" : "incomparable";
}

/** How the media types that one `contentType` lists stand to those of another. */
export function relateContentTypes(before: string, after: string): Relation {
  return relate(listTypes(before), listTypes(after));
}

/** Whether a part is written as a parameter of a query is, and not in a media type of its own. */
function isStyled({ style, explode, allowReserved }: Encoding): boolean {
  return [style, explode, allowReserved].some((value) => value !== undefined);
}

/** Whether a part is plain text, or a part of it for each item of a list: the usual style writes it no otherwise. */
function isPlainText(seen: Seen, name: string, encoding: Encoding): boolean {
  const schema = seen.index.resolve(memberOf(seen, name)).schema;
  const item = schema.kind === "array" ? seen.index.resolve(schema.items).schema : schema;
  const [type, ...others] = typesOf(seen, name, encoding);
  return item.kind !== "array" && type === "text/plain" && others.length === 0;
}

/** How the value of a part is written, in words that are equal where the bytes are. */
function printStyle(seen: Seen, name: string, encoding: Encoding): string {
  if (!isStyled(encoding) && !isPlainText(seen, name, encoding)) return "in its media type";
  const { style, explode } = encoding;
  const parameter: Parameter = {
    name: "",
    in: "query",
    required: false,
    schema: memberOf(seen, name),
    ...(style !== undefined && { style }),
    ...(explode !== undefined && { explode }),
  };
  return describeSerialisation(seen.index, parameter);
}

/** Both sides of one part of a form. */
interface PartOfForm {
  readonly name: string;
  readonly base: Encoding;
  readonly revision: Encoding;
}

function compareTypes(at: Position, from: Seen, to: Seen, { name, base, revision }: PartOfForm): void {
  const [before, after] = [typesOf(from, name, base), typesOf(to, name, revision)];
  const relation = relate(before, after);
  const isStated = base.contentType !== undefined || revision.contentType !== undefined;
  if (relation === "equal" || !isStated) return;
  report(at, {
    kind: "part-media-type-changed",
    keyword: "contentType",
    base: at.base,
    revision: at.revision,
    before: [...before].join(", "),
    after: [...after].join(", "),
    wireRelation: relation,
  });
}

/** How a part is written, its schema being what it was: one that changed is told of itself. */
function compareStyles(at: Position, from: Seen, { name, base, revision }: PartOfForm): void {
  const places = { base: at.base, revision: at.revision };
  const before = printStyle(from, name, base);
  const after = printStyle(from, name, revision);
  if (before !== after) {
    report(at, { kind: "parameter-encoding-changed", keyword: "style", ...places, before, after });
  }
  const [said, says] = [base.allowReserved === true, revision.allowReserved === true];
  if (said === says) return;
  report(at, {
    kind: says ? "parameter-text-freed" : "parameter-text-restricted",
    keyword: "allowReserved",
    ...places,
    before: said,
    after: says,
  });
}

/** What an encoding says besides what may stand in it without effect. */
function compareIdle(at: Position, found: number, { base, revision }: PartOfForm): void {
  const [before, after] = [stringifyJson(base), stringifyJson(revision)];
  if (found > 0 || before === after) return;
  report(at, {
    kind: "keyword-without-effect",
    keyword: "encoding",
    base: at.base,
    revision: at.revision,
    before,
    after,
  });
}

function comparePart(
  content: Position,
  from: Seen,
  to: Seen,
  part: PartOfForm,
  steps: readonly [string, string],
): void {
  let found = 0;
  const { comparison } = content;
  const counting = {
    ...comparison,
    record: (difference: Parameters<typeof comparison.record>[0]) => {
      found += 1;
      comparison.record(difference);
    },
  };
  const at = belowEach({ ...content, comparison: counting }, ...steps, `part ${part.name}`);
  compareTypes(at, from, to, part);
  compareStyles(at, from, part);
  compareHeaders(at, part.base.headers ?? [], part.revision.headers ?? []);
  compareIdle(at, found, part);
}

/** Compares how the members of two bodies of one media type are written; only those of forms are written one by one. */
export function compareEncodings(content: Position, base: MediaType, revision: MediaType): void {
  const { comparison } = content;
  const from: Seen = { index: comparison.base, media: base };
  const to: Seen = { index: comparison.revision, media: revision };
  const [before, after] = [base.encoding ?? {}, revision.encoding ?? {}];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const steps = pointerTo("encoding", name);
    const part = { name, base: before[name] ?? {}, revision: after[name] ?? {} };
    const places = [before[name] ? steps : "", after[name] ? steps : ""] as const;
    const isWritten = isForm(base) && isForm(revision) && mayHave(from, name) && mayHave(to, name);
    if (isWritten) comparePart(content, from, to, part, places);
    else compareIdle(belowEach(content, ...places, `part ${name}`), 0, part);
  }
}
