import { isModuleStatement, type Declaration } from "../syntax/declaration.js";
import type { Expression } from "../syntax/expression.js";
import type { Type } from "../syntax/type.js";
import { layOutDeclaration } from "./declarations.js";
import { layOutExpression } from "./expressions.js";
import { lineWidth } from "../print/jsdoc.js";
import { printDoc, printFlat } from "./print-doc.js";
import { layOutType } from "./types.js";

/**
 * The text of a file in prettier's form, by prettier's own algorithm for lines; parsing and formatting each file would take
 * most of the time of a run. A blank line stands before each declaration; imports and exports of other files stand together.
 */
export function layOutFile(declarations: readonly Declaration[], width: number): string {
  const texts = declarations.map((declaration, index) => {
    const previous = declarations[index - 1];
    const isApart = previous && !(isModuleStatement(previous) && isModuleStatement(declaration));
    return `${isApart ? "\n" : ""}${printDoc(layOutDeclaration(declaration), width)}\n`;
  });
  return texts.join("");
}

/** A line of code around an expression, broken as prettier does; `indent` counts the columns before it, which it does not have. */
export function layOutLine(before: string, expression: Expression, after: string, indent: number): string {
  const doc = [before, layOutExpression(expression, "other"), after];
  return printDoc(doc, lineWidth - indent).replaceAll("\n", `\n${" ".repeat(indent)}`);
}

/** A type on one line. */
export function printInlineType(type: Type): string {
  return printFlat(layOutType(type));
}
