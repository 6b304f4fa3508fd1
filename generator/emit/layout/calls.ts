import type { Doc } from "prettier";
import { builders, utils } from "prettier/doc";
import { ts } from "ts-morph";
import type { Layout } from "./layout.js";
import { layOutTypeArguments } from "./types.js";
import { UnknownSyntax } from "./unknown-syntax.js";

const { breakParent, conditionalGroup, group, ifBreak, indent, join, line, softline } = builders;

/** `check(input, "id")`, `known.has(key)`. */
export function layOutCall(node: ts.CallExpression, layout: Layout): Doc {
  const { expression, typeArguments } = node;
  if (!isPlainCallee(expression)) throw new UnknownSyntax(node);
  const types = typeArguments ? layOutTypeArguments(typeArguments, layout.file) : "";
  return [expression.getText(layout.file), types, layOutArguments(node, node.arguments, layout)];
}

/** `new Set<string>([…])`. */
export function layOutNew(node: ts.NewExpression, layout: Layout): Doc {
  const { expression, typeArguments, arguments: values } = node;
  if (!ts.isIdentifier(expression) || !values) throw new UnknownSyntax(node);
  const types = typeArguments ? layOutTypeArguments(typeArguments, layout.file) : "";
  return ["new ", expression.text, types, layOutArguments(node, values, layout)];
}

function isPlainCallee(node: ts.Expression): boolean {
  return ts.isIdentifier(node) || (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression));
}

function layOutArguments(node: ts.Node, values: readonly ts.Expression[], layout: Layout): Doc {
  if (values.length === 0) return "()";
  const docs = values.map((value) => layout.expression(value, node));
  const last = values.at(-1);
  if (last && isExpandable(last)) return layOutWithStructure(values, docs, node);
  return group(["(", indent([softline, join([",", line], docs)]), ifBreak(","), softline, ")"]);
}

function isExpandable(node: ts.Expression): boolean {
  if (ts.isObjectLiteralExpression(node)) return node.properties.length > 0;
  return ts.isArrayLiteralExpression(node) && node.elements.length > 0;
}

/** A structure as the last argument may open on the line of the call (prettier, `shouldGroupLast`). */
function layOutWithStructure(values: readonly ts.Expression[], docs: readonly Doc[], node: ts.Node): Doc {
  const last = docs.at(-1) ?? "";
  const others = docs.slice(0, -1).flatMap((doc) => [doc, ", "]);
  if (docs.slice(0, -1).some((doc) => utils.willBreak(doc))) throw new UnknownSyntax(node);
  if (values.at(-2)?.kind === values.at(-1)?.kind) throw new UnknownSyntax(node);
  const broken = group(["(", indent([line, join([",", line], [...docs]), ","]), line, ")"], {
    shouldBreak: true,
  });
  return [
    utils.willBreak(last) ? breakParent : "",
    conditionalGroup([
      ["(", ...others, last, ")"],
      ["(", ...others, group(last, { shouldBreak: true }), ")"],
      broken,
    ]),
  ];
}
