import type { Doc } from "prettier";
import { builders } from "prettier/doc";
import { ts } from "ts-morph";
import { layOutAssignment, layOutFluid } from "./assignment.js";
import { hasBlankLineAfter, layOutLeadingComments } from "./comments.js";
import { layOutExpression } from "./expressions.js";
import { isLogical, skipParentheses } from "./logical.js";
import { layOutModuleStatement } from "./module-statements.js";
import { layOutInterfaceBody, layOutType } from "./types.js";
import { layOutKey } from "./keys.js";
import { UnknownSyntax } from "./unknown-syntax.js";

const { group, hardline, ifBreak, indent, join, line, softline } = builders;

/** Statements one below the other; of blank lines between them one is kept. */
export function layOutStatements(statements: readonly ts.Statement[], file: ts.SourceFile): Doc[] {
  return statements.flatMap((statement, index) => {
    const doc: Doc[] = [...layOutLeadingComments(statement, file), layOutStatement(statement, file)];
    if (index === statements.length - 1) return doc;
    return hasBlankLineAfter(statement, file) ? [...doc, hardline, hardline] : [...doc, hardline];
  });
}

function layOutStatement(node: ts.Statement, file: ts.SourceFile): Doc {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return layOutModuleStatement(node, file);
  if (ts.isInterfaceDeclaration(node)) return layOutInterface(node, file);
  if (ts.isTypeAliasDeclaration(node)) return layOutAlias(node, file);
  if (ts.isFunctionDeclaration(node)) return layOutFunction(node, file);
  if (ts.isVariableStatement(node))
    return [layOutExport(node), layOutVariables(node.declarationList, file), ";"];
  if (ts.isReturnStatement(node)) return layOutReturn(node, file);
  if (ts.isIfStatement(node)) return layOutIf(node, file);
  if (ts.isForStatement(node)) return layOutFor(node, file);
  if (ts.isForOfStatement(node)) return layOutForOf(node, file);
  if (ts.isSwitchStatement(node)) return layOutSwitch(node, file);
  if (ts.isExpressionStatement(node)) return [layOutExpression(node.expression, node, file), ";"];
  throw new UnknownSyntax(node);
}

function layOutExport(node: ts.Node): string {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  if (modifiers.some(({ kind }) => kind !== ts.SyntaxKind.ExportKeyword)) throw new UnknownSyntax(node);
  return modifiers.length > 0 ? "export " : "";
}

function layOutInterface(node: ts.InterfaceDeclaration, file: ts.SourceFile): Doc {
  const [clause, ...others] = node.heritageClauses ?? [];
  const head = `${layOutExport(node)}interface ${node.name.text} ${clause ? `${clause.getText(file)} ` : ""}`;
  if (others.length > 0 || node.typeParameters || head.length > 79) throw new UnknownSyntax(node);
  return [head, layOutInterfaceBody(node, file)];
}

/** A union in an alias breaks inside; any other type may go to the next line as a whole. */
function layOutAlias(node: ts.TypeAliasDeclaration, file: ts.SourceFile): Doc {
  const head = `${layOutExport(node)}type ${node.name.text} =`;
  const type = layOutType(node.type, file);
  if (node.typeParameters) throw new UnknownSyntax(node);
  if (ts.isUnionTypeNode(node.type) || ts.isTypeLiteralNode(node.type)) return group([head, " ", type, ";"]);
  return [layOutFluid(head, type), ";"];
}

function layOutFunction(node: ts.FunctionDeclaration, file: ts.SourceFile): Doc {
  if (!node.name || !node.body || !node.type || node.typeParameters) throw new UnknownSyntax(node);
  const parameters = node.parameters.map((parameter) => layOutParameter(parameter, file));
  const list =
    parameters.length === 0
      ? "()"
      : ["(", indent([softline, join([",", line], parameters)]), ifBreak(","), softline, ")"];
  return [
    `${layOutExport(node)}function ${node.name.text}`,
    group([list, ": ", layOutType(node.type, file)]),
    " ",
    layOutBlock(node.body, file),
  ];
}

function layOutParameter(node: ts.ParameterDeclaration, file: ts.SourceFile): Doc {
  if (!ts.isIdentifier(node.name) || node.modifiers || node.dotDotDotToken) throw new UnknownSyntax(node);
  const type = node.type ? [": ", layOutType(node.type, file)] : "";
  const value = node.initializer ? [" = ", layOutExpression(node.initializer, node, file)] : "";
  return [node.name.text, node.questionToken ? "?" : "", type, value];
}

export function layOutBlock(node: ts.Block, file: ts.SourceFile): Doc {
  if (node.statements.length === 0) return "{}";
  return ["{", indent([hardline, ...layOutStatements(node.statements, file)]), hardline, "}"];
}

function layOutVariables(node: ts.VariableDeclarationList, file: ts.SourceFile): Doc {
  const [declaration, ...others] = node.declarations;
  if (!declaration || others.length > 0 || !declaration.initializer) throw new UnknownSyntax(node);
  const keyword = node.flags & ts.NodeFlags.Const ? "const" : "let";
  const { initializer, name } = declaration;
  if (ts.isObjectBindingPattern(name)) return layOutDestructuring(keyword, name, initializer, file);
  if (!ts.isIdentifier(name)) throw new UnknownSyntax(name);
  const type = declaration.type ? `: ${declaration.type.getText(file)}` : "";
  return layOutAssignment(`${keyword} ${name.text}${type}`, " =", initializer, declaration, file);
}

/** `const { id, "a-b": aB } = input`. */
function layOutDestructuring(
  keyword: string,
  pattern: ts.ObjectBindingPattern,
  initializer: ts.Expression,
  file: ts.SourceFile,
): Doc {
  if (!ts.isIdentifier(initializer)) throw new UnknownSyntax(pattern);
  const elements = pattern.elements.map((element) => {
    if (!ts.isIdentifier(element.name) || element.initializer || element.dotDotDotToken) {
      throw new UnknownSyntax(element);
    }
    const key = element.propertyName ? `${layOutKey(element.propertyName, file)}: ` : "";
    return key + element.name.text;
  });
  const list = group(["{", indent([line, join([",", line], elements)]), ifBreak(","), line, "}"]);
  const isComplex = elements.length > 2 && pattern.elements.some(({ propertyName }) => propertyName);
  if (isComplex) return group([`${keyword} `, list, " = ", initializer.text]);
  return layOutFluid([group([`${keyword} `, list]), " ="], initializer.text);
}

/** A logical expression that breaks stands in parentheses, on lines of its own. */
function layOutReturn(node: ts.ReturnStatement, file: ts.SourceFile): Doc {
  if (!node.expression) return "return;";
  const value = skipParentheses(node.expression);
  const doc = layOutExpression(value, node, file);
  if (!ts.isBinaryExpression(value)) return ["return ", doc, ";"];
  return ["return ", group([ifBreak("("), indent([softline, doc]), softline, ifBreak(")")]), ";"];
}

function layOutIf(node: ts.IfStatement, file: ts.SourceFile): Doc {
  if (node.elseStatement) throw new UnknownSyntax(node);
  const test = layOutExpression(node.expression, node, file);
  const clause = node.thenStatement;
  return group([
    "if (",
    isNegation(node.expression) ? test : group([indent([softline, test]), softline]),
    ")",
    ts.isBlock(clause) ? [" ", layOutBlock(clause, file)] : indent([line, layOutStatement(clause, file)]),
  ]);
}

/** `!(a || b)`, whose own parentheses already stand on lines of their own where they break. */
function isNegation(node: ts.Expression): boolean {
  return ts.isPrefixUnaryExpression(node) && ts.isBinaryExpression(skipParentheses(node.operand));
}

function layOutFor(node: ts.ForStatement, file: ts.SourceFile): Doc {
  const { initializer, condition, incrementor, statement } = node;
  if (!initializer || !ts.isVariableDeclarationList(initializer) || !ts.isBlock(statement))
    throw new UnknownSyntax(node);
  if (!condition || !incrementor || isLogical(condition)) throw new UnknownSyntax(node);
  const parts = [
    layOutVariables(initializer, file),
    layOutExpression(condition, node, file),
    layOutExpression(incrementor, node, file),
  ];
  const head = group([indent([softline, join([";", line], parts)]), softline]);
  return ["for (", head, ") ", layOutBlock(statement, file)];
}

function layOutForOf(node: ts.ForOfStatement, file: ts.SourceFile): Doc {
  const { initializer, expression, statement } = node;
  if (!ts.isVariableDeclarationList(initializer) || !ts.isBlock(statement) || node.awaitModifier)
    throw new UnknownSyntax(node);
  return [
    `for (${initializer.getText(file)} of `,
    layOutExpression(expression, node, file),
    ") ",
    layOutBlock(statement, file),
  ];
}

function layOutSwitch(node: ts.SwitchStatement, file: ts.SourceFile): Doc {
  const clauses = node.caseBlock.clauses.map((clause) => {
    const label = ts.isCaseClause(clause)
      ? ["case ", layOutExpression(clause.expression, clause, file), ":"]
      : "default:";
    if (clause.statements.some(ts.isBlock)) throw new UnknownSyntax(clause);
    if (clause.statements.length === 0) return label;
    return [label, indent([hardline, ...layOutStatements(clause.statements, file)])];
  });
  return [
    "switch (",
    layOutExpression(node.expression, node, file),
    ") {",
    indent([hardline, join(hardline, clauses)]),
    hardline,
    "}",
  ];
}
