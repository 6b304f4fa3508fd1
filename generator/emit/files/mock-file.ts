import type { ApiSpec } from "../../model/index.js";
import { findBaseUrl } from "../plan/base-url.js";
import { flattenResources, type PackagePlan } from "../plan/index.js";
import { indexSchemas } from "../plan/schema-walk.js";
import { emitImports, emitTypeExport, type Import } from "../print/imports.js";
import { emitText } from "../print/jsdoc.js";
import { printList, printValue } from "../print/value.js";
import { constant, kinds, type SourceFile, type Statement } from "../source/structures.js";
import { emitBody, findSharedBodies, type SharedBodies } from "./mock-bodies.js";
import { printMockOperation, type MockOperationText } from "./mock-operation.js";

const mockModule = "src/mock.ts";
const bodiesModule = "src/mock/bodies.ts";
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
  const operations = flattenResources(resources).flatMap((resource) =>
    resource.operations.map(({ operation }) => printMockOperation(operation, index, spec)),
  );
  const bodies = findSharedBodies(operations);
  if (operations.length <= mostInList) {
    const list = emitList(operations.map((operation) => bodies.print(operation).text));
    yield emitMock(spec, [], [...bodies.all.map(({ name, text }) => emitBody(name, text)), list]);
    return;
  }
  if (bodies.all.length > 0) yield emitBodies(bodies);
  const lists: Import[] = [];
  for (let start = 0; start < operations.length; start += mostInList) {
    const name = `operations${lists.length + 1}`;
    const module = `src/mock/${name}.ts`;
    yield emitOperations(module, name, operations.slice(start, start + mostInList), bodies);
    lists.push({ name, module, isType: false });
  }
  yield emitMock(spec, lists, [emitList(lists.map(({ name }) => `...${name}`))]);
}

/** `src/mock/bodies.ts`: what operations of several lists answer with. */
function emitBodies(bodies: SharedBodies): SourceFile {
  const statements = bodies.all.map(({ name, text }) => emitBody(name, text, true));
  return { path: bodiesModule, statements };
}

/** One of the lists of operations, in a file of its own. */
function emitOperations(
  module: string,
  name: string,
  operations: readonly MockOperationText[],
  bodies: SharedBodies,
): SourceFile {
  const entries = operations.map((operation) => bodies.print(operation));
  const used = new Set(entries.flatMap(({ uses }) => uses));
  const imports = emitImports(module, [
    ...[...used].map((body) => ({ name: body, module: bodiesModule, isType: false })),
    fromRuntime("MockOperation", true),
  ]);
  const list = emitList(
    entries.map(({ text }) => text),
    name,
    true,
  );
  return { path: module, statements: [...imports, list] };
}

/** `src/mock.ts` around the list of its operations, which may be made of the lists of other files. */
function emitMock(spec: ApiSpec, lists: readonly Import[], operations: readonly Statement[]): SourceFile {
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
      ...operations,
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
