import {
  StructureKind,
  VariableDeclarationKind,
  type ExportDeclarationStructure,
  type FunctionDeclarationStructure,
  type ImportDeclarationStructure,
} from "ts-morph";
import type { OutputFile } from "../../model/index.js";
import { isReservedWord } from "../escape/identifier.js";
import { printValueKey } from "../escape/property-key.js";
import { allocateNames } from "../plan/allocate-names.js";
import { importPath, type PackagePlan, type ResourcePlan } from "../plan/index.js";
import { runtimeExports } from "../plan/taken-names.js";
import { structureImports, type Import } from "../print/imports.js";
import { structureDoc } from "../print/jsdoc.js";
import type { SourcePrinter } from "../print/source-file.js";
import { clientModule } from "./client-file.js";
import { resourceModule } from "./resource-files.js";

const rootModule = "src/index.ts";

/** The file of the factory, a module of its own so that bundlers drop it with all validators where it is not used. */
export function factoryModule(plan: PackagePlan): string {
  return `src/${plan.factoryFile}.ts`;
}

/** `src/index.ts`: the client, the errors, every type, and the resources as namespaces. */
export function emitRootFile(plan: PackagePlan, printer: SourcePrinter): OutputFile {
  const modules = [...new Set(plan.types.types.map((type) => type.module))].toSorted();
  const exportFrom = (
    module: string,
    what: Partial<ExportDeclarationStructure>,
  ): ExportDeclarationStructure => ({
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: importPath(rootModule, module),
    ...what,
  });
  return printer.print(rootModule, [
    exportFrom(clientModule, {
      namedExports: [{ name: "createClient" }, { name: "ClientOptions", isTypeOnly: true }],
    }),
    exportFrom(factoryModule(plan), { namedExports: [plan.factory] }),
    exportFrom("src/runtime/errors.ts", {}),
    exportFrom("src/runtime/pacer.ts", { namedExports: ["createPacer"] }),
    exportFrom("src/validation/validation-error.ts", { namedExports: ["ValidationError"] }),
    ...Object.entries(runtimeExports).map(([file, names]) =>
      exportFrom(`src/runtime/${file}.ts`, { namedExports: [...names], isTypeOnly: true }),
    ),
    ...plan.resources.map((resource) =>
      exportFrom(resourceModule(resource), { namespaceExport: resource.namespace[0] ?? "" }),
    ),
    ...modules.map((module) => exportFrom(module, { isTypeOnly: true })),
  ]);
}

/** The factory: every operation bound to one client that has every validator. */
export function emitFactoryFile(plan: PackagePlan, printer: SourcePrinter): OutputFile {
  const module = factoryModule(plan);
  const namespaces = nameNamespaces(plan);
  return printer.print(module, [
    ...structureImports(module, factoryImports),
    ...plan.resources.map((resource) =>
      importNamespace(module, namespaces.get(rootName(resource)) ?? "", resourceModule(resource)),
    ),
    importNamespace(module, "validators", "src/validators/index.ts"),
    {
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [{ name: "resources", initializer: printNamespaces(namespaces) }],
    },
    structureFactory(plan),
  ]);
}

const factoryImports: readonly Import[] = [
  { name: "ClientOptions", module: clientModule, isType: true },
  { name: "createClient", module: clientModule, isType: false },
  { name: "Bound", module: "src/runtime/bind.ts", isType: true },
  { name: "bind", module: "src/runtime/bind.ts", isType: false },
];

function importNamespace(from: string, name: string, module: string): ImportDeclarationStructure {
  return {
    kind: StructureKind.ImportDeclaration,
    namespaceImport: name,
    moduleSpecifier: importPath(from, module),
  };
}

function rootName(resource: ResourcePlan): string {
  return resource.namespace[0] ?? "";
}

/** What the factory's file calls each namespace: its name, unless that is reserved or taken there. */
function nameNamespaces(plan: PackagePlan): ReadonlyMap<string, string> {
  const taken = ["resources", "validators", plan.factory, ...factoryImports.map(({ name }) => name)];
  const requests = plan.resources.map(rootName).map((name) => ({
    key: name,
    wanted: isReservedWord(name) || taken.includes(name) ? `${name}Resource` : name,
  }));
  const names = allocateNames(requests, taken);
  return new Map(requests.map(({ key }) => [key, names.get(key) ?? key]));
}

function printNamespaces(namespaces: ReadonlyMap<string, string>): string {
  const members = [...namespaces].map(([name, local]) =>
    name === local ? name : `${printValueKey(name)}: ${local}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function structureFactory({ spec, factory }: PackagePlan): FunctionDeclarationStructure {
  const purpose = `Every operation of ${spec.title}, bound to one client that checks its requests before they are sent.`;
  return {
    kind: StructureKind.Function,
    name: factory,
    isExported: true,
    docs: structureDoc({ paragraphs: [purpose], tags: [] }, 0),
    parameters: [{ name: "options", type: "ClientOptions", initializer: "{}" }],
    returnType: "Bound<typeof resources>",
    statements: ["return bind(createClient({ validators, ...options }), resources);"],
  };
}
