import type { FunctionDeclarationStructure } from "ts-morph";
import type { ApiSpec } from "../../model/index.js";
import { findTokenUrl } from "../plan/credentials.js";
import { isReservedWord } from "../escape/identifier.js";
import { printValueKey } from "../escape/property-key.js";
import { allocateNames } from "../plan/allocate-names.js";
import type { PackagePlan, ResourcePlan } from "../plan/index.js";
import { errorExports, runtimeExports } from "../plan/taken-names.js";
import {
  emitExport,
  emitImports,
  emitNamespaceImport,
  emitNamespaces,
  emitTypeExport,
  type Import,
} from "../print/imports.js";
import { emitText } from "../print/jsdoc.js";
import { constant, kinds, type ExportStructure, type SourceFile } from "../source/structures.js";
import { clientModule } from "./client-file.js";
import { errorsModule } from "./errors-file.js";
import { resourceModule } from "./resource-files.js";

const rootModule = "src/index.ts";

/** The file of the factory, a module of its own so that bundlers drop it with all validators where it is not used. */
export function factoryModule(plan: PackagePlan): string {
  return `src/${plan.factoryFile}.ts`;
}

/** `src/index.ts`: the client, the errors, every type, and the resources as namespaces. */
export function emitRootFile(plan: PackagePlan): SourceFile {
  const modules = [...new Set(plan.types.types.map((type) => type.module))].toSorted();
  const resources = emitNamespaces(
    rootModule,
    plan.resources.map((resource) => ({ name: rootName(resource), module: resourceModule(resource) })),
  );
  return {
    path: rootModule,
    statements: [
      {
        kind: kinds.export,
        namedExports: [{ name: "createClient" }, { name: "ClientOptions", isTypeOnly: true }],
        moduleSpecifier: "./client.js",
      },
      emitExport(rootModule, factoryModule(plan), [plan.factory]),
      emitExport(rootModule, "src/runtime/errors.ts", errorExports),
      emitExport(rootModule, "src/runtime/retry.ts", ["createPacer"]),
      ...emitOAuthExports(plan.spec),
      ...(plan.types.errors.length > 0 ? [emitExport(rootModule, errorsModule, ["isErrorOf"])] : []),
      emitExport(rootModule, "src/validation/validation-error.ts", ["ValidationError"]),
      ...Object.entries(runtimeExports).map(([file, names]) =>
        emitTypeExport(rootModule, `src/runtime/${file}.ts`, names),
      ),
      // Behind the core, because bundles of modules in this order are smaller.
      ...resources.imports,
      ...resources.exports,
      ...modules.map((module) => emitTypeExport(rootModule, module)),
    ],
  };
}

/** The helper of those who get their tokens by client credentials, where the API has that flow. */
function emitOAuthExports(spec: ApiSpec): readonly ExportStructure[] {
  if (findTokenUrl(spec) === undefined) return [];
  const module = "src/runtime/oauth.ts";
  return [
    emitExport(rootModule, module, ["createClientCredentials"]),
    emitTypeExport(rootModule, module, ["ClientCredentialsOptions"]),
  ];
}

/** The factory: every operation bound to one client that has every validator. */
export function emitFactoryFile(plan: PackagePlan): SourceFile {
  const module = factoryModule(plan);
  const namespaces = nameNamespaces(plan);
  return {
    path: module,
    statements: [
      ...emitImports(module, factoryImports),
      ...plan.resources.map((resource) =>
        emitNamespaceImport(module, namespaces.get(rootName(resource)) ?? "", resourceModule(resource)),
      ),
      emitNamespaceImport(module, "validators", "src/validators/index.ts"),
      {
        kind: kinds.variable,
        declarationKind: constant,
        declarations: [{ name: "resources", initializer: printNamespaces(namespaces) }],
      },
      emitFactory(plan),
    ],
  };
}

const factoryImports: readonly Import[] = [
  { name: "ClientOptions", module: clientModule, isType: true },
  { name: "createClient", module: clientModule, isType: false },
  { name: "Bound", module: "src/runtime/create-client.ts", isType: true },
  { name: "bind", module: "src/runtime/create-client.ts", isType: false },
];

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
  const names = allocateNames(requests, new Set(taken));
  return new Map(requests.map(({ key }) => [key, names.get(key) ?? key]));
}

function printNamespaces(namespaces: ReadonlyMap<string, string>): string {
  const members = [...namespaces].map(([name, local]) =>
    name === local ? name : `${printValueKey(name)}: ${local}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function emitFactory({ spec, factory }: PackagePlan): FunctionDeclarationStructure {
  const purpose = `Every operation of ${spec.title}, bound to one client that checks its requests before they are sent.`;
  return {
    kind: kinds.function,
    docs: emitText(purpose, 0),
    isExported: true,
    name: factory,
    parameters: [{ name: "options", type: "ClientOptions", initializer: "{}" }],
    returnType: "Bound<typeof resources>",
    statements: "return bind(createClient({ validators, ...options }), resources);",
  };
}
