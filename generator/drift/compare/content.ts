import { isJsonMediaType, pointerTo, schemaOfContent, type MediaType } from "../../model/index.js";
import { compareWords } from "./annotations.js";
import { compareParts, type Position } from "./comparison.js";
import { compareEncodings } from "./encodings.js";
import { compareUnknownFields } from "./known-fields.js";
import { belowEach } from "./position.js";

/** Whether a body is bytes of which nothing is said: `format: binary` of OpenAPI 3.0 is no schema at all in 3.1. */
function isRawBody(content: MediaType): boolean {
  if (isJsonMediaType(content.mediaType)) return false;
  const schema = schemaOfContent(content);
  return schema.kind === "unknown" || (schema.kind === "string" && schema.format === "binary");
}

/** Compares what two bodies of one media type carry; `content` is the place of that media type. */
export function compareContents(content: Position, base: MediaType, revision: MediaType): void {
  compareUnknownFields(content, "media", base, revision);
  compareWords(content, base, revision, ["example"]);
  compareEncodings(content, base, revision);
  if (isRawBody(base) && isRawBody(revision)) return;
  const steps = ({ schema }: MediaType) => (schema === undefined ? "" : pointerTo("schema"));
  compareParts(
    belowEach(content, steps(base), steps(revision)),
    schemaOfContent(base),
    schemaOfContent(revision),
  );
}
