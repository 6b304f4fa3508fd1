import { follow, isObject, memberOf, type Json, type JsonObject } from "./read-raw.js";

/** A request that a document asks for, and the values that it is made of. */
export interface ExpectedRequest {
  readonly method: string;
  /** The path, encoded, without what the server adds before it. */
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Json;
  readonly parameters: JsonObject;
}

/** Why the reader of the tests can't say what the request is. It knows the commonest forms only. */
export class Unknown extends Error {}

/** A scalar as text; of anything else nothing. */
function textOf(value: Json | undefined): string {
  return typeof value === "object" || value === undefined ? "" : String(value);
}

function sampleText(schema: JsonObject): string {
  return schema["format"] === "date-time" ? "2026-11-29T00:00:00Z" : "a b&c=é/d";
}

/** A value of a schema of the plainest kinds. */
function sample(document: JsonObject, value: Json | undefined, depth = 0): Json {
  const schema = follow(document, value);
  if (!schema || depth > 4) throw new Unknown();
  const values = schema["enum"];
  if (Array.isArray(values)) return (values as readonly Json[])[0] ?? null;
  if (["allOf", "oneOf", "anyOf", "const"].some((key) => key in schema)) throw new Unknown();
  const type = textOf(schema["type"]);
  switch (type) {
    case "string":
      if (schema["format"] === "binary") throw new Unknown();
      return sampleText(schema);
    case "integer":
    case "number":
      return 7;
    case "boolean":
      return true;
    case "array":
      return [sample(document, schema["items"], depth + 1)];
    case "object":
      return sampleObject(document, schema, depth);
    default:
      throw new Unknown();
  }
}

function sampleObject(document: JsonObject, schema: JsonObject, depth: number): JsonObject {
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  const required = Array.isArray(schema["required"]) ? (schema["required"] as readonly string[]) : [];
  const members = Object.entries(properties).flatMap(([name, member]): [string, Json][] => {
    const isWritten = follow(document, member)?.["readOnly"] !== true;
    if (!isWritten) return [];
    if (required.includes(name)) return [[name, sample(document, member, depth + 1)]];
    try {
      return depth === 0 ? [[name, sample(document, member, depth + 1)]] : [];
    } catch (error) {
      if (error instanceof Unknown) return [];
      throw error;
    }
  });
  if (required.some((name) => !(name in properties))) throw new Unknown();
  return Object.fromEntries(members);
}

const isScalar = (value: Json): value is string | number | boolean =>
  ["string", "number", "boolean"].includes(typeof value);

const encode = (value: Json): string => encodeURIComponent(textOf(value));

/** The text of a value in the style `simple`, or of a list that is not exploded (OpenAPI 3.0, section 4.7.12.4). */
function joinValues(value: Json, write: (item: Json) => string): string {
  if (isScalar(value)) return write(value);
  if (Array.isArray(value) && (value as readonly Json[]).every(isScalar))
    return (value as readonly Json[]).map(write).join(",");
  throw new Unknown();
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly isRequired: boolean;
  readonly style: Json;
  readonly explode: Json | undefined;
  readonly value: Json;
}

/** What OpenAPI says elsewhere, and what HTTP does with a message by itself (RFC 9110, section 8.6). */
const ownHeaders = ["accept", "content-type", "authorization", "content-length"];

function listParameters(document: JsonObject, item: JsonObject, operation: JsonObject): JsonObject[] {
  const all = [item, operation].flatMap((owner) => (owner["parameters"] ?? []) as readonly Json[]);
  const found = all.flatMap((one): JsonObject[] => {
    const parameter = follow(document, one);
    return parameter ? [parameter] : [];
  });
  return [...new Map(found.map((one) => [`${textOf(one["in"])} ${textOf(one["name"])}`, one])).values()];
}

/** The parameters that are sent: all that are required, and the others whose values are plain. */
function readParameters(document: JsonObject, owners: readonly [JsonObject, JsonObject]): Parameter[] {
  return listParameters(document, ...owners).flatMap((parameter): Parameter[] => {
    const [name, location] = [textOf(parameter["name"]), textOf(parameter["in"])];
    if (location === "header" && ownHeaders.includes(name.toLowerCase())) return [];
    // Swagger 2.0 has bodies among the parameters.
    if (location === "body" || location === "formData") throw new Unknown();
    const isRequired = parameter["required"] === true || location === "path";
    try {
      const value = sample(document, parameter["schema"]);
      const isForm = location === "query";
      const style = parameter["style"] ?? (isForm ? "form" : "simple");
      const isPlain = isScalar(value) || Array.isArray(value);
      if (!isPlain || style !== (isForm ? "form" : "simple") || location === "cookie") throw new Unknown();
      if (parameter["allowReserved"] === true) throw new Unknown();
      // A header has no place for letters beyond ASCII.
      const sent = location === "header" && typeof value === "string" ? value.replace("é", "e") : value;
      return [{ name, in: location, isRequired, style, explode: parameter["explode"], value: sent }];
    } catch (error) {
      if (isRequired || !(error instanceof Unknown)) throw error;
      return [];
    }
  });
}

/** What has no body (RFC 9110, sections 9.3.1, 9.3.2 and 9.3.8), whatever a document offers. */
const bodilessMethods: readonly string[] = ["get", "head", "trace"];

function readBody(document: JsonObject, operation: JsonObject, method: string): Json | undefined {
  const body = memberOf(document, operation, "requestBody");
  if (!body || bodilessMethods.includes(method)) return undefined;
  const json = memberOf(document, body["content"], "application/json");
  if (!json) throw new Unknown();
  const value = sample(document, json["schema"]);
  // Of an optional body nothing is given where it has no member that is asked for.
  const isNothing = isObject(value) && Object.keys(value).length === 0;
  return isNothing && body["required"] !== true ? undefined : value;
}

/** The request of an operation by the document alone. Throws {@link Unknown} where that takes more than this reader knows. */
export function expectRequest(document: JsonObject, path: string, method: string): ExpectedRequest {
  const item = memberOf(document, document["paths"], path);
  const operation = memberOf(document, item, method);
  if (!item || !operation) throw new Unknown();
  const parameters = readParameters(document, [item, operation]);
  const inPath = new Map(parameters.filter((one) => one.in === "path").map((one) => [one.name, one.value]));
  const filled = path.replace(/#.*$/su, "").replace(/\{([^{}]*)\}/gu, (_, name: string) => {
    const value = inPath.get(name);
    if (value === undefined) throw new Unknown();
    return joinValues(value, encode);
  });
  const names = parameters.map(({ name }) => name);
  const body = readBody(document, operation, method);
  if (new Set(names).size < names.length || filled.includes("?")) throw new Unknown();
  return {
    method: method.toUpperCase(),
    path: filled,
    query: parameters.filter((one) => one.in === "query").flatMap(listPairs),
    headers: Object.fromEntries(
      parameters
        .filter((one) => one.in === "header")
        .map((one) => [one.name.toLowerCase(), joinValues(one.value, textOf)]),
    ),
    ...(body !== undefined && { body }),
    parameters: Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
  };
}

/** A list has a pair for each item, unless `explode` is false (form). */
function listPairs({ explode, name, value }: Parameter): [string, string][] {
  if (Array.isArray(value) && explode !== false)
    return (value as readonly Json[]).map((item) => [name, joinValues(item, textOf)]);
  return [[name, joinValues(value, textOf)]];
}
