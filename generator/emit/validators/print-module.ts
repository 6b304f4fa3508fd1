import { printStringLiteral } from "../escape/string-literal.js";
import { importPath, type EmittedType } from "../plan/index.js";
import { printImports } from "../print/imports.js";
import { printJsDoc, type DocTag } from "../print/jsdoc.js";
import { ModuleScope } from "./module-scope.js";
import type { ShapePlan } from "./plan-shapes.js";
import { printShape } from "./print-shape.js";
import type { Shape } from "./shape.js";
import { supportModule, supportNames } from "./support.js";
import { validatorModule } from "./validator-module.js";

/** A module of validators before it is known which of its functions others import. */
export interface ModuleDraft {
  readonly module: string;
  readonly scope: ModuleScope;
  readonly types: readonly EmittedType[];
  readonly validators: readonly string[];
  readonly functions: readonly { readonly shape: Shape; readonly text: string }[];
}

/** Prints the parts of a module. */
export function draftModule(
  module: string,
  types: readonly EmittedType[],
  plan: ShapePlan,
  pages: ReadonlyMap<string, string>,
): ModuleDraft {
  const scope = new ModuleScope(plan);
  const validators = types.map((type) => printValidator(type, pages.get(type.name), scope));
  const functions = plan.shapes
    .filter((shape) => validatorModule(shape.owner.module) === module)
    .map((shape) => ({ shape, text: printShape(shape, scope) }));
  return { module, scope, types, validators, functions };
}

/** The constant that a type's validator is; it steps aside inside its module where its name means something else there. */
function printValidator(type: EmittedType, page: string | undefined, scope: ModuleScope): string {
  const { name } = type;
  const args = [
    scope.call(scope.plan.findType(type)),
    ...(page === undefined ? [] : [printStringLiteral(page)]),
  ];
  const local = supportNames.has(name) ? `${name}Validator` : name;
  const declaration = `const ${local}: Validator<types.${name}> = /* @__PURE__ */ validator(${args.join(", ")});`;
  const doc = printJsDoc({ paragraphs: [`Tells whether a value is a \`${name}\`.`], tags: seePage(page) }, 0);
  return local === name
    ? `${doc}export ${declaration}\n`
    : `${doc}${declaration}\nexport { ${local} as ${name} };\n`;
}

function seePage(page: string | undefined): readonly DocTag[] {
  return page === undefined ? [] : [{ name: "see", text: page }];
}

function printNamespace(moduleSpecifier: string): string {
  return `import type * as types from ${printStringLiteral(moduleSpecifier)};`;
}

/** The path that an import ends with. */
function specifierOf(statement: string): string {
  return statement.slice(statement.lastIndexOf(" "));
}

/** The statements of a module. `shared` are the functions that other modules import. */
export function finishModule(draft: ModuleDraft, shared: ReadonlySet<string>): readonly string[] {
  const { module, scope, types, validators, functions } = draft;
  const imports = printImports(module, [
    ...scope.imports,
    { name: "validator", module: supportModule("validator"), isType: false },
    { name: "Validator", module: "src/runtime/validator.ts", isType: true },
  ]);
  const namespaces = types.slice(0, 1).map((type) => printNamespace(importPath(module, type.module)));
  return [
    ...[...imports, ...namespaces].toSorted((a, b) => (specifierOf(a) < specifierOf(b) ? -1 : 1)),
    ...validators.map((text) => `\n${text}`),
    ...scope.constants.map(({ name, expression }) => `\nconst ${name} = ${expression};`),
    ...functions.map(({ shape, text }) => `\n${shared.has(shape.name) ? "export " : ""}${text}`),
  ];
}
