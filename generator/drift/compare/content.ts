import { schemaOfContent, type MediaType } from "../../model/index.js";
import type { ChangeKind } from "../rules/kinds.js";
import { compareParts, report, type Position } from "./comparison.js";
import { compareWords } from "./annotations.js";
import { compareUnknownFields } from "./known-fields.js";
import { pointerTo } from "./pointer.js";
import { belowEach } from "./position.js";

/** Compares what two bodies carry; `at` is the body. */
export function compareContents(
  at: Position,
  base: MediaType,
  revision: MediaType,
  mediaTypeChanged: ChangeKind,
): void {
  const content = belowEach(
    at,
    pointerTo("content", base.mediaType),
    pointerTo("content", revision.mediaType),
  );
  if (base.mediaType !== revision.mediaType) {
    report(at, {
      kind: mediaTypeChanged,
      keyword: "mediaType",
      base: content.base,
      revision: content.revision,
      before: base.mediaType,
      after: revision.mediaType,
    });
  }
  compareUnknownFields(content, "media", base, revision);
  compareWords(content, base, revision, ["example"]);
  const schema = pointerTo("schema");
  compareParts(belowEach(content, schema, schema), schemaOfContent(base), schemaOfContent(revision));
}
