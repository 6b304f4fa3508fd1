import { ts } from "ts-morph";

const {
  SyntaxKind,
  isBinaryExpression,
  isComputedPropertyName,
  isExportDeclaration,
  isFunctionDeclaration,
  isIdentifier,
  isImportSpecifier,
  isInterfaceDeclaration,
  isNamespaceImport,
  isParameter,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isTypeAliasDeclaration,
  isTypeNode,
  isTypeParameterDeclaration,
  isVariableDeclaration,
} = ts;

/** Globals that emitted code uses. */
const globals = ["Array", "Number", "Object", "RegExp", "Set", "undefined"];

/** What emitted code is made of, types aside. There are no assignments, no functions inside of others, no calls for their effect. */
const ownKinds = new Set([
  SyntaxKind.ArrayLiteralExpression,
  SyntaxKind.BigIntLiteral,
  SyntaxKind.Block,
  SyntaxKind.CallExpression,
  SyntaxKind.CaseBlock,
  SyntaxKind.CaseClause,
  SyntaxKind.ColonToken,
  SyntaxKind.ComputedPropertyName,
  SyntaxKind.ConstKeyword,
  SyntaxKind.ConditionalExpression,
  SyntaxKind.DefaultClause,
  SyntaxKind.ElementAccessExpression,
  SyntaxKind.EndOfFileToken,
  SyntaxKind.ExportKeyword,
  SyntaxKind.FalseKeyword,
  SyntaxKind.ForOfStatement,
  SyntaxKind.ForStatement,
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.IfStatement,
  SyntaxKind.ImportClause,
  SyntaxKind.ImportDeclaration,
  SyntaxKind.ImportSpecifier,
  SyntaxKind.NamedImports,
  SyntaxKind.NamespaceImport,
  SyntaxKind.Parameter,
  SyntaxKind.NewExpression,
  SyntaxKind.NullKeyword,
  SyntaxKind.NumericLiteral,
  SyntaxKind.ObjectLiteralExpression,
  SyntaxKind.ParenthesizedExpression,
  SyntaxKind.PostfixUnaryExpression,
  SyntaxKind.PrefixUnaryExpression,
  SyntaxKind.PropertyAssignment,
  SyntaxKind.QuestionToken,
  SyntaxKind.ReturnStatement,
  SyntaxKind.ShorthandPropertyAssignment,
  SyntaxKind.SpreadAssignment,
  SyntaxKind.SpreadElement,
  SyntaxKind.StringLiteral,
  SyntaxKind.SwitchStatement,
  SyntaxKind.TrueKeyword,
  SyntaxKind.TypeOfExpression,
  SyntaxKind.TypeParameter,
  SyntaxKind.VariableDeclaration,
  SyntaxKind.VariableDeclarationList,
  SyntaxKind.VariableStatement,
]);

const ownOperators = new Set([
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.EqualsEqualsEqualsToken,
  SyntaxKind.EqualsEqualsToken,
  SyntaxKind.ExclamationEqualsEqualsToken,
  SyntaxKind.GreaterThanEqualsToken,
  SyntaxKind.GreaterThanToken,
  SyntaxKind.LessThanEqualsToken,
  SyntaxKind.LessThanToken,
]);

/**
 * Code in a file that no emitter writes: of another kind, or with a name that the file neither declares nor imports. That
 * holds for what stands inside of declarations too, where a statement more or less would not show.
 */
export function findForeignCode(file: ts.SourceFile): ts.Node | undefined {
  const declared = new Set(globals);
  const used: ts.Identifier[] = [];
  const visit = (node: ts.Node): ts.Node | undefined => {
    if (isOutside(node)) return undefined;
    if (isIdentifier(node)) {
      used.push(node);
      return undefined;
    }
    if (isPropertyAccessExpression(node)) return visit(node.expression);
    if (isPropertyAssignment(node) && !isComputedPropertyName(node.name)) return visit(node.initializer);
    if (isBinaryExpression(node)) {
      return ownOperators.has(node.operatorToken.kind) ? (visit(node.left) ?? visit(node.right)) : node;
    }
    const name = nameOf(node);
    if (name) declared.add(name.text);
    return ownKinds.has(node.kind)
      ? node.forEachChild((child) => (child === name ? undefined : visit(child)))
      : node;
  };
  const foreign = file.forEachChild(visit);
  return foreign ?? used.find(({ text }) => !declared.has(text));
}

/** Types do nothing; what is exported under which name is for the outline to say. */
function isOutside(node: ts.Node): boolean {
  return (
    isTypeNode(node) ||
    isInterfaceDeclaration(node) ||
    isTypeAliasDeclaration(node) ||
    isExportDeclaration(node)
  );
}

/** The name that a declaration makes known. */
function nameOf(node: ts.Node): ts.Identifier | undefined {
  const isDeclaration =
    isFunctionDeclaration(node) ||
    isImportSpecifier(node) ||
    isNamespaceImport(node) ||
    isParameter(node) ||
    isTypeParameterDeclaration(node) ||
    isVariableDeclaration(node);
  return isDeclaration && node.name && isIdentifier(node.name) ? node.name : undefined;
}
