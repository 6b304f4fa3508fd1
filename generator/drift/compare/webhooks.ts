import {
  listContentSchemas,
  pointerTo,
  stepsToMethod,
  type Callback,
  type Exchange,
  type Webhook,
} from "../../model/index.js";
import type { Side } from "../change.js";
import { compareField } from "./annotations.js";
import { compareExchanges } from "./exchange.js";
import { report, type Position } from "./comparison.js";
import { matchBy } from "./match.js";
import { onlyIn } from "./one-sided.js";
import { belowEach } from "./position.js";

type Subject = "webhook" | "callback";

function stepsTo(hook: Webhook | Callback): string {
  const steps = stepsToMethod(hook.method);
  return "expression" in hook
    ? pointerTo("callbacks", hook.name, hook.expression, ...steps)
    : pointerTo("webhooks", hook.name, ...steps);
}

function schemasOf({ requestBody, responses }: Exchange) {
  return listContentSchemas([
    ...(requestBody?.content ?? []),
    ...responses.flatMap(({ content }) => content),
  ]);
}

/** What the API sends is an answer to the program that receives it, and what that answers is a request to the API. */
function turn(at: Position, operation: string): Position {
  const id = at.owner.kind === "operation" ? at.owner.operation : operation;
  return { ...at, owner: { kind: "operation", operation: id, direction: "response", isReversed: true } };
}

function reportOnly(at: Position, subject: Subject, side: Side, hook: Webhook): void {
  report(turn(at, hook.name), {
    kind: side === "base" ? `${subject}-removed` : `${subject}-added`,
    ...onlyIn(side, at[side] + stepsTo(hook), hook.name, schemasOf(hook)),
    trail: [`${subject} ${hook.name}`],
  });
}

/** Compares what the API sends to its callers: the webhooks of an API, or the callbacks of an operation. */
export function compareHooks(
  at: Position,
  subject: Subject,
  base: readonly Webhook[] = [],
  revision: readonly Webhook[] = [],
): void {
  const { matched, removed, added } = matchBy(base, revision, stepsTo);
  for (const { base: from, revision: to } of matched) {
    const place = belowEach(turn(at, to.name), stepsTo(from), stepsTo(to), `${subject} ${to.name}`);
    compareExchanges(place, { base: from, revision: to });
    compareField(
      place,
      { kind: "webhook-renamed", keyword: "operationId" },
      from.operationId,
      to.operationId,
    );
  }
  for (const hook of removed) reportOnly(at, subject, "base", hook);
  for (const hook of added) reportOnly(at, subject, "revision", hook);
}
