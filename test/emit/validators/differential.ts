import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formatsPlugin from "ajv-formats";
import {
  stringifyJson,
  type ApiSpec,
  type JsonValue,
  type Property,
  type Schema,
} from "../../../generator/model/index.js";
import { writeOpenApiJson } from "../../../generator/openapi/index.js";
import type { Issue } from "../../../templates/runtime/errors.js";
import type { Validator } from "../../../templates/runtime/validator.js";

/** Ajv's validators of the schemas of a spec, compiled from the OpenAPI that docwright writes. */
export function compileAjv(spec: ApiSpec): ReadonlyMap<string, ValidateFunction> {
  const ajv = new Ajv2020({ allErrors: true, ownProperties: true, strict: false, logger: false });
  // No written spec has `unevaluatedProperties`; what Ajv keeps for it throws where patterns stand beside `if`.
  ajv.opts.unevaluated = false;
  formatsPlugin.default(ajv);
  ajv.addSchema(JSON.parse(writeOpenApiJson(withoutOneWay(spec))) as object, "spec");
  return new Map(
    spec.schemas.map(({ name }) => [
      name,
      ajv.compile({ $ref: `spec#/components/schemas/${encodeURIComponent(name)}` }),
    ]),
  );
}

/** The names of the schemas that requests lead to. */
function listRequested(spec: ApiSpec): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    const { kind, name } = part as { kind?: unknown; name?: unknown };
    if (kind === "ref" && typeof name === "string" && !found.has(name)) {
      found.add(name);
      visit(spec.schemas.find((schema) => schema.name === name)?.schema);
    }
    Object.values(part).forEach(visit);
  };
  for (const { parameters, requestBody } of spec.operations) visit([parameters, requestBody]);
  return found;
}

/** A spec whose named types, which stand for both directions, ask for no member that one direction does not have (OpenAPI 3.0, section 4.7.24). */
function withoutOneWay(spec: ApiSpec): ApiSpec {
  const requested = listRequested(spec);
  return {
    ...spec,
    schemas: spec.schemas.map(({ name, schema }) => {
      // A property is what has a name, a schema and whether it is required.
      const known = JSON.parse(stringifyJson(schema)) as Schema;
      const text = JSON.stringify(known, (_, part: unknown) => {
        const { required, schema: { readOnly, writeOnly } = {} } = Object(part) as Partial<Property>;
        const isOneWay = writeOnly === true || (readOnly === true && requested.has(name));
        return required && isOneWay ? { ...(part as Property), required: false } : part;
      });
      return { name, schema: JSON.parse(text) as Schema };
    }),
  };
}

/**
 * The path of the value that an error is about; a member that is missing, should not be, or has a name that it must not
 * have, is meant rather than its object.
 */
function pathOf({ instancePath, params, propertyName }: ErrorObject): string {
  const told = params as Readonly<Record<string, string | undefined>>;
  const member =
    told["missingProperty"] ?? told["additionalProperty"] ?? told["propertyName"] ?? propertyName;
  return member === undefined ? instancePath : `${instancePath}/${escapePointer(member)}`;
}

function pointerOf({ path }: Issue): string {
  return path.map((key) => `/${escapePointer(String(key))}`).join("");
}

function escapePointer(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** What docwright and Ajv disagree on; undefined where they agree. */
export function findDisagreement(
  value: JsonValue,
  validator: Validator<unknown>,
  ajv: ValidateFunction,
): string | undefined {
  const isValid = ask(ajv, value);
  if (isValid === undefined) return undefined;
  const errors = ajv.errors ?? [];
  const { issues = [] } = validator.validate(value, { limit: Infinity });
  if (validator.is(value) !== (issues.length === 0)) return "is and validate disagree";
  if (isValid !== (issues.length === 0)) {
    const said = isValid
      ? issues.map(({ path, message }) => `${path.join("/")}: ${message}`)
      : errors.map(printError);
    return `Ajv says ${isValid ? "valid" : "invalid"}; ${said.join("; ")}`;
  }
  // Of a tuple with too many items Ajv names the list, docwright each of them.
  const isTooLong = ({ keyword }: ErrorObject) => keyword === "items";
  const tooLong = errors.filter(isTooLong).map(({ instancePath }) => `${instancePath}/`);
  const theirs = new Set(errors.filter((error) => !isTooLong(error)).map(pathOf));
  const ours = new Set(issues.map(pointerOf));
  // Where items must have a type, Ajv compares only those that do: of two nulls in a list of strings it says nothing more.
  const repeated = new Set(issues.filter(({ code }) => code === "uniqueItems").map(pointerOf));
  const hasWrongItems = (path: string): boolean => [...theirs].some((other) => other.startsWith(`${path}/`));
  const isUnion = errors.some(({ keyword }) => /^(?:anyOf|oneOf|contains|if)$/u.test(keyword));
  const isExplained = (path: string): boolean =>
    (repeated.has(path) && hasWrongItems(path)) || tooLong.some((list) => path.startsWith(list));
  const extra = [...ours].filter((path) => !theirs.has(path) && !isExplained(path));
  // Of alternatives Ajv reports the issues of all, docwright those of the closest.
  const missing = isUnion ? [] : [...theirs].filter((path) => !ours.has(path));
  if (extra.length + missing.length === 0) return undefined;
  return `paths differ: only docwright ${JSON.stringify(extra)}, only Ajv ${JSON.stringify(missing)}`;
}

/**
 * Ajv's answer; none where it throws: its comparison of values calls `toString` of objects, which may be a member
 * (fast-deep-equal 3).
 */
function ask(ajv: ValidateFunction, value: JsonValue): boolean | undefined {
  try {
    return ajv(value);
  } catch (error) {
    if (error instanceof TypeError && /toString|valueOf/u.test(error.message)) return undefined;
    throw error;
  }
}

function printError({ instancePath, keyword, message = "" }: ErrorObject): string {
  return `${instancePath}: ${keyword} ${message}`;
}
