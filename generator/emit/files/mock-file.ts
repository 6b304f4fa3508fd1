import {
  findExample,
  findMainContent,
  schemaOfContent,
  type ApiSpec,
  type JsonValue,
  type Operation,
} from "../../model/index.js";
import { findBaseUrl, findOwnServer } from "../plan/base-url.js";
import { flattenResources, type OperationPlan, type PackagePlan } from "../plan/index.js";
import { findRequestPath } from "../plan/request-path.js";
import { findSuccesses } from "../plan/result-schema.js";
import { indexSchemas, type SchemaIndex } from "../plan/schema-walk.js";
import { synthesiseExample } from "../print/example-value.js";
import { emitImports, emitTypeExport, type Import } from "../print/imports.js";
import { emitText } from "../print/jsdoc.js";
import { printList, printValue } from "../print/value.js";
import { constant, kinds, type SourceFile, type Statement } from "../source/structures.js";

const mockModule = "src/mock.ts";
const runtimeModule = "src/runtime/mock.ts";

const purpose =
  "A `fetch` that answers each operation with its documented example, and keeps the calls it got.";

/**
 * So many operations stand in one list: the compiler makes a union of the types of all entries, and gives up on that of a
 * thousand (TypeScript, error 2590). Where there are more, each list has a file of its own, so that no file grows with the spec.
 */
const mostInList = 200;

const fromRuntime = (name: string, isType: boolean): Import => ({ name, module: runtimeModule, isType });

/** `src/mock.ts`: a `fetch` that answers with the documented examples, made up from the schema where there is none. */
export function* emitMockFiles(plan: PackagePlan): Generator<SourceFile> {
  const { resources, spec } = plan;
  const index = indexSchemas(spec);
  const operations = flattenResources(resources).flatMap((resource) => resource.operations);
  const print = ({ operation }: OperationPlan) => printValue(describeMock(operation, index, spec));
  if (operations.length <= mostInList) {
    yield emitMock(spec, [], emitList(operations.map(print)));
    return;
  }
  const lists: Import[] = [];
  for (let start = 0; start < operations.length; start += mostInList) {
    const name = `operations${lists.length + 1}`;
    const module = `src/mock/${name}.ts`;
    const entries = operations.slice(start, start + mostInList).map(print);
    const imports = emitImports(module, [fromRuntime("MockOperation", true)]);
    yield { path: module, statements: [...imports, emitList(entries, name, true)] };
    lists.push({ name, module, isType: false });
  }
  yield emitMock(spec, lists, emitList(lists.map(({ name }) => `...${name}`)));
}

/** `src/mock.ts` around the list of its operations, which may be made of the lists of other files. */
function emitMock(spec: ApiSpec, lists: readonly Import[], operations: Statement): SourceFile {
  return {
    path: mockModule,
    statements: [
      ...emitImports(mockModule, [
        ...lists,
        fromRuntime("createMock", false),
        fromRuntime("Mock", true),
        fromRuntime("MockOperation", true),
        fromRuntime("MockOptions", true),
      ]),
      emitTypeExport(mockModule, runtimeModule, ["Mock", "MockAnswer", "MockCall", "MockOptions"]),
      operations,
      {
        kind: kinds.function,
        docs: emitText(purpose, 0),
        isExported: true,
        name: "createMockFetch",
        parameters: [{ name: "options", hasQuestionToken: true, type: "MockOptions" }],
        returnType: "Mock",
        statements: `return createMock(${printValue(findBaseUrl(spec) ?? "")}, operations, options);`,
      },
    ],
  };
}

function emitList(entries: readonly string[], name = "operations", isExported = false): Statement {
  const type = "readonly MockOperation[]";
  return {
    kind: kinds.variable,
    isExported,
    declarationKind: constant,
    declarations: [{ name, type, initializer: printList(entries) }],
  };
}

/** What the mock knows of an operation: how to recognise its request, and its answer. */
function describeMock(operation: Operation, index: SchemaIndex, spec: ApiSpec): JsonValue {
  const [success] = findSuccesses(operation);
  const content = findMainContent(success?.content ?? []);
  const body = content && (findExample(content) ?? synthesiseExample(schemaOfContent(content), index));
  const query = operation.parameters
    .filter(({ in: location }) => location === "query")
    .map(({ name }) => name);
  const server = findOwnServer(operation, spec);
  return {
    id: [...operation.resource, operation.name].join("."),
    method: operation.method.toUpperCase(),
    path: findRequestPath(operation),
    ...(server !== undefined && { server }),
    query,
    status: Number(/^\d{3}$/u.exec(success?.status ?? "")?.[0] ?? 200),
    ...(body !== undefined && { body }),
    ...(operation.pagination && { pages: { ...operation.pagination } }),
  };
}
