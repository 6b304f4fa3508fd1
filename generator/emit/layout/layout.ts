import type { Expression, LogicalOperator } from "../syntax/expression.js";
import type { Doc } from "./doc.js";

/** What stands around an expression, as far as its form depends on it. */
export type Parent =
  | LogicalOperator
  | "comparison"
  | "negation"
  | "choice"
  | "returned choice"
  | "if"
  | "return"
  | "const"
  | "other";

/** The way from the parts of the layout to the expressions inside of others. */
export type Layout = (expression: Expression, parent: Parent) => Doc;
