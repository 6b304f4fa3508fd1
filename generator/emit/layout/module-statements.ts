import type { Doc } from "prettier";
import { builders } from "prettier/doc";
import { ts } from "ts-morph";
import { UnknownSyntax } from "./unknown-syntax.js";

const { group, ifBreak, indent, join, line } = builders;

/** An import, or an export of another module or of names declared in this one. */
export function layOutModuleStatement(
  node: ts.ImportDeclaration | ts.ExportDeclaration,
  file: ts.SourceFile,
): Doc {
  const clause = ts.isImportDeclaration(node) ? layOutImport(node, file) : layOutExport(node, file);
  const from = node.moduleSpecifier ? ` from ${node.moduleSpecifier.getText(file)}` : "";
  if (node.attributes) throw new UnknownSyntax(node);
  return [clause, from, ";"];
}

function layOutImport(node: ts.ImportDeclaration, file: ts.SourceFile): Doc {
  const clause = node.importClause;
  const bindings = clause?.namedBindings;
  if (!bindings || clause.name) throw new UnknownSyntax(node);
  const keyword = clause.phaseModifier === ts.SyntaxKind.TypeKeyword ? "import type " : "import ";
  return [keyword, ts.isNamespaceImport(bindings) ? bindings.getText(file) : layOutNames(bindings, file)];
}

function layOutExport(node: ts.ExportDeclaration, file: ts.SourceFile): Doc {
  const keyword = node.isTypeOnly ? "export type " : "export ";
  const clause = node.exportClause;
  if (!clause) return [keyword, "*"];
  return [keyword, ts.isNamespaceExport(clause) ? clause.getText(file) : layOutNames(clause, file)];
}

/** `{ a, b as c }`; one name alone never breaks. */
function layOutNames(node: ts.NamedImports | ts.NamedExports, file: ts.SourceFile): Doc {
  const names = node.elements.map((element) => element.getText(file));
  if (names.length === 0) return "{}";
  if (names.length === 1) return ["{ ", ...names, " }"];
  return group(["{", indent([line, join([",", line], names)]), ifBreak(","), line, "}"]);
}
