import { ts } from "ts-morph";

/** Code that this formatter does not know how to lay out; prettier itself formats the file then. */
export class UnknownSyntax extends Error {
  constructor(node: ts.Node, detail = "") {
    super(`no layout for ${ts.SyntaxKind[node.kind]} ${detail}`.trim());
    this.name = "UnknownSyntax";
  }
}
