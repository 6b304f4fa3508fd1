import type { JsonValue, Schema } from "../../model/index.js";
import type { ChangeKind } from "../rules/kinds.js";
import { compareParts, report } from "./comparison.js";
import { compareWords } from "./annotations.js";
import type { Position } from "./difference.js";
import { belowEach, pointerTo } from "./pointer.js";

/** What a request or an answer carries. */
interface Content {
  readonly mediaType: string;
  readonly schema: Schema;
  readonly example?: JsonValue;
}

/** Compares what two bodies carry; `at` is the body. */
export function compareContents(
  at: Position,
  base: Content,
  revision: Content,
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
  compareWords(content, base, revision, ["example"]);
  const schema = pointerTo("schema");
  compareParts(belowEach(content, schema, schema), base.schema, revision.schema);
}
