import {
  isModuleStatement,
  type ConstDeclaration,
  type Declaration,
  type FunctionDeclaration,
  type InterfaceDeclaration,
  type ModuleStatement,
  type TypeAlias,
} from "../syntax/declaration.js";
import type { Type } from "../syntax/type.js";
import { layOutAssignment, layOutFluid } from "./assignment.js";
import { layOutComment } from "./comments.js";
import { group, hardline, ifBreak, indent, join, line, softline, type Doc } from "./doc.js";
import { layOutExpression } from "./expressions.js";
import { layOutBlock } from "./statements.js";
import { layOutInterfaceBody, layOutType } from "./types.js";

/** A declaration with its comment, laid out as prettier does. */
export function layOutDeclaration(declaration: Declaration): Doc {
  if (isModuleStatement(declaration)) return layOutModuleStatement(declaration);
  const { doc, isExported } = declaration;
  return [layOutComment(doc), isExported ? "export " : "", layOutBare(declaration)];
}

function layOutBare(declaration: Exclude<Declaration, ModuleStatement>): Doc {
  switch (declaration.kind) {
    case "interface":
      return layOutInterface(declaration);
    case "alias":
      return layOutAlias(declaration);
    case "const":
      return layOutConst(declaration);
    case "function":
      return layOutFunction(declaration);
    default:
      return declaration satisfies never;
  }
}

function layOutModuleStatement({ from, isType, kind, what }: ModuleStatement): Doc {
  const source = from === undefined ? ";" : ` from ${from};`;
  return [`${kind} ${isType ? "type " : ""}`, typeof what === "string" ? what : layOutNames(what), source];
}

/** `{ a, b as c }`; one name alone never breaks. */
function layOutNames(names: readonly string[]): Doc {
  if (names.length === 0) return "{}";
  if (names.length === 1) return `{ ${names.join("")} }`;
  return group(["{", indent([line, join([",", line], names)]), ifBreak(","), line, "}"]);
}

function layOutInterface({ extends: base, members, name }: InterfaceDeclaration): Doc {
  const clause = base === undefined ? "" : `extends ${base} `;
  return [`interface ${name} ${clause}`, layOutInterfaceBody(members)];
}

/** A union or an object in an alias breaks inside; any other type may go to the next line as a whole. */
function layOutAlias({ name, type }: TypeAlias): Doc {
  const doc = layOutType(type);
  if (isUnionOrObject(type)) return group([`type ${name} =`, " ", doc, ";"]);
  return [layOutFluid(`type ${name} =`, doc), ";"];
}

function isUnionOrObject(type: Type): boolean {
  return typeof type !== "string" && (type.kind === "union" || type.kind === "object");
}

function layOutConst({ exportName, name, type, value }: ConstDeclaration): Doc {
  const left = `const ${name}${type === undefined ? "" : `: ${type}`}`;
  const renamed = exportName === undefined ? "" : [hardline, `export { ${name} as ${exportName} };`];
  const doc = layOutAssignment({ left, operator: " =", right: value, isMember: false }, layOutExpression);
  return [doc, ";", renamed];
}

function layOutFunction({ body, name, parameters, returns }: FunctionDeclaration): Doc {
  const list =
    parameters.length === 0
      ? "()"
      : ["(", indent([softline, join([",", line], parameters)]), ifBreak(","), softline, ")"];
  return [`function ${name}`, group([list, ": ", layOutType(returns)]), " ", layOutBlock(body)];
}
