import { pointerTo, type Exchange } from "../../model/index.js";
import { compareField, compareWords } from "./annotations.js";
import { compareBodies } from "./body.js";
import type { Position } from "./comparison.js";
import { compareUnknownFields } from "./known-fields.js";
import type { Match } from "./match.js";
import { compareParameters } from "./parameters.js";
import { compareResponses } from "./responses.js";
import { compareSecurity } from "./security.js";

/** The tags of a request, whose order means nothing. */
function sortTags({ tags = [] }: Exchange): readonly string[] | undefined {
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
  compareField(at, { kind: "tags-changed", keyword: "tags" }, sortTags(base), sortTags(revision));
  compareSecurity(at, match);
  compareParameters(at, match);
  compareBodies(at, base.requestBody, revision.requestBody);
  compareResponses(at, base.responses, revision.responses);
}
