import type { Choice, Expression } from "../syntax/expression.js";
import { layOutCall, layOutCallSequence } from "./calls.js";
import { layOutChain, layOutComparison } from "./chains.js";
import { group, indent, line, softline, type Doc } from "./doc.js";
import type { Layout, Parent } from "./layout.js";
import { layOutArray, layOutObject } from "./literals.js";

/** An expression, laid out as prettier does, with the parentheses it needs under its parent. */
export const layOutExpression: Layout = (expression, parent) => {
  const doc = layOutBare(expression, parent);
  return needsParentheses(expression, parent) ? ["(", doc, ")"] : doc;
};

function needsParentheses(expression: Expression, parent: Parent): boolean {
  if (typeof expression === "string") return false;
  const isOperand = parent === "&&" || parent === "||" || parent === "negation";
  switch (expression.kind) {
    case "choice":
      return isOperand;
    case "comparison":
      return parent === "negation";
    case "chain":
      return isOperand && parent !== expression.operator;
    case "call":
    case "callSequence":
    case "negation":
    case "object":
    case "array":
      return false;
    default:
      return expression satisfies never;
  }
}

function layOutBare(expression: Expression, parent: Parent): Doc {
  if (typeof expression === "string") return layOutText(expression);
  switch (expression.kind) {
    case "call":
      return layOutCall(expression, layOutExpression);
    case "callSequence":
      return layOutCallSequence(expression, layOutExpression);
    case "chain":
      return layOutChain(expression, parent, layOutExpression);
    case "comparison":
      return layOutComparison(expression, parent, layOutExpression);
    case "negation":
      return ["!", layOutExpression(expression.operand, "negation")];
    case "choice":
      return layOutChoice(expression, parent);
    case "object":
      return layOutObject(expression, layOutExpression);
    case "array":
      return layOutArray(expression, layOutExpression);
    default:
      return expression satisfies never;
  }
}

/** Texts up to this length fit on a line wherever they stand. */
const shortText = 40;

const accessByText = /^((?:typeof )?[\p{ID_Start}$_][\p{ID_Continue}$]*)\[((["']).*\3)\]$/u;

/** A text, which breaks only inside the brackets of a long name: `input["…"]`. */
function layOutText(text: string): Doc {
  const [, object, key] = text.length > shortText ? (accessByText.exec(text) ?? []) : [];
  if (object === undefined || key === undefined) return text;
  return [object, group(["[", indent([softline, key]), softline, "]"])];
}

/** `test ? a : b`, whose branches go to lines of their own together. */
function layOutChoice({ test, yes, no }: Choice, parent: Parent): Doc {
  const inside = parent === "return" ? "returned choice" : "choice";
  const branch = (mark: string, value: Expression): Doc => {
    return [line, mark, indent(layOutExpression(value, inside))];
  };
  return group([layOutExpression(test, inside), indent([branch("? ", yes), branch(": ", no)])]);
}
