import type { ApiSpec, Operation, ParameterLocation, Property, Schema } from "../../generator/model/index.js";
import type { IndentedItem, IndentedSection } from "./read-by-indentation.js";

const locations: Readonly<Record<string, ParameterLocation>> = {
  "path parameters": "path",
  "query parameters": "query",
  "header parameters": "header",
  headers: "header",
  "cookie parameters": "cookie",
};

/** Finds the differences between a spec and what the pages of it say by their indentation. */
class Comparison {
  readonly differences: string[] = [];
  private readonly named: ReadonlyMap<string, Schema>;

  constructor(
    spec: ApiSpec,
    private readonly showsNull: boolean,
  ) {
    this.named = new Map(spec.schemas.map(({ name, schema }) => [name, schema]));
  }

  /** The schemas that a value at a place can have, behind names, alternatives, lists and maps. */
  private open(schema: Schema, seen: ReadonlySet<string> = new Set()): Schema[] {
    if (schema.kind === "array") return this.open(schema.items, seen);
    if (schema.kind === "map") return this.open(schema.values, seen);
    if (schema.kind === "union") return schema.variants.flatMap((variant) => this.open(variant, seen));
    const target = schema.kind === "ref" && !seen.has(schema.name) ? this.named.get(schema.name) : undefined;
    if (schema.kind !== "ref" || !target) return [schema];
    return this.open(target, new Set([...seen, schema.name]));
  }

  private membersOf(schemas: readonly Schema[]): Map<string, Property[]> {
    const members = new Map<string, Property[]>();
    for (const schema of schemas.flatMap((one) => this.open(one))) {
      if (schema.kind !== "object") continue;
      for (const property of schema.properties)
        members.set(property.name, [...(members.get(property.name) ?? []), property]);
    }
    return members;
  }

  /** Compares the members of values with those that the items of a page have under them. */
  compareMembers(where: string, items: readonly IndentedItem[], schemas: readonly Schema[]): void {
    const printed = listMembers(items.flatMap(({ children }) => children));
    const members = this.membersOf(schemas);
    if (printed.size === 0) return;
    const others = items.some(isRepeated) ? [] : [...members.keys()].filter((name) => !printed.has(name));
    this.differences.push(...others.map((name) => `${where}.${name}: not on the page`));
    for (const [name, declared] of printed) {
      const found = members.get(name);
      const inner = `${where}.${name}`;
      if (!found) this.differences.push(`${inner}: not in the spec`);
      else {
        this.compareWords(inner, declared, found);
        this.compareMembers(
          inner,
          declared,
          found.map(({ schema }) => schema),
        );
      }
    }
  }

  private compareWords(where: string, declared: readonly IndentedItem[], found: readonly Property[]): void {
    for (const item of declared) {
      const says: Readonly<Record<string, (property: Property) => boolean>> = {
        presence: ({ required }) => required !== item.isOptional,
        null: ({ schema }) => !this.showsNull || this.isNullable(schema) === item.isNullable,
        type: ({ schema }) => this.isOfKind(schema, item.type),
        prose: ({ schema }) => joinSpaces(schema.description ?? "").includes(readProse(item)),
        constraints: ({ schema }) => this.hasKeywords(schema, listConstraints(item)),
      };
      for (const [what, holds] of Object.entries(says))
        if (!found.some(holds)) this.differences.push(`${where}: ${what}`);
    }
  }

  /** A default of a single value says no more than the value. */
  private hasKeywords(schema: Schema, keywords: readonly string[]): boolean {
    const stated = [schema, ...this.open(schema), ...listLayers(schema)];
    const isOnlyValue = stated.some((one) => one.kind === "literal" && one.values.length === 1);
    return keywords.every(
      (keyword) => (keyword === "default" && isOnlyValue) || stated.some((one) => keyword in one),
    );
  }

  private isNullable(schema: Schema): boolean {
    if (schema.nullable || schema.kind === "null") return true;
    const target = schema.kind === "ref" ? this.named.get(schema.name) : undefined;
    return target?.nullable === true;
  }

  /** Whether a schema has the kind that the first word of a type names; a type by a name may be of any. */
  private isOfKind(schema: Schema, type: string): boolean {
    const resolved = schema.kind === "ref" ? (this.named.get(schema.name) ?? schema) : schema;
    if (resolved.kind === "ref") return this.isOfKind(resolved, type);
    if (type.startsWith("array of ")) return resolved.kind === "array" || resolved.kind === "union";
    if (type.startsWith("map[")) return resolved.kind === "map" || type.includes(" or ");
    if (type.includes(" or ")) return true;
    if (/^object\b/.test(type)) return resolved.kind === "object";
    if (/^(?:".*"|-?\d[\d.e+-]*|true|false)$/.test(type)) return resolved.kind === "literal";
    if (type === "number") return resolved.kind === "number" || resolved.kind === "integer";
    if (["string", "boolean", "unknown"].includes(type)) return resolved.kind === type;
    return true;
  }
}

/** Whether an item, or a variant below it, is of a model that was printed before: what it has stands there. */
function isRepeated({ children, type }: IndentedItem): boolean {
  if (children.length === 0) return /^[^"]*(?:[A-Z]|object)/.test(type);
  return children.some((child) => child.name === undefined && isRepeated(child));
}

/** The lists and maps around what a schema is of. */
function listLayers(schema: Schema): Schema[] {
  if (schema.kind === "array") return [schema, ...listLayers(schema.items)];
  return schema.kind === "map" ? [schema, ...listLayers(schema.values)] : [];
}

const constraintKey = /(default|format|pattern|m(?:in|ax)(?:Length|imum|Items)): /;
const constraintLine = new RegExp(`^${constraintKey.source}`);

function listConstraints({ prose }: IndentedItem): string[] {
  const lines = prose.filter((one) => constraintLine.test(one));
  return lines.flatMap((line) =>
    [...line.matchAll(new RegExp(constraintKey, "g"))].map(([, key = ""]) => key),
  );
}

const joinSpaces = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** What is said of an item in words, without its constraints and the mark of a deprecation. */
function readProse({ prose }: IndentedItem): string {
  const paragraphs = prose.filter((one) => !constraintLine.test(one));
  return joinSpaces(paragraphs.map((one) => one.replace(/^\*\*Deprecated\*\*:?/, "")).join(" "));
}

/** The members that items declare, those of their variants among them; of one name there may be several. */
function listMembers(items: readonly IndentedItem[]): Map<string, IndentedItem[]> {
  const members = new Map<string, IndentedItem[]>();
  for (const item of items) {
    const inner = item.name === undefined ? [...listMembers(item.children)] : [[item.name, [item]] as const];
    for (const [name, same] of inner) members.set(name, [...(members.get(name) ?? []), ...same]);
  }
  return members;
}

function schemaOf(operation: Operation, head: string): Schema | undefined {
  if (head.startsWith("body parameters")) return operation.requestBody?.content[0]?.schema;
  return operation.responses.find(({ status }) => status.startsWith("2"))?.content[0]?.schema;
}

/** The parameters of a section as the members of an object. */
function parametersOf({ parameters }: Operation, location: ParameterLocation): Schema {
  const properties = parameters
    .filter((one) => one.in === location)
    .map(({ description, name, required, schema }) => ({
      name,
      required,
      schema: { ...schema, ...(description !== undefined && { description }) },
    }));
  return { kind: "object", properties };
}

/** The one item of a body that is no object stands for it, under the name `body`. */
function isWholeBody({ head, items: [only, second] }: IndentedSection): boolean {
  const isNamed = only?.name === "body" && !second;
  return isNamed && head.startsWith("body") && !/^object \{[^}]*\}$/.test(only.type);
}

/** Where a spec and the sections of its pages differ: a line for each member. */
export function compareWithIndentation(
  spec: ApiSpec,
  sections: readonly IndentedSection[],
  showsNull: boolean,
): string[] {
  const comparison = new Comparison(spec, showsNull);
  for (const section of sections) {
    const { head, items, method, path } = section;
    const location = locations[head];
    if (location === undefined && !/^(?:returns|body parameters)/.test(head)) continue;
    const operation = spec.operations.find((one) => one.method === method && one.path === path);
    const schema = operation && (location ? parametersOf(operation, location) : schemaOf(operation, head));
    const where = `${method} ${path} ${head}`;
    const root = { isOptional: false, isNullable: false, type: "object", prose: [], children: items };
    if (!schema) comparison.differences.push(`${where}: not in the spec`);
    else comparison.compareMembers(where, isWholeBody(section) ? items : [root], [schema]);
  }
  return comparison.differences;
}
