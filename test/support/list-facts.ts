import { follow } from "./page-excerpts.js";
import type { OpenApiPart } from "./read-openapi.js";

/** What a document of OpenAPI says, one line of it at a time: `GET /parcels 200 .id type` is `string`. */
export type Facts = Map<string, string>;

/** As deep as this; types that contain themselves have no end. */
const maxDepth = 6;

const keywords = [
  ...["format", "default", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  ...["minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "multipleOf", "deprecated"],
  ...["readOnly", "writeOnly", "description"],
];

const asList = (part: unknown): readonly OpenApiPart[] =>
  Array.isArray(part) ? (part as OpenApiPart[]) : [];

const textsOf = (part: unknown): readonly string[] => (typeof part === "string" ? [part] : []);

/** Fern and others write a value of an enumeration as an object around it. */
const valueOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "value" in value ? value.value : value;

const typeOf = (value: unknown): string =>
  value === null ? "null" : Number.isInteger(value) ? "integer" : typeof value;

function listTypes(schema: OpenApiPart, values: readonly unknown[] | undefined): readonly string[] {
  const stated: unknown = schema["type"];
  const types = [stated].flat().filter((one) => typeof one === "string");
  if (types.length > 0) return types;
  if (values) return [...new Set(values.map(typeOf))];
  if (schema["properties"]) return ["object"];
  return schema["items"] ? ["array"] : [];
}

class FactLister {
  readonly facts: Facts = new Map();

  constructor(private readonly document: OpenApiPart) {}

  say(at: string, value: unknown): void {
    this.facts.set(at, typeof value === "string" ? value.trim() : JSON.stringify(value));
  }

  /** The facts of a schema, those of the parts of an `allOf` among them. */
  schema(at: string, part: OpenApiPart | undefined, depth = 0): void {
    const schema = follow(this.document, part);
    if (!schema || depth > maxDepth) return;
    for (const one of asList(schema["allOf"])) this.schema(at, one, depth + 1);
    const constant: unknown = schema["const"];
    const values = constant === undefined ? asList(schema["enum"]).map(valueOf) : [constant];
    const isListed = constant !== undefined || schema["enum"] !== undefined;
    const types = listTypes(schema, isListed ? values : undefined);
    const named = types.filter((type) => type !== "null");
    if (named.length > 0) this.say(`${at} type`, [...named].sort().join(" | "));
    if (types.includes("null") || this.flag(schema, "nullable")) this.say(`${at} null`, true);
    if (isListed)
      this.say(
        `${at} values`,
        values
          .filter((value) => value !== null)
          .map((value) => JSON.stringify(value))
          .sort(),
      );
    this.sayKeywords(at, { ...schema, ...(part?.["description"] && { description: part["description"] }) });
    this.inside(at, schema, depth);
    this.variants(at, schema, depth);
  }

  private flag(schema: OpenApiPart, name: string): boolean {
    return (schema[name] as unknown) === true;
  }

  private sayKeywords(at: string, schema: OpenApiPart): void {
    for (const keyword of keywords) {
      const value: unknown = schema[keyword];
      if (value !== undefined && value !== "" && value !== false) this.say(`${at} ${keyword}`, value);
    }
  }

  private inside(at: string, schema: OpenApiPart, depth: number): void {
    const required = asList(schema["required"]) as readonly unknown[];
    for (const [name, member] of Object.entries(schema["properties"] ?? {})) {
      this.say(`${at}.${name} required`, required.includes(name));
      this.schema(`${at}.${name}`, member, depth + 1);
    }
    this.schema(`${at}[]`, schema["items"], depth + 1);
    const additional: unknown = schema["additionalProperties"];
    if (additional === false) this.say(`${at} closed`, true);
    if (typeof additional === "object") this.schema(`${at}{}`, additional as OpenApiPart, depth + 1);
  }

  /** One alternative beside null is the type itself, which may be null. */
  private variants(at: string, schema: OpenApiPart, depth: number): void {
    const all = [...asList(schema["oneOf"]), ...asList(schema["anyOf"])];
    const others = all.filter((one) => (one["type"] as unknown) !== "null");
    if (others.length < all.length) this.say(`${at} null`, true);
    const [only, second] = others;
    if (only && !second) this.schema(at, only, depth + 1);
    else for (const [index, one] of others.entries()) this.schema(`${at}|${String(index)}`, one, depth + 1);
  }

  content(at: string, content: OpenApiPart | undefined): void {
    for (const [mediaType, media] of Object.entries(content ?? {})) {
      this.say(`${at} ${mediaType}`, true);
      this.schema(`${at} ${mediaType} `, media["schema"]);
    }
  }

  parameters(at: string, parameters: readonly OpenApiPart[]): void {
    for (const one of parameters) {
      const parameter = follow(this.document, one) ?? {};
      const [name, location] = [parameter["name"], parameter["in"]].map(String);
      const place = `${at} ${String(location)} ${String(name)}`;
      this.say(`${place} required`, (parameter["required"] as unknown) === true);
      if (parameter["description"]) this.say(`${place} description`, parameter["description"]);
      this.schema(`${place} `, parameter["schema"]);
    }
  }

  operation(at: string, operation: OpenApiPart, shared: OpenApiPart): void {
    this.parameters(at, [...asList(shared["parameters"]), ...asList(operation["parameters"])]);
    if (this.flag(operation, "deprecated")) this.say(`${at} deprecated`, true);
    for (const word of ["summary", "description"])
      if (operation[word]) this.say(`${at} ${word}`, operation[word]);
    const body = follow(this.document, operation["requestBody"]);
    this.content(`${at} body`, body?.["content"]);
    for (const [status, answer] of Object.entries(operation["responses"] ?? {})) {
      const followed = follow(this.document, answer);
      this.say(`${at} ${status}`, true);
      this.content(`${at} ${status}`, followed?.["content"]);
    }
    const servers = asList(operation["servers"] ?? this.document["servers"]).flatMap(({ url }) =>
      textsOf(url),
    );
    this.say(
      `${at} servers`,
      servers
        .map((url) => url.replace(/\/$/u, ""))
        .filter((url) => url !== "")
        .sort(),
    );
    this.security(at, operation["security"] ?? this.document["security"]);
  }

  private security(at: string, security: unknown): void {
    const schemes = this.document["components"]?.["securitySchemes"] ?? {};
    const ways = asList(security).map((way) =>
      Object.keys(way)
        .map((name) => {
          const { in: place, name: own, scheme, type } = schemes[name] ?? {};
          return [type, place, own, scheme].flatMap(textsOf).join(" ");
        })
        .sort()
        .join(" + "),
    );
    this.say(`${at} security`, ways.sort());
  }
}

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** What a document says of its operations, and of its types where it has no operation. */
export function listFacts(document: OpenApiPart): Facts {
  const lister = new FactLister(document);
  for (const [path, item] of Object.entries(document["paths"] ?? {})) {
    for (const [method, operation] of Object.entries(item)) {
      if (methods.has(method)) lister.operation(`${method.toUpperCase()} ${path}`, operation, item);
    }
  }
  for (const [name, schema] of Object.entries(document["components"]?.["schemas"] ?? {}))
    lister.schema(`type ${name} `, schema);
  return lister.facts;
}
