import {
  conforms,
  isJsonObject,
  stringifyJson,
  type JsonValue,
  type ObjectSchema,
  type Resolve,
  type Schema,
  type UnionSchema,
} from "../../model/index.js";

/** The first part of a value that does not conform to its schema. */
export interface Misfit {
  /** The members and items that lead to it: `data[0].kind`; empty for the whole value. */
  readonly path: string;
  /** What it is and what it should be, as the end of a sentence. */
  readonly problem: string;
}

type Members = Readonly<Record<string, JsonValue>>;

const longestValue = 40;

/** A value in a few words: scalars as JSON has them, the others by their kind. */
function show(value: JsonValue): string {
  if (Array.isArray(value)) return "a list";
  if (isJsonObject(value)) return "an object";
  const text = stringifyJson(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

const boundNames = [
  ...["minLength", "maxLength", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  ...["multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"],
];

/** What a schema asks of a value, in a few words. */
function describe(schema: Schema): string {
  if (schema.kind === "literal") {
    const shown = schema.values.slice(0, 3).map(show).join(" or ");
    return schema.values.length > 3 ? `${shown} or ${String(schema.values.length - 3)} more` : shown;
  }
  const bounds = Object.entries(schema).filter(([name]) => boundNames.includes(name));
  return [schema.kind, ...bounds.map(([name, bound]) => `${name} ${stringifyJson(bound)}`)].join(", ");
}

class MisfitFinder {
  constructor(private readonly resolve: Resolve) {}

  find(value: JsonValue, schema: Schema, path: string): Misfit | undefined {
    if (conforms(value, schema, this.resolve)) return undefined;
    const asked = this.follow(schema);
    if (!asked) return { path, problem: `is ${show(value)}` };
    return (
      this.findInside(value, asked, path) ?? { path, problem: `is ${show(value)}, not ${describe(asked)}` }
    );
  }

  /** What a reference leads to in the end; undefined where that is nothing. */
  private follow(schema: Schema): Exclude<Schema, { kind: "ref" }> | undefined {
    const seen = new Set<string>();
    let at: Schema | undefined = schema;
    while (at?.kind === "ref") {
      if (seen.has(at.name)) return undefined;
      seen.add(at.name);
      at = this.resolve(at.name);
    }
    return at;
  }

  private findInside(value: JsonValue, schema: Schema, path: string): Misfit | undefined {
    if (schema.kind === "union") return this.findInUnion(value, schema, path);
    if (schema.kind === "array" && Array.isArray(value)) {
      const items = value as readonly JsonValue[];
      return this.findFirst(
        items.map((item, index) => [
          item,
          schema.prefix?.[index] ?? schema.items,
          `${path}[${String(index)}]`,
        ]),
      );
    }
    if (!isJsonObject(value)) return undefined;
    if (schema.kind === "object") return this.findInObject(value, schema, path);
    if (schema.kind !== "map") return undefined;
    return this.findFirst(
      Object.entries(value).map(([name, member]) => [member, schema.values, join(path, name)]),
    );
  }

  private findFirst(parts: readonly (readonly [JsonValue, Schema, string])[]): Misfit | undefined {
    for (const [value, schema, path] of parts) {
      const misfit = this.find(value, schema, path);
      if (misfit) return misfit;
    }
    return undefined;
  }

  private findInObject(
    value: Members,
    { additional, properties }: ObjectSchema,
    path: string,
  ): Misfit | undefined {
    const lacking = properties.find(({ name, required }) => required && !Object.hasOwn(value, name));
    if (lacking) return { path, problem: `lacks the required ${stringifyJson(lacking.name)}` };
    const documented = new Map(properties.map(({ name, schema }) => [name, schema]));
    return this.findFirst(
      Object.entries(value).flatMap(([name, member]) => {
        const schema = documented.get(name) ?? (additional === false ? undefined : additional);
        return schema ? [[member, schema, join(path, name)] as const] : [];
      }),
    );
  }

  /** What is wrong with the one variant that the value can be; with several, only that none of them holds, or too many. */
  private findInUnion(value: JsonValue, { variants }: UnionSchema, path: string): Misfit | undefined {
    const fitting = variants.filter((variant) => conforms(value, variant, this.resolve)).length;
    if (fitting > 0) return { path, problem: `is ${String(fitting)} of the variants at once` };
    const near = variants.filter((variant) => this.isNear(value, variant));
    const [only, other] = near;
    if (only && !other) return this.find(value, only, path);
    return { path, problem: `is ${show(value)}, none of its ${String(variants.length)} variants` };
  }

  /** Whether a value has the kind of a variant, and the constants that it has members for. */
  private isNear(value: JsonValue, variant: Schema): boolean {
    const schema = this.follow(variant);
    if (schema?.kind === "array") return Array.isArray(value);
    if (schema?.kind === "map") return isJsonObject(value);
    if (schema?.kind !== "object" || !isJsonObject(value)) return false;
    return schema.properties.every(({ name, schema: member }) => {
      const own = Object.hasOwn(value, name) ? value[name] : undefined;
      return own === undefined || member.kind !== "literal" || conforms(own, member, this.resolve);
    });
  }
}

/** The path of a member: `a.b`, or `a["b c"]` where the name is no word. */
function join(path: string, name: string): string {
  if (!/^[\w$-]+$/u.test(name)) return `${path}[${stringifyJson(name)}]`;
  return path === "" ? name : `${path}.${name}`;
}

/** Where and how a value does not conform to a schema, formats aside; undefined where it does. */
export function findMisfit(value: JsonValue, schema: Schema, resolve: Resolve): Misfit | undefined {
  return new MisfitFinder(resolve).find(value, schema, "");
}
