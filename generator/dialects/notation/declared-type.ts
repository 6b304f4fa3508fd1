import type { Declaration, TypeExpression } from "./type-expression.js";

/** The type that a declaration is of; that of a named object are its fields. */
export function findDeclaredType(declaration: Declaration): TypeExpression {
  return declaration.kind === "named"
    ? { alternatives: [{ arrays: 0, atom: { kind: "object", fields: declaration.fields } }], nullable: false }
    : declaration.type;
}
