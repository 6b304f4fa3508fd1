import type { Chain, Comparison } from "../syntax/expression.js";
import { group, indent, line, softline, type Doc } from "./doc.js";
import { isChain, isStructure } from "./kinds.js";
import type { Layout, Parent } from "./layout.js";

/** A chain of one operator, which breaks after none or all of its operators (prettier, `printBinaryishExpression`). */
export function layOutChain(chain: Chain, parent: Parent, layOut: Layout): Doc {
  const { operands, operator } = chain;
  const [first = "", ...others] = operands;
  const isPair = operands.length === 2 && !operands.some(isChain);
  const isGrouped = isPair && parent !== "if" && parent !== "&&" && parent !== "||";
  const rest = others.flatMap((operand): Doc[] => {
    // A structure behind an operator stays on its line.
    const after = [operator, isStructure(operand) ? " " : line, layOut(operand, operator)];
    return [" ", isGrouped ? group(after) : after];
  });
  const parts = [group(layOut(first, operator)), ...rest];
  const isOpen = parent !== "if" && parent !== "negation" && isStructure(others.at(-1) ?? "");
  return isOpen ? group(parts) : place(parts, parent);
}

/** `left === right`, which breaks after the operator. */
export function layOutComparison({ left, operator, right }: Comparison, parent: Parent, layOut: Layout): Doc {
  const after = group([operator, line, layOut(right, "comparison")]);
  return place([group(layOut(left, "comparison")), " ", after], parent);
}

/** What breaks goes further in where nothing around it has done so already. */
function place(parts: readonly Doc[], parent: Parent): Doc {
  switch (parent) {
    case "if":
      return parts;
    case "negation":
      return group([indent([softline, ...parts]), softline]);
    case "return":
    case "const":
    case "choice":
      return group(parts);
    case "&&":
    case "||":
    case "comparison":
    case "returned choice":
    case "other": {
      const [first = "", ...rest] = parts;
      return group([first, indent(rest)]);
    }
    default:
      return parent satisfies never;
  }
}
