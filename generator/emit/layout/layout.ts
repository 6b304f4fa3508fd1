import type { Doc } from "prettier";
import type { ts } from "ts-morph";

/** What the parts of the formatter share: the file, and the way to the expressions inside of others. */
export interface Layout {
  readonly file: ts.SourceFile;
  /** An expression with the parentheses it needs under `parent`. */
  readonly expression: (node: ts.Expression, parent: ts.Node) => Doc;
}
