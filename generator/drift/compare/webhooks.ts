import {
  canonicalJson,
  listContentSchemas,
  pointerTo,
  stepsToMethod,
  type Callback,
  type Exchange,
  type JsonValue,
  type Webhook,
} from "../../model/index.js";
import type { Side } from "../change.js";
import { compareField } from "./annotations.js";
import { compareExchanges } from "./exchange.js";
import { report, type Position } from "./comparison.js";
import { matchAlone, matchBy, matchFurther } from "./match.js";
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

/** The operation id of a hook, and to where it goes: its name is nothing that travels. */
function idOf(hook: Webhook | Callback): string | undefined {
  if (hook.operationId === undefined) return undefined;
  return canonicalJson([hook.operationId, hook.method, "expression" in hook ? hook.expression : null]);
}

/** All that a hook says but its names. */
function describeHook(hook: Webhook | Callback): string {
  return canonicalJson({ ...hook, name: null, operationId: null } as unknown as JsonValue);
}

/** Compares what the API sends to its callers: the webhooks of an API, or the callbacks of an operation. */
export function compareHooks(
  at: Position,
  subject: Subject,
  base: readonly Webhook[] = [],
  revision: readonly Webhook[] = [],
): void {
  const byPlace = matchBy(base, revision, stepsTo);
  const byId = matchFurther(byPlace, (gone, come) => matchAlone(gone, come, idOf));
  const { matched, removed, added } = matchFurther(byId, (gone, come) =>
    matchAlone(gone, come, describeHook),
  );
  for (const { base: from, revision: to } of matched) {
    const place = belowEach(turn(at, to.name), stepsTo(from), stepsTo(to), `${subject} ${to.name}`);
    compareExchanges(place, { base: from, revision: to });
    compareField(place, { kind: "webhook-renamed", keyword: "name", steps: "" }, from.name, to.name);
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
