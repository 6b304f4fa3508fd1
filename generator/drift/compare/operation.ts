import { listContentSchemas, type Operation, type Schema } from "../../model/index.js";
import type { Side } from "../change.js";
import { type Comparison, report, type Position } from "./comparison.js";
import { compareField, compareWords } from "./annotations.js";
import { addressOf } from "./address.js";
import { compareBodies } from "./body.js";
import { unblocked } from "./difference.js";
import type { Match } from "./match.js";
import { onlyIn } from "./one-sided.js";
import { idOf, requestLine } from "./operations.js";
import { comparePagination } from "./pagination.js";
import { compareParameters } from "./parameters.js";
import { comparePermissions } from "./permissions.js";
import { pointerTo } from "./pointer.js";
import { compareResponses } from "./responses.js";
import { compareSecurity } from "./security.js";
import { compareHooks } from "./webhooks.js";
import { compareUnknownFields } from "./known-fields.js";

/** The pointer of an operation. */
function pointerToOperation({ method, path }: Operation): string {
  return pointerTo("paths", path, method);
}

function printRequestLine({ method, path }: Operation): string {
  return `${method.toUpperCase()} ${path}`;
}

function positionOf(comparison: Comparison, { base, revision }: Match<Operation>): Position {
  const operation = idOf(revision);
  return {
    comparison,
    owner: { kind: "operation", operation, direction: "request" },
    base: pointerToOperation(base),
    revision: pointerToOperation(revision),
    trail: [operation],
    blocked: unblocked,
  };
}

/** Compares two operations that stand for the same one. */
export function compareOperations(comparison: Comparison, match: Match<Operation>): void {
  const at = positionOf(comparison, match);
  compareIdentity(at, match);
  const { base, revision } = match;
  compareUnknownFields(at, "operation", base, revision);
  compareWords(at, base, revision, ["summary", "description", "deprecated"]);
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
  compareField(at, { kind: "tags-changed", keyword: "tags" }, sortTags(base), sortTags(revision));
  comparePermissions(at, base.permissions, revision.permissions);
  compareSecurity(at, match);
  compareParameters(at, match);
  compareBodies(at, base.requestBody, revision.requestBody);
  compareResponses(at, base.responses, revision.responses);
  compareField(at, { kind: "unwrap-changed", keyword: "x-unwrap" }, base.unwrap, revision.unwrap);
  comparePagination(at, base.pagination, revision.pagination);
  compareHooks(at, "callback", base.callbacks, revision.callbacks);
}

/** The tags of an operation, whose order means nothing. */
function sortTags({ tags = [] }: Operation): readonly string[] | undefined {
  return tags.length === 0 ? undefined : [...tags].sort();
}

function compareIdentity(at: Position, { base, revision }: Match<Operation>): void {
  const [before, after] = [idOf(base), idOf(revision)];
  if (before !== after) {
    report(at, {
      kind: "operation-renamed",
      keyword: "x-sdk",
      base: at.base + pointerTo("x-sdk"),
      revision: at.revision + pointerTo("x-sdk"),
      before,
      after,
      names: [before, after],
    });
  }
  const { comparison } = at;
  const isSameAddress =
    addressOf(comparison.base.spec, base) === addressOf(comparison.revision.spec, revision);
  if (requestLine(base) !== requestLine(revision) && !isSameAddress) {
    report(at, {
      kind: "operation-moved",
      keyword: "path",
      base: at.base,
      revision: at.revision,
      before: printRequestLine(base),
      after: printRequestLine(revision),
    });
  }
}

function schemasOf({ parameters, requestBody, responses }: Operation): readonly Schema[] {
  const bodies = [...(requestBody?.content ?? []), ...responses.flatMap(({ content }) => content)];
  return [...parameters.map(({ schema }) => schema), ...listContentSchemas(bodies)];
}

/** Reports an operation that is gone, or new. */
export function reportOnlyOperation(comparison: Comparison, side: Side, operation: Operation): void {
  const at = positionOf(comparison, { base: operation, revision: operation });
  report(at, {
    kind: side === "base" ? "operation-removed" : "operation-added",
    ...onlyIn(side, at[side], printRequestLine(operation), schemasOf(operation)),
  });
}
