import { groupBy } from "../../model/index.js";
import { toExportName } from "../escape/identifier.js";
import { allocateNames } from "../plan/allocate-names.js";
import { printObject } from "../print/value.js";
import { constant, kinds, type Statement } from "../source/structures.js";
import type { MockOperationText } from "./mock-operation.js";

/** From so many characters on, a body that several operations answer with is written once. */
const worthSharing = 500;

/** Names of the mock's modules that no body may have. */
const reserved = new Set(["createMock", "createMockFetch", "operations"]);

/** The bodies that are constants. */
export interface SharedBodies {
  readonly all: readonly { readonly name: string; readonly text: string }[];
  readonly nameOf: (body: string | undefined) => string | undefined;
  /** An entry of the mock's list, as an expression. */
  readonly print: (operation: MockOperationText) => string;
}

/** The bodies that stand for several operations, each called after the first of them. */
export function findSharedBodies(operations: readonly MockOperationText[]): SharedBodies {
  const large = operations.filter(({ body }) => (body?.length ?? 0) >= worthSharing);
  const shared = [...groupBy(large, ({ body }) => body ?? "")].filter(([, users]) => users.length > 1);
  const names = allocateNames(
    shared.flatMap(([text, [first]]) => (first ? [{ key: text, wanted: nameAfter(first) }] : [])),
    reserved,
  );
  const nameOf = (body: string | undefined): string | undefined =>
    body === undefined ? undefined : names.get(body);
  return {
    all: shared.map(([text]) => ({ name: names.get(text) ?? "", text })),
    nameOf,
    print: (operation) => printEntry(operation, nameOf(operation.body) ?? operation.body),
  };
}

function nameAfter({ id }: MockOperationText): string {
  return toExportName(`${id} body`);
}

function printEntry({ request, pages }: MockOperationText, body: string | undefined): string {
  return printObject([
    ...request,
    ...(body === undefined ? [] : [["body", body] as const]),
    ...(pages === undefined ? [] : [["pages", pages] as const]),
  ]);
}

/** The constant of a body; of a type that the compiler need not infer. */
export function emitBody(name: string, text: string, isExported = false): Statement {
  return {
    kind: kinds.variable,
    isExported,
    declarationKind: constant,
    declarations: [{ name, type: "unknown", initializer: text }],
  };
}
