import { ts } from "ts-morph";
import { printName } from "./outline-statement.js";
import type { Outline } from "./outline.js";

/** What a statement of a parsed file is. */
export function outlineNode(node: ts.Statement, file: ts.SourceFile): Outline {
  const textOf = (part: ts.Node): string => file.text.slice(part.getStart(file), part.end);
  if (ts.isImportDeclaration(node)) return outlineImport(node, textOf);
  if (ts.isExportDeclaration(node)) return outlineExport(node, textOf);
  if (ts.isInterfaceDeclaration(node)) return outlineInterface(node, textOf);
  if (ts.isTypeAliasDeclaration(node)) return { ...outlineHead(node, "type", textOf), names: [] };
  if (ts.isVariableStatement(node)) {
    const { declarations } = node.declarationList;
    const keyword = isConstant(node.declarationList) ? "const" : "variable";
    return { ...outlineHead(node, keyword, textOf), names: declarations.map(({ name }) => textOf(name)) };
  }
  if (ts.isFunctionDeclaration(node)) {
    return {
      ...outlineHead(node, "function", textOf),
      names: node.parameters.map(({ name }) => textOf(name)),
    };
  }
  return { keyword: ts.SyntaxKind[node.kind], names: [] };
}

function isConstant({ flags }: ts.VariableDeclarationList): boolean {
  const kind: ts.NodeFlags = flags & ts.NodeFlags.BlockScoped;
  return kind === ts.NodeFlags.Const;
}

type TextOf = (part: ts.Node) => string;

interface Declaration {
  readonly modifiers?: ts.NodeArray<ts.ModifierLike> | undefined;
  readonly name?: ts.Identifier | undefined;
}

/** Any modifier but `export` makes a declaration another one. */
function outlineHead({ modifiers = [] as never, name }: Declaration, keyword: string, textOf: TextOf) {
  const others = modifiers.filter(({ kind }) => kind !== ts.SyntaxKind.ExportKeyword);
  return {
    isExported: modifiers.length > others.length,
    keyword: [...others.map(textOf), keyword].join(" "),
    name: name?.text,
  };
}

function outlineInterface(node: ts.InterfaceDeclaration, textOf: TextOf): Outline {
  const names = node.members.map((member) => {
    if (ts.isIndexSignatureDeclaration(member))
      return `[${member.parameters.map((p) => textOf(p.name)).join()}]`;
    const mark = member.questionToken ? "?" : "";
    return ts.isPropertySignature(member) ? textOf(member.name) + mark : ts.SyntaxKind[member.kind];
  });
  return { ...outlineHead(node, "interface", textOf), names };
}

function outlineImport({ importClause, moduleSpecifier }: ts.ImportDeclaration, textOf: TextOf): Outline {
  const bindings = importClause?.namedBindings;
  const named = bindings && ts.isNamedImports(bindings) ? bindings.elements.map(outlineSpecifier) : [];
  const namespace = bindings && ts.isNamespaceImport(bindings) ? [textOf(bindings)] : [];
  const whole = importClause?.name ? [textOf(importClause.name)] : [];
  return {
    keyword: importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? "import type" : "import",
    names: [...whole, ...namespace, ...named],
    from: readSpecifier(moduleSpecifier),
  };
}

function outlineExport(node: ts.ExportDeclaration, textOf: TextOf): Outline {
  const { exportClause: clause, isTypeOnly, moduleSpecifier } = node;
  const names =
    clause && ts.isNamedExports(clause)
      ? clause.elements.map(outlineSpecifier)
      : [clause ? textOf(clause) : "*"];
  return {
    keyword: isTypeOnly ? "export type" : "export",
    names,
    from: moduleSpecifier && readSpecifier(moduleSpecifier),
  };
}

function outlineSpecifier({
  isTypeOnly,
  name,
  propertyName,
}: ts.ImportSpecifier | ts.ExportSpecifier): string {
  return printName((propertyName ?? name).text, propertyName && name.text, isTypeOnly);
}

function readSpecifier(specifier: ts.Expression): string | undefined {
  return ts.isStringLiteral(specifier) ? specifier.text : undefined;
}
