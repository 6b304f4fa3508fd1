import {
  findExample,
  findMainContent,
  schemaOfContent,
  type ApiSpec,
  type JsonValue,
  type Operation,
} from "../../model/index.js";
import { findBaseUrl, findOwnServer } from "../plan/base-url.js";
import { flattenResources, type PackagePlan } from "../plan/index.js";
import { findRequestPath } from "../plan/request-path.js";
import { findSuccesses } from "../plan/result-schema.js";
import { indexSchemas, type SchemaIndex } from "../plan/schema-walk.js";
import { synthesiseExample } from "../print/example-value.js";
import { emitImports, emitTypeExport } from "../print/imports.js";
import { emitText } from "../print/jsdoc.js";
import { printList, printValue } from "../print/value.js";
import { constant, kinds, type SourceFile, type Statement } from "../source/structures.js";

const mockModule = "src/mock.ts";

const purpose =
  "A `fetch` that answers each operation with its documented example, and keeps the calls it got.";

/** `src/mock.ts`: a `fetch` that answers with the documented examples, made up from the schema where there is none. */
export function emitMockFile(plan: PackagePlan): SourceFile {
  const index = indexSchemas(plan.spec);
  const operations = flattenResources(plan.resources).flatMap((resource) => resource.operations);
  const entries = operations.map(({ operation }) => printValue(describeMock(operation, index, plan.spec)));
  const runtime = (name: string, isType: boolean) => ({ name, module: "src/runtime/mock.ts", isType });
  return {
    path: mockModule,
    statements: [
      ...emitImports(mockModule, [
        runtime("createMock", false),
        runtime("Mock", true),
        runtime("MockOperation", true),
        runtime("MockOptions", true),
      ]),
      emitTypeExport(mockModule, "src/runtime/mock.ts", ["Mock", "MockAnswer", "MockCall", "MockOptions"]),
      ...emitOperations(entries),
      {
        kind: kinds.function,
        docs: emitText(purpose, 0),
        isExported: true,
        name: "createMockFetch",
        parameters: [{ name: "options", hasQuestionToken: true, type: "MockOptions" }],
        returnType: "Mock",
        statements: `return createMock(${printValue(findBaseUrl(plan.spec) ?? "")}, operations, options);`,
      },
    ],
  };
}

/**
 * So many stand in one list: the compiler makes a union of the types of all entries, and gives up on that of a thousand
 * (TypeScript, error 2590).
 */
const mostInList = 200;

function emitList(name: string, entries: readonly string[]): Statement {
  const type = "readonly MockOperation[]";
  return {
    kind: kinds.variable,
    declarationKind: constant,
    declarations: [{ name, type, initializer: printList(entries) }],
  };
}

/** `operations`, in one list or put together from several. */
function emitOperations(entries: readonly string[]): readonly Statement[] {
  if (entries.length <= mostInList) return [emitList("operations", entries)];
  const parts = Array.from({ length: Math.ceil(entries.length / mostInList) }, (_, index) => ({
    name: `operations${index + 1}`,
    entries: entries.slice(index * mostInList, (index + 1) * mostInList),
  }));
  return [
    ...parts.map((part) => emitList(part.name, part.entries)),
    emitList(
      "operations",
      parts.map(({ name }) => `...${name}`),
    ),
  ];
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
