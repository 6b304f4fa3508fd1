import { isJsonMediaType, type Operation } from "../../model/index.js";
import { isJsonContent } from "../plan/body-plan.js";
import type { AnswerKind, OtherAnswer, ResultType } from "../plan/index.js";
import { findMainAnswer, findSuccesses } from "../plan/result-schema.js";
import type { SchemaIndex } from "../plan/schema-walk.js";
import { printObject, printValue, type Members } from "./value.js";

/** A function of the runtime that an operation names, so that a bundle has only those that its operations need. */
export interface Strategy {
  readonly name: string;
  readonly file: string;
}

const inRead = (name: string): Strategy => ({ name, file: "read" });

const readers: Readonly<Record<AnswerKind, Strategy>> = {
  json: inRead("readResult"),
  text: inRead("readText"),
  blob: inRead("readBlob"),
  none: inRead("readNothing"),
};

/** How a descriptor says what makes the result of an answer, and the functions of the runtime that it names for it. */
export function describeReading(
  operation: Operation,
  result: ResultType,
  others: readonly OtherAnswer[],
  index: SchemaIndex,
): { readonly members: Members; readonly strategies: readonly (Strategy | undefined)[] } {
  const read = findReader(result);
  const statuses = result.kind === "type" ? [...(result.statuses ?? [])] : [];
  return {
    members: {
      read: read?.name,
      statuses: printReaders(statuses.map(([status, kind]) => [status, readers[kind]])),
      reads: printReaders(others.map((other) => [other.mediaType, findReader(other)])),
      accept: describeAccept(operation, result, index),
      ...describeStream(result, others),
    },
    strategies: [read, ...statuses.map(([, kind]) => readers[kind]), ...others.map(findReader)],
  };
}

function printReaders(entries: readonly (readonly [string, Strategy | undefined])[]): string | undefined {
  if (entries.length === 0) return undefined;
  return printObject(entries.map(([name, reader]) => [name, reader?.name ?? ""]));
}

function findReader(result: ResultType | OtherAnswer): Strategy | undefined {
  const { kind } = result;
  switch (kind) {
    case "none":
    case "text":
    case "blob":
      return readers[kind];
    case "stream":
      return { name: result.stream.reader, file: "streams" };
    case "type":
      if (result.statuses) return inRead("readByStatus");
      return result.stream && { name: result.stream.reader, file: "streams" };
    default:
      return kind satisfies never;
  }
}

/** The media types that an operation answers in, as far as its call reads them; undefined where that is JSON. */
function describeAccept(operation: Operation, result: ResultType, index: SchemaIndex): string | undefined {
  if (result.kind === "none") return undefined;
  const types = findSuccesses(operation).flatMap(({ content }) => {
    const main = findMainAnswer(content, index);
    if (!main) return [];
    const { mediaType } = main;
    const isRange = isJsonContent(main, index) && !isJsonMediaType(mediaType);
    return isRange || plainJson.test(mediaType) ? json : mediaType;
  });
  const accepted = [...new Set(types)].join(", ");
  return accepted === json || accepted === "" ? undefined : printValue(accepted);
}

const json = "application/json";

/** JSON has no parameters (RFC 8259, section 11): servers may not know it by one that a document has there. */
const plainJson = /^application\/json\s*(?:;\s*charset=[^;]*)?$/iu;

/** How the stream is read that the result is, or that can be asked for beside it. */
function describeStream(result: ResultType, others: readonly OtherAnswer[]): Members {
  const main = result.kind === "type" ? result.stream : undefined;
  const other = others.find((one) => one.kind === "stream");
  const stream = main ?? other?.stream;
  return {
    item: other && printValue(other.name),
    end: stream?.end === undefined ? undefined : printValue(stream.end),
    isEvent: stream?.isEvent ? "true" : undefined,
    texts: stream?.texts && printValue(stream.texts),
  };
}
