import type { DataNode, Entry, Scalar } from "../../model/index.js";
import { entriesOf, isSame, itemsOf, listOf, mapOf, memberOf, valueOf } from "./data.js";

/** The schemas that the form writes out where they are used, by the names that it gives them. */
export type NamedSchemas = Map<string, Entry>;

const prefix = "#/components/schemas/";

/**
 * A schema of the older form as OpenAPI has it; one that says its name becomes a component and a reference to it. Where the
 * name is that of another schema already, such as the one that a request has without what only answers have, it stays in its
 * place.
 */
export function convertSchema(schema: DataNode, named: NamedSchemas): DataNode {
  const reference = valueOf(memberOf(schema, "refIdentifier"));
  const name =
    typeof reference === "string" && reference.startsWith(prefix) ? reference.slice(prefix.length) : "";
  const converted = convertMembers(schema, named);
  if (name === "" || converted.kind !== "map") return converted;
  const known = named.get(name);
  if (known && !isSame(known.value, converted)) return converted;
  if (!known) named.set(name, { value: converted });
  return mapOf([["$ref", reference]]);
}

/** Members that the form has for itself, or that say here what OpenAPI has elsewhere. */
const ownMembers = new Set(["refIdentifier", "requiredProperties", "required"]);

/**
 * The names of the members that an object must have. In the schemas that the form makes, `required` is a boolean, of the
 * schema's own use; those inside them are as OpenAPI has them.
 */
function findRequired(schema: DataNode): DataNode | undefined {
  const listed = memberOf(schema, "required");
  return memberOf(schema, "requiredProperties") ?? (listed?.kind === "list" ? listed : undefined);
}

function convertMembers(schema: DataNode, named: NamedSchemas): DataNode {
  if (schema.kind !== "map") return schema;
  const members = [...schema.entries].filter(([key]) => !ownMembers.has(key));
  return {
    ...mapOf([
      ...members.flatMap(([key, entry]) => convertMember(key, entry, named)),
      ["required", findRequired(schema)],
    ]),
    at: schema.at,
  };
}

/** What keywords that hold several schemas are; anything else stays as it is, so that the reader of OpenAPI reports it. */
const kinds: Partial<Record<string, DataNode["kind"]>> = {
  properties: "map",
  allOf: "list",
  anyOf: "list",
  oneOf: "list",
};

function convertMember(
  key: string,
  entry: Entry,
  named: NamedSchemas,
): readonly (readonly [string, Entry])[] {
  const { keyAt, value } = entry;
  if (value.kind !== kinds[key] && kinds[key] !== undefined) return [[key, entry]];
  switch (key) {
    case "type":
      return convertType(entry);
    case "properties": {
      const properties = entriesOf(value).map(
        ([name, one]) => [name, { ...one, value: unwrap(one.value, named) }] as const,
      );
      return [[key, { keyAt, value: mapOf(properties) }]];
    }
    case "items":
    case "additionalProperties":
      return [[key, { keyAt, value: unwrap(value, named) }]];
    case "allOf":
    case "anyOf":
    case "oneOf":
      return [[key, { keyAt, value: listOf(itemsOf(value).map((one) => convertSchema(one, named))) }]];
    default:
      return [[key, entry]];
  }
}

const enumType = /^enum<(\w+)>$/u;

/** `enum<string>` is a string, whose values stand beside it; `any` is no type at all. */
function convertType({ keyAt, value }: Entry): readonly (readonly [string, Entry])[] {
  const type = valueOf(value);
  if (type === "any") return [];
  const name: Scalar | undefined = typeof type === "string" ? (enumType.exec(type)?.[1] ?? type) : undefined;
  if (name === undefined) return [["type", { keyAt, value }]];
  return [["type", { keyAt, value: { kind: "scalar", value: name, at: value.at } }]];
}

/** Each member of an object stands in an `allOf` of its own. */
function unwrap(schema: DataNode, named: NamedSchemas): DataNode {
  const parts = itemsOf(memberOf(schema, "allOf"));
  const [only] = parts;
  const isWrapped = schema.kind === "map" && schema.entries.size === 1 && parts.length === 1;
  return convertSchema(isWrapped && only ? only : schema, named);
}
