import { isJsonList, isNumber, stringifyJson, type JsonValue } from "../../model/index.js";
import { toExportName } from "../escape/identifier.js";
import { allocateNames } from "../plan/allocate-names.js";
import { findRepeated } from "../plan/find-repeated.js";
import { printObject, printValueOf } from "../print/value.js";
import { constant, kinds, type Statement } from "../source/structures.js";
import type { MockOperationText } from "./mock-operation.js";

/** From so many characters on, what stands in several places of the bodies is written once. */
const worthSharing = 500;

/** Names of the mock's modules that no body may have. */
const reserved = new Set(["createMock", "createMockFetch", "operations"]);

/** An entry of the mock's list, as an expression, and the constants that it names. */
export interface MockEntry {
  readonly text: string;
  readonly uses: readonly string[];
}

/** The bodies, and parts of them, that are constants. */
export interface SharedBodies {
  /** Each stands after those that it names. */
  readonly all: readonly { readonly name: string; readonly text: string }[];
  readonly print: (operation: MockOperationText) => MockEntry;
}

/** A value of a body, and what to call it if it is the first that stands in several places. */
interface BodyPart {
  readonly name: string;
  readonly value: JsonValue;
}

/** Finds the large values that stand several times in what operations answer with. */
export function findSharedBodies(operations: readonly MockOperationText[]): SharedBodies {
  const bodies = operations.flatMap(({ id, body }) =>
    body === undefined ? [] : [{ name: `${id} body`, value: body }],
  );
  const repeated = findRepeated<BodyPart>(bodies, { partsOf: listParts, keyOf: ({ value }) => keyOf(value) });
  const names = allocateNames(
    [...repeated].map(([key, { name }]) => ({ key, wanted: toExportName(name) })),
    reserved,
  );
  const print = (value: JsonValue, onShared: (name: string, value: JsonValue) => void): string => {
    const name = names.get(keyOf(value) ?? "");
    if (name === undefined) return printValueOf(value, (part) => print(part, onShared));
    onShared(name, value);
    return name;
  };
  const texts = new Map<string, string>();
  const define = (name: string, value: JsonValue): void => {
    if (texts.has(name)) return;
    const text = printValueOf(value, (part) => print(part, define));
    texts.set(name, text);
  };
  for (const { value } of repeated.values()) print(value, define);
  return {
    all: [...texts].map(([name, text]) => ({ name, text })),
    print: ({ request, body, pages }) => {
      const uses = new Set<string>();
      const text = body === undefined ? undefined : print(body, (name) => uses.add(name));
      const members = [...request, ["body", text] as const, ["pages", pages] as const];
      return {
        text: printObject(members.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
        uses: [...uses],
      };
    },
  };
}

function listParts({ name, value }: BodyPart): readonly BodyPart[] {
  if (typeof value !== "object" || value === null || isNumber(value)) return [];
  if (isJsonList(value)) return value.map((item) => ({ name: `${name} item`, value: item }));
  return Object.entries(value).map(([member, part]) => ({ name: `${name} ${member}`, value: part }));
}

function keyOf(value: JsonValue): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const text = stringifyJson(value);
  return text.length < worthSharing ? undefined : text;
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
