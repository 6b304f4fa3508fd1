import { builders, printer } from "prettier/doc";
import type { ts } from "ts-morph";
import { lineWidth } from "../print/jsdoc.js";
import { createLayout } from "./expressions.js";
import { layOutStatements } from "./statements.js";
import { UnknownSyntax } from "./unknown-syntax.js";

/**
 * The text of a file in prettier's form, from the syntax tree that is there already and by prettier's own algorithm for
 * lines; parsing each file again would take most of the time of a run. It knows the syntax that the emitters use:
 * undefined where there is any other, and a test compares its bytes with prettier's.
 */
export function layOut(file: ts.SourceFile): string | undefined {
  try {
    const doc = [...layOutStatements(file.statements, createLayout(file)), builders.hardline];
    const options = { printWidth: lineWidth, tabWidth: 2, useTabs: false, endOfLine: "lf" };
    return printer.printDocToString(doc, options).formatted;
  } catch (error) {
    if (error instanceof UnknownSyntax) return undefined;
    throw error;
  }
}
