// A rule of ESLint for values of documents: JSON.stringify throws on a bigint, which their large integers are.
import ts from "typescript";

/** So many types are looked into for one value: types of types can go on for ever. */
const mostTypes = 2000;

const open = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive | ts.TypeFlags.BigIntLike;

/** The types that values of a type are made of; undefined where nothing is known of them. */
function listParts(checker, type) {
  if (type.isUnionOrIntersection()) return type.types;
  if (type.flags & ts.TypeFlags.TypeParameter) {
    const constraint = checker.getBaseConstraintOfType(type);
    return constraint && [constraint];
  }
  if (!(type.flags & ts.TypeFlags.Object) || type.getCallSignatures().length > 0) return [];
  const items = checker.getIndexInfosOfType(type).map((info) => info.type);
  if (checker.isArrayType(type) || checker.isTupleType(type)) return items;
  return [
    ...items,
    ...checker.getPropertiesOfType(type).map((property) => checker.getTypeOfSymbol(property)),
  ];
}

/** Whether a value of a type may be a bigint or have one in it; of a type that says nothing, it may. */
function mayHoldBigint(checker, whole) {
  const types = new Set([whole]);
  // A set goes on to what is added to it on the way.
  for (const type of types) {
    const parts = type.flags & open ? undefined : listParts(checker, type);
    if (!parts) return true;
    if (types.size < mostTypes) for (const part of parts) types.add(part);
  }
  return false;
}

const isStringify = ({ object, property }) => object?.name === "JSON" && property?.name === "stringify";

/** @type {import("eslint").Rule.RuleModule} */
export const noBareStringify = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      bare: "This may hold a bigint, on which JSON.stringify throws: call stringifyJson of the model",
    },
  },
  create(context) {
    const { esTreeNodeToTSNodeMap, program } = context.sourceCode.parserServices;
    return {
      CallExpression(node) {
        const [value] = node.arguments;
        if (!value || !isStringify(node.callee)) return;
        const checker = program.getTypeChecker();
        const type = checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(value));
        if (mayHoldBigint(checker, type)) context.report({ node, messageId: "bare" });
      },
    };
  },
};
