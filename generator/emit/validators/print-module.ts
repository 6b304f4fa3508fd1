import type { VariableStatementStructure } from "ts-morph";
import { printStringLiteral } from "../escape/string-literal.js";
import type { EmittedType } from "../plan/index.js";
import { emitImports, emitNamespaceImport } from "../print/imports.js";
import { emitText } from "../print/jsdoc.js";
import { constant, kinds, type ExportStructure, type Origin, type Statement } from "../source/structures.js";
import { ModuleScope } from "./module-scope.js";
import type { ShapePlan } from "./plan-shapes.js";
import { emitShape } from "./print-shape.js";
import type { Shape } from "./shape.js";
import { supportNames } from "./support.js";

/** What modules of validators are made from. */
export interface ModuleContext {
  readonly plan: ShapePlan;
  /** The documentation of a type, by its name. */
  readonly pages: ReadonlyMap<string, string>;
}

/** The statements of a module: the validators of its types, and the functions of its shapes. */
export function emitModule(
  module: string,
  types: readonly EmittedType[],
  shapes: readonly Shape[],
  { pages, plan }: ModuleContext,
): readonly Statement[] {
  const scope = new ModuleScope(plan);
  const validators = types.flatMap((type) => emitValidator(type, pages.get(type.name), scope));
  const functions = shapes.map((shape) => emitShape(shape, scope));
  const imports = emitImports(module, [
    ...scope.imports,
    { name: "Validator", module: "src/runtime/validator.ts", isType: true },
  ]);
  const namespaces = types.slice(0, 1).map((type) => emitNamespaceImport(module, "types", type.module, true));
  return [
    ...[...imports, ...namespaces].toSorted((a, b) => (a.moduleSpecifier < b.moduleSpecifier ? -1 : 1)),
    ...validators,
    ...scope.constants.map(({ name, expression }) => emitConstant(name, expression)),
    ...functions,
  ];
}

/** The constant that a type's validator is; it steps aside inside its module where its name means something else there. */
function emitValidator(
  type: EmittedType,
  page: string | undefined,
  scope: ModuleScope,
): readonly (VariableStatementStructure | ExportStructure)[] {
  const { name } = type;
  const check = scope.call(scope.plan.findType(type));
  const makes = scope.use(type.origin === "parameters" ? "paramsValidator" : "validator");
  const isTaken = supportNames.has(name);
  const local = isTaken ? `${name}Validator` : name;
  const reference = page === undefined ? "" : `, ${printStringLiteral(page)}`;
  const purpose = `Tells whether a value is a \`${name}\`.`;
  const validator: VariableStatementStructure & Origin = {
    kind: kinds.variable,
    origin: `the validator of the type ${name}`,
    docs: emitText(purpose, 0),
    isExported: !isTaken,
    declarationKind: constant,
    declarations: [
      {
        name: local,
        type: `Validator<types.${name}>`,
        initializer: `/* @__PURE__ */ ${makes}(${check}${reference})`,
      },
    ],
  };
  if (!isTaken) return [validator];
  return [validator, { kind: kinds.export, namedExports: [{ name: local, alias: name }] }];
}

function emitConstant(name: string, initializer: string): VariableStatementStructure {
  return { kind: kinds.variable, declarationKind: constant, declarations: [{ name, initializer }] };
}
