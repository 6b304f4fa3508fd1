import { printStringLiteral } from "../escape/string-literal.js";
import type { EmittedType } from "../plan/index.js";
import { printImports, printNamespaceImport } from "../print/imports.js";
import { printJsDoc, referTo } from "../print/jsdoc.js";
import type {
  ConstDeclaration,
  Declaration,
  FunctionDeclaration,
  ModuleStatement,
} from "../syntax/declaration.js";
import { pureCall, type Expression } from "../syntax/expression.js";
import { ModuleScope } from "./module-scope.js";
import type { ShapePlan } from "./plan-shapes.js";
import { printShape } from "./print-shape.js";
import type { Shape } from "./shape.js";
import { supportModule, supportNames } from "./support.js";

/** A module of validators before it is known which of its functions others import. */
export interface ModuleDraft {
  readonly module: string;
  readonly scope: ModuleScope;
  readonly types: readonly EmittedType[];
  readonly validators: readonly ConstDeclaration[];
  readonly functions: readonly FunctionDeclaration[];
}

/** Prints the parts of a module: the validators of its types, and the functions of its shapes. */
export function draftModule(
  module: string,
  types: readonly EmittedType[],
  shapes: readonly Shape[],
  plan: ShapePlan,
  pages: ReadonlyMap<string, string>,
): ModuleDraft {
  const scope = new ModuleScope(plan);
  const validators = types.map((type) => printValidator(type, pages.get(type.name), scope));
  const functions = shapes.map((shape) => printShape(shape, scope));
  return { module, scope, types, validators, functions };
}

/** The constant that a type's validator is; it steps aside inside its module where its name means something else there. */
function printValidator(type: EmittedType, page: string | undefined, scope: ModuleScope): ConstDeclaration {
  const { name } = type;
  const check = scope.call(scope.plan.findType(type));
  const isTaken = supportNames.has(name);
  return {
    kind: "const",
    doc: printJsDoc(
      { paragraphs: [`Tells whether a value is a \`${name}\`.`, ...referTo(page)], tags: [] },
      0,
    ),
    isExported: !isTaken,
    name: isTaken ? `${name}Validator` : name,
    ...(isTaken && { exportName: name }),
    type: `Validator<types.${name}>`,
    value: pureCall("validator", check, ...(page === undefined ? [] : [printStringLiteral(page)])),
  };
}

/** The path that an import ends with. */
function pathOf({ from = "" }: ModuleStatement): string {
  return from;
}

/** The statements of a module. `shared` are the functions that other modules import. */
export function finishModule(draft: ModuleDraft, shared: ReadonlySet<string>): readonly Declaration[] {
  const { module, scope, types, validators, functions } = draft;
  const imports = printImports(module, [
    ...scope.imports,
    { name: "validator", module: supportModule("validator"), isType: false },
    { name: "Validator", module: "src/runtime/validator.ts", isType: true },
  ]);
  const namespaces = types
    .slice(0, 1)
    .map((type) => ({ ...printNamespaceImport(module, "types", type.module), isType: true }));
  return [
    ...[...imports, ...namespaces].toSorted((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1)),
    ...validators,
    ...scope.constants.map(({ name, expression }) => printConstant(name, expression)),
    ...functions.map((declaration) => ({ ...declaration, isExported: shared.has(declaration.name) })),
  ];
}

function printConstant(name: string, value: Expression): ConstDeclaration {
  return { kind: "const", doc: [], isExported: false, name, value };
}
