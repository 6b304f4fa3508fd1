import type { OutputFile } from "../../model/index.js";
import { isReservedWord } from "../escape/identifier.js";
import { printValueKey } from "../escape/property-key.js";
import { allocateNames } from "../plan/allocate-names.js";
import type { PackagePlan, ResourcePlan } from "../plan/index.js";
import { errorExports, runtimeExports } from "../plan/taken-names.js";
import { printExport, printImports, printNamespaceImport, type Import } from "../print/imports.js";
import { printJsDoc } from "../print/jsdoc.js";
import { printFile } from "../print/source-file.js";
import type { FunctionDeclaration } from "../syntax/declaration.js";
import { call, objectOf, type ObjectLiteral } from "../syntax/expression.js";
import { returning } from "../syntax/statement.js";
import { clientModule } from "./client-file.js";
import { resourceModule } from "./resource-files.js";

const rootModule = "src/index.ts";

/** The file of the factory, a module of its own so that bundlers drop it with all validators where it is not used. */
export function factoryModule(plan: PackagePlan): string {
  return `src/${plan.factoryFile}.ts`;
}

/** `src/index.ts`: the client, the errors, every type, and the resources as namespaces. */
export function emitRootFile(plan: PackagePlan): OutputFile {
  const modules = [...new Set(plan.types.types.map((type) => type.module))].toSorted();
  return printFile(rootModule, [
    printExport(rootModule, clientModule, ["createClient", "type ClientOptions"]),
    printExport(rootModule, factoryModule(plan), [plan.factory]),
    printExport(rootModule, "src/runtime/errors.ts", errorExports),
    printExport(rootModule, "src/runtime/retry.ts", ["createPacer"]),
    printExport(rootModule, "src/validation/validation-error.ts", ["ValidationError"]),
    ...Object.entries(runtimeExports).map(([file, names]) =>
      printExport(rootModule, `src/runtime/${file}.ts`, names, true),
    ),
    ...plan.resources.map((resource) =>
      printExport(rootModule, resourceModule(resource), `* as ${rootName(resource)}`),
    ),
    ...modules.map((module) => printExport(rootModule, module, "*", true)),
  ]);
}

/** The factory: every operation bound to one client that has every validator. */
export function emitFactoryFile(plan: PackagePlan): OutputFile {
  const module = factoryModule(plan);
  const namespaces = nameNamespaces(plan);
  return printFile(module, [
    ...printImports(module, factoryImports),
    ...plan.resources.map((resource) =>
      printNamespaceImport(module, namespaces.get(rootName(resource)) ?? "", resourceModule(resource)),
    ),
    printNamespaceImport(module, "validators", "src/validators/index.ts"),
    {
      kind: "const",
      doc: [],
      isExported: false,
      name: "resources",
      value: printNamespaces(namespaces),
    },
    printFactory(plan),
  ]);
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

function printNamespaces(namespaces: ReadonlyMap<string, string>): ObjectLiteral {
  return objectOf(
    [...namespaces].map(([name, local]) =>
      name === local ? name : { key: printValueKey(name), value: local },
    ),
  );
}

function printFactory({ spec, factory }: PackagePlan): FunctionDeclaration {
  const purpose = `Every operation of ${spec.title}, bound to one client that checks its requests before they are sent.`;
  const client = call("createClient", objectOf(["validators", "...options"]));
  return {
    kind: "function",
    doc: printJsDoc({ paragraphs: [purpose], tags: [] }, 0),
    isExported: true,
    name: factory,
    parameters: ["options: ClientOptions = {}"],
    returns: { kind: "generic", name: "Bound", argument: "typeof resources" },
    body: [returning(call("bind", client, "resources"))],
  };
}
