import {
  listContentSchemas,
  pointerTo,
  stepsToMethod,
  toSentMethod,
  type Operation,
  type Schema,
} from "../../model/index.js";
import type { Side } from "../change.js";
import { type Comparison, report, type Position } from "./comparison.js";
import { compareField } from "./annotations.js";
import { addressOf } from "./address.js";
import { unblocked } from "./difference.js";
import type { Match } from "./match.js";
import { compareExchanges } from "./exchange.js";
import { onlyIn } from "./one-sided.js";
import { idOf, requestLine } from "./operations.js";
import { comparePagination } from "./pagination.js";
import { comparePermissions } from "./permissions.js";
import { compareServersOfOperation } from "./servers.js";
import { compareHooks } from "./webhooks.js";

/** The pointer of an operation. */
function pointerToOperation({ method, path }: Operation): string {
  return pointerTo("paths", path, ...stepsToMethod(method));
}

function printRequestLine({ method, path }: Operation): string {
  return `${toSentMethod(method)} ${path}`;
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
  compareExchanges(at, match);
  compareServersOfOperation(at, match);
  comparePermissions(at, base.permissions, revision.permissions);
  compareField(at, { kind: "unwrap-changed", keyword: "x-unwrap" }, base.unwrap, revision.unwrap);
  comparePagination(at, base.pagination, revision.pagination);
  compareHooks(at, "callback", base.callbacks, revision.callbacks);
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
