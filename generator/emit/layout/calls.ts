import type { Call, CallSequence, Expression } from "../syntax/expression.js";
import {
  breakParent,
  firstFitting,
  group,
  hardline,
  ifBreak,
  indent,
  join,
  line,
  softline,
  willBreak,
  type Doc,
} from "./doc.js";
import { isNumber, isStructure } from "./kinds.js";
import type { Layout } from "./layout.js";

/** `check(input, "id")`, `/* @__PURE__ *\/ new Set<string>([…])`. */
export function layOutCall({ args, callee, isNew, isPure }: Call, layOut: Layout): Doc {
  const name = `${isPure ? "/* @__PURE__ */ " : ""}${isNew ? "new " : ""}${callee}`;
  return [name, layOutArguments(args, layOut)];
}

/** Names that say that they make something, behind which prettier never breaks a line (prettier, `isFactory`). */
const factory = /^[A-Z]|^[$_]+$/u;

/** `logs.get(client).safe()`, on one line or with a line for each call (prettier, `printMemberChain`). */
export function layOutCallSequence({ calls, object }: CallSequence, layOut: Layout): Doc {
  const parts = calls.map(({ args, method }) => [`.${method}`, layOutArguments(args, layOut)]);
  if (factory.test(object)) return [object, ...parts];
  return firstFitting([object, ...parts], [object, indent(parts.map((part) => [hardline, part]))]);
}

function layOutArguments(args: readonly Expression[], layOut: Layout): Doc {
  if (args.length === 0) return "()";
  const docs = args.map((value) => layOut(value, "other"));
  if (isExpandable(args)) return layOutWithStructure(docs);
  return group(["(", indent([softline, join([",", line], docs)]), ifBreak(","), softline, ")"]);
}

/**
 * A structure as the last argument may open on the line of the call, unless one of its kind stands before it or it is one
 * of several and a list of numbers, which fills its lines (prettier, `shouldGroupLast`).
 */
function isExpandable(args: readonly Expression[]): boolean {
  const last = args.at(-1) ?? "";
  const before = args.at(-2);
  if (!isStructure(last) || before === undefined) return isStructure(last);
  const isOfNumbers = last.kind === "array" && last.items.every(isNumber);
  return !isOfNumbers && (typeof before === "string" || before.kind !== last.kind);
}

function layOutWithStructure(docs: readonly Doc[]): Doc {
  const last = docs.at(-1) ?? "";
  const others = docs.slice(0, -1);
  const broken = group(["(", indent([softline, join([",", line], docs), ","]), softline, ")"], true);
  if (others.some(willBreak)) return broken;
  const before = others.flatMap((doc) => [doc, ", "]);
  const form = firstFitting(["(", ...before, last, ")"], ["(", ...before, group(last, true), ")"], broken);
  return willBreak(last) ? [breakParent, form] : form;
}
