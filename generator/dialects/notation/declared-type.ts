import type { Declaration, TypeExpression } from "./type-expression.js";

/** The type that a declaration is of; that of a named object are its fields. */
export function findDeclaredType(declaration: Declaration): TypeExpression {
  if (declaration.kind !== "named") return declaration.type;
  const { fields, nullable = false } = declaration;
  return {
    alternatives: [{ arrays: 0, atom: { kind: "object", ...(fields && { fields }) } }],
    nullable,
  };
}
