import type { Doc } from "prettier";
import { builders } from "prettier/doc";
import { ts } from "ts-morph";
import { layOutAssignment, layOutFluid } from "./assignment.js";
import { hasBlankLineAfter, layOutLeadingComments } from "./comments.js";
import type { Layout } from "./layout.js";
import { isLogical, skipParentheses } from "./logical.js";
import { layOutModuleStatement } from "./module-statements.js";
import { layOutInterfaceBody, layOutType } from "./types.js";
import { layOutKey } from "./keys.js";
import { UnknownSyntax } from "./unknown-syntax.js";

const { group, hardline, ifBreak, indent, join, line, softline } = builders;

/** Statements one below the other; of blank lines between them one is kept. */
export function layOutStatements(statements: readonly ts.Statement[], layout: Layout): Doc[] {
  return statements.flatMap((statement, index) => {
    const doc: Doc[] = [...layOutLeadingComments(statement, layout.file), layOutStatement(statement, layout)];
    if (index === statements.length - 1) return doc;
    return hasBlankLineAfter(statement, layout.file) ? [...doc, hardline, hardline] : [...doc, hardline];
  });
}

function layOutStatement(node: ts.Statement, layout: Layout): Doc {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
    return layOutModuleStatement(node, layout.file);
  if (ts.isInterfaceDeclaration(node)) return layOutInterface(node, layout);
  if (ts.isTypeAliasDeclaration(node)) return layOutAlias(node, layout);
  if (ts.isFunctionDeclaration(node)) return layOutFunction(node, layout);
  if (ts.isVariableStatement(node))
    return [layOutExport(node), layOutVariables(node.declarationList, layout), ";"];
  if (ts.isReturnStatement(node)) return layOutReturn(node, layout);
  if (ts.isIfStatement(node)) return layOutIf(node, layout);
  if (ts.isForStatement(node)) return layOutFor(node, layout);
  if (ts.isForOfStatement(node)) return layOutForOf(node, layout);
  if (ts.isSwitchStatement(node)) return layOutSwitch(node, layout);
  if (ts.isExpressionStatement(node)) return [layout.expression(node.expression, node), ";"];
  throw new UnknownSyntax(node);
}

function layOutExport(node: ts.Node): string {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  if (modifiers.some(({ kind }) => kind !== ts.SyntaxKind.ExportKeyword)) throw new UnknownSyntax(node);
  return modifiers.length > 0 ? "export " : "";
}

function layOutInterface(node: ts.InterfaceDeclaration, layout: Layout): Doc {
  const [clause, ...others] = node.heritageClauses ?? [];
  const head = `${layOutExport(node)}interface ${node.name.text} ${clause ? `${clause.getText(layout.file)} ` : ""}`;
  if (others.length > 0 || node.typeParameters || head.length > 79) throw new UnknownSyntax(node);
  return [head, layOutInterfaceBody(node, layout.file)];
}

/** A union in an alias breaks inside; any other type may go to the next line as a whole. */
function layOutAlias(node: ts.TypeAliasDeclaration, layout: Layout): Doc {
  const head = `${layOutExport(node)}type ${node.name.text} =`;
  const type = layOutType(node.type, layout.file);
  if (node.typeParameters) throw new UnknownSyntax(node);
  if (ts.isUnionTypeNode(node.type) || ts.isTypeLiteralNode(node.type)) return group([head, " ", type, ";"]);
  return [layOutFluid(head, type), ";"];
}

function layOutFunction(node: ts.FunctionDeclaration, layout: Layout): Doc {
  if (!node.name || !node.body || !node.type || node.typeParameters) throw new UnknownSyntax(node);
  const parameters = node.parameters.map((parameter) => layOutParameter(parameter, layout));
  const list =
    parameters.length === 0
      ? "()"
      : ["(", indent([softline, join([",", line], parameters)]), ifBreak(","), softline, ")"];
  return [
    `${layOutExport(node)}function ${node.name.text}`,
    group([list, ": ", layOutType(node.type, layout.file)]),
    " ",
    layOutBlock(node.body, layout),
  ];
}

function layOutParameter(node: ts.ParameterDeclaration, layout: Layout): Doc {
  if (!ts.isIdentifier(node.name) || node.modifiers || node.dotDotDotToken) throw new UnknownSyntax(node);
  const type = node.type ? [": ", layOutType(node.type, layout.file)] : "";
  const value = node.initializer ? [" = ", layout.expression(node.initializer, node)] : "";
  return [node.name.text, node.questionToken ? "?" : "", type, value];
}

export function layOutBlock(node: ts.Block, layout: Layout): Doc {
  if (node.statements.length === 0) return "{}";
  return ["{", indent([hardline, ...layOutStatements(node.statements, layout)]), hardline, "}"];
}

function layOutVariables(node: ts.VariableDeclarationList, layout: Layout): Doc {
  const [declaration, ...others] = node.declarations;
  if (!declaration || others.length > 0 || !declaration.initializer) throw new UnknownSyntax(node);
  const keyword = node.flags & ts.NodeFlags.Const ? "const" : "let";
  const { initializer, name } = declaration;
  if (ts.isObjectBindingPattern(name)) return layOutDestructuring(keyword, name, initializer, layout);
  if (!ts.isIdentifier(name)) throw new UnknownSyntax(name);
  const type = declaration.type ? `: ${declaration.type.getText(layout.file)}` : "";
  return layOutAssignment(`${keyword} ${name.text}${type}`, " =", initializer, declaration, layout);
}

/** `const { id, "a-b": aB } = input`. */
function layOutDestructuring(
  keyword: string,
  pattern: ts.ObjectBindingPattern,
  initializer: ts.Expression,
  layout: Layout,
): Doc {
  if (!ts.isIdentifier(initializer)) throw new UnknownSyntax(pattern);
  const elements = pattern.elements.map((element) => {
    if (!ts.isIdentifier(element.name) || element.initializer || element.dotDotDotToken) {
      throw new UnknownSyntax(element);
    }
    const key = element.propertyName ? `${layOutKey(element.propertyName, layout.file)}: ` : "";
    return key + element.name.text;
  });
  const list = group(["{", indent([line, join([",", line], elements)]), ifBreak(","), line, "}"]);
  const isComplex = elements.length > 2 && pattern.elements.some(({ propertyName }) => propertyName);
  if (isComplex) return group([`${keyword} `, list, " = ", initializer.text]);
  return layOutFluid([group([`${keyword} `, list]), " ="], initializer.text);
}

/** A logical expression that breaks stands in parentheses, on lines of its own. */
function layOutReturn(node: ts.ReturnStatement, layout: Layout): Doc {
  if (!node.expression) return "return;";
  const value = skipParentheses(node.expression);
  const doc = layout.expression(value, node);
  if (!ts.isBinaryExpression(value)) return ["return ", doc, ";"];
  return ["return ", group([ifBreak("("), indent([softline, doc]), softline, ifBreak(")")]), ";"];
}

function layOutIf(node: ts.IfStatement, layout: Layout): Doc {
  if (node.elseStatement) throw new UnknownSyntax(node);
  const test = layout.expression(node.expression, node);
  const clause = node.thenStatement;
  return group([
    "if (",
    isNegation(node.expression) ? test : group([indent([softline, test]), softline]),
    ")",
    ts.isBlock(clause) ? [" ", layOutBlock(clause, layout)] : indent([line, layOutStatement(clause, layout)]),
  ]);
}

/** `!(a || b)`, whose own parentheses already stand on lines of their own where they break. */
function isNegation(node: ts.Expression): boolean {
  return ts.isPrefixUnaryExpression(node) && ts.isBinaryExpression(skipParentheses(node.operand));
}

function layOutFor(node: ts.ForStatement, layout: Layout): Doc {
  const { initializer, condition, incrementor, statement } = node;
  if (!initializer || !ts.isVariableDeclarationList(initializer) || !ts.isBlock(statement))
    throw new UnknownSyntax(node);
  if (!condition || !incrementor || isLogical(condition)) throw new UnknownSyntax(node);
  const parts = [
    layOutVariables(initializer, layout),
    layout.expression(condition, node),
    layout.expression(incrementor, node),
  ];
  const head = group([indent([softline, join([";", line], parts)]), softline]);
  return ["for (", head, ") ", layOutBlock(statement, layout)];
}

function layOutForOf(node: ts.ForOfStatement, layout: Layout): Doc {
  const { initializer, expression, statement } = node;
  if (!ts.isVariableDeclarationList(initializer) || !ts.isBlock(statement) || node.awaitModifier)
    throw new UnknownSyntax(node);
  return [
    `for (${initializer.getText(layout.file)} of `,
    layout.expression(expression, node),
    ") ",
    layOutBlock(statement, layout),
  ];
}

function layOutSwitch(node: ts.SwitchStatement, layout: Layout): Doc {
  const clauses = node.caseBlock.clauses.map((clause) => {
    const label = ts.isCaseClause(clause)
      ? ["case ", layout.expression(clause.expression, clause), ":"]
      : "default:";
    if (clause.statements.some(ts.isBlock)) throw new UnknownSyntax(clause);
    if (clause.statements.length === 0) return label;
    return [label, indent([hardline, ...layOutStatements(clause.statements, layout)])];
  });
  return [
    "switch (",
    layout.expression(node.expression, node),
    ") {",
    indent([hardline, join(hardline, clauses)]),
    hardline,
    "}",
  ];
}
