import { isJsonObject, isNumber, type ClaimedType, type JsonValue } from "../../model/index.js";
import { findTold, type AssertionOf, type Told } from "../told.js";
import { addTold, createNode, setProperty, type Node, type OperationTree } from "../tree.js";
import { findSuccess } from "./find-success.js";

/** How a project switches this off, and what the ledger says of it. */
export const envelopeByExample = {
  name: "envelope-by-example",
  summary:
    "an answer known from an example alone returns the documented type where the example has its members",
} as const;

type Example = Told<AssertionOf<"example">>;
type Members = Readonly<Record<string, JsonValue>>;

/** Where the documented type stands in an example of the answer. */
export interface ExamplePlace {
  readonly member?: string;
  readonly isList: boolean;
  readonly told: readonly Told[];
}

function asMembers(value: JsonValue | undefined): Members | undefined {
  return isJsonObject(value) ? value : undefined;
}

function isOfType(value: JsonValue | undefined, type: Node): boolean {
  const names = Object.keys(asMembers(value) ?? {});
  return names.length > 0 && names.every((name) => type.properties.has(name));
}

function findType(value: JsonValue): ClaimedType {
  if (Array.isArray(value)) return "array";
  if (value === null) return "unknown";
  if (isNumber(value)) return "number";
  const type = typeof value;
  return type === "string" || type === "boolean" ? type : "object";
}

function tell(example: Example, type: ClaimedType): Told {
  return { ...example, assertion: { aspect: "type", type } };
}

function findPlace(example: Example, type: Node): ExamplePlace | undefined {
  const { value } = example.assertion;
  if (isOfType(value, type)) return { isList: false, told: [example] };
  for (const [member, inside] of Object.entries(asMembers(value) ?? {})) {
    if (isOfType(inside, type)) return { member, isList: false, told: [example] };
    if (Array.isArray(inside) && isOfType(inside[0] as JsonValue, type))
      return { member, isList: true, told: [example] };
  }
  return undefined;
}

/** Gives a body the members that its example has, for documents that print the type of the result alone. */
function showMembers(body: Node, example: Example): void {
  addTold(body, [tell(example, "object")]);
  for (const [name, value] of Object.entries(asMembers(example.assertion.value) ?? {})) {
    const member = createNode();
    addTold(member, [tell(example, findType(value))]);
    if (Array.isArray(value)) member.items = createNode();
    setProperty(body, name, member);
  }
}

/**
 * Finds the documented type in an example of the answer, where a document says nothing else of the answer: pages of
 * SDKs print what a call returns, and the body on the wire only as JSON.
 */
export function placeByExample(operation: OperationTree, type: Node | undefined): ExamplePlace | undefined {
  const body = findSuccess(operation)?.node;
  const example = body && findTold(body.told, "example")[0];
  if (!type || !example || findTold(body.told, "type").length > 0) return undefined;
  const place = findPlace(example, type);
  if (place?.member !== undefined) showMembers(body, example);
  return place;
}
