import type { Expression } from "./expression.js";
import type { Statement } from "./statement.js";
import type { Type, TypeMember } from "./type.js";

/** What stands at the root of a file. */
export type Declaration =
  ModuleStatement | InterfaceDeclaration | TypeAlias | ConstDeclaration | FunctionDeclaration;

/** An import, or an export of another module or of names declared in this one. */
export interface ModuleStatement {
  readonly kind: "import" | "export";
  readonly isType?: boolean;
  /** Names, each perhaps with `type` before or `as other` behind it; or as a text what has no braces: `* as logs`. */
  readonly what: string | readonly string[];
  /** A literal: `"./logs.js"`. */
  readonly from?: string;
}

interface Documented {
  /** The comment before it, as lines of code. */
  readonly doc: readonly string[];
  readonly isExported: boolean;
  readonly name: string;
}

export interface InterfaceDeclaration extends Documented {
  readonly kind: "interface";
  readonly extends?: string;
  readonly members: readonly TypeMember[];
}

export interface TypeAlias extends Documented {
  readonly kind: "alias";
  readonly type: Type;
}

export interface ConstDeclaration extends Documented {
  readonly kind: "const";
  /** The name that it is exported by where its own means something else in the file. */
  readonly exportName?: string;
  readonly type?: string;
  readonly value: Expression;
}

export interface FunctionDeclaration extends Documented {
  readonly kind: "function";
  readonly parameters: readonly string[];
  readonly returns: Type;
  readonly body: readonly Statement[];
}

export function isModuleStatement(declaration: Declaration): declaration is ModuleStatement {
  return declaration.kind === "import" || declaration.kind === "export";
}
