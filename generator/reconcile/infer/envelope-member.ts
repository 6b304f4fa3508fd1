import type { DraftOperation } from "../draft-api.js";
import type { Draft } from "../draft.js";
import { squash } from "../names/words.js";
import type { InferenceRule } from "./rule.js";

/** The members that hold what was asked for. */
const contents = new Set(["result", "data"]);

/** What stands beside it in an envelope: how the call went, and how a list goes on. */
const wrapping = new Set(
  [
    "success ok status code message messages error errors warnings meta metadata",
    "resultinfo pageinfo pagination page perpage total totalcount totalpages hasmore firstid lastid",
    "nextcursor nextpage nextpagetoken object links timestamp requestid",
  ].flatMap((names) => names.split(" ")),
);

/** The member that an envelope is there for, where everything beside it is of the envelope. */
function findContent(body: Draft): string | undefined {
  if (body.properties.size < 2) return undefined;
  const names = [...body.properties.keys()];
  const found = names.filter((name) => contents.has(squash(name)));
  const others = names.filter((name) => !contents.has(squash(name)));
  return found.length === 1 && others.every((name) => wrapping.has(squash(name))) ? found[0] : undefined;
}

function applyTo(operation: DraftOperation): void {
  const isSettled = operation.decisions.some(({ aspect }) => aspect === "envelope");
  const body = operation.success === undefined ? undefined : operation.responses.get(operation.success);
  const member = isSettled || !body ? undefined : findContent(body);
  if (member === undefined) return;
  operation.unwrap = member;
  operation.decisions.push({
    aspect: "envelope",
    rule: envelopeMember.name,
    outcome: `the member ${member}`,
    from: body?.properties.get(member)?.told.slice(0, 1) ?? [],
    against: [],
  });
}

/** Where no document says what a call returns: the `result` or `data` of a body that has only an envelope around it. */
export const envelopeMember: InferenceRule = {
  name: "envelope-member",
  summary: "a body that is an envelope around `result` or `data` is unwrapped",
  apply: ({ operations }) => {
    for (const operation of operations) applyTo(operation);
  },
};
