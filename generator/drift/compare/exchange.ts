import { pointerTo, type Exchange } from "../../model/index.js";
import { compareField, compareWords } from "./annotations.js";
import { compareBodies } from "./body.js";
import type { Position } from "./comparison.js";
import { compareUnknownFields } from "./known-fields.js";
import { isEqualJson } from "./json.js";
import type { Match } from "./match.js";
import { compareParameters } from "./parameters.js";
import { compareResponses } from "./responses.js";
import { compareSecurity } from "./security.js";
import { renameTags } from "./tags.js";

/** The tags of a request, whose order means nothing. */
function sortTags(tags: readonly string[] = []): readonly string[] | undefined {
  return tags.length === 0 ? undefined : [...tags].sort();
}

function compareDocs(at: Position, { base, revision }: Match<Exchange>): void {
  compareField(
    at,
    { kind: "page-changed", keyword: "page", steps: pointerTo("externalDocs", "url") },
    base.page,
    revision.page,
  );
  compareField(
    at,
    {
      kind: "description-changed",
      keyword: "pageDescription",
      steps: pointerTo("externalDocs", "description"),
    },
    base.pageDescription,
    revision.pageDescription,
  );
}

/** Compares what two requests consist of and what they are answered by, whoever sends them. */
export function compareExchanges(at: Position, match: Match<Exchange>): void {
  const { base, revision } = match;
  compareUnknownFields(at, "operation", base, revision);
  compareWords(at, base, revision, ["summary", "description", "deprecated"]);
  compareDocs(at, match);
  const tags = renameTags(base.tags ?? [], at.comparison.tagNames);
  const [before, after] = [sortTags(tags), sortTags(revision.tags)];
  if (!isEqualJson(before, after)) {
    compareField(at, { kind: "tags-changed", keyword: "tags" }, sortTags(base.tags), after);
  }
  compareSecurity(at, match);
  compareParameters(at, match);
  compareBodies(at, base.requestBody, revision.requestBody);
  compareResponses(at, match);
}
