import type { ApiSpec, Operation, Parameter } from "../../model/index.js";
import { planAlternatives } from "../plan/credentials.js";
import { resolveSchema, type SchemaIndex } from "../plan/schema-walk.js";

/** Whatever its name is: the mock takes it. */
const anyName = "*";

/** The names under which a parameter stands in the query: those of its members where each is a parameter of its own. */
function listNames(parameter: Parameter, index: SchemaIndex): readonly string[] {
  const { explode, in: location, mediaType, name, schema, style = "form" } = parameter;
  if (location === "querystring") return [anyName];
  if (style === "deepObject") return [`${name}[`];
  const isTakenApart = mediaType === undefined && style === "form" && explode !== false;
  const found = isTakenApart ? resolveSchema(schema, index) : undefined;
  if (found?.kind === "map") return [anyName];
  if (found?.kind !== "object") return [name];
  const isOpen = found.additional !== undefined || found.properties.length === 0;
  return [...found.properties.map((property) => property.name), ...(isOpen ? [anyName] : [])];
}

/**
 * What the query of an operation may have: names, the beginnings of names (`filter[`), or `*` for any. The keys that
 * authenticate it are among them.
 */
export function listQueryNames(operation: Operation, index: SchemaIndex, spec: ApiSpec): readonly string[] {
  const parameters = operation.parameters.filter(
    ({ in: location }) => location === "query" || location === "querystring",
  );
  const keys = planAlternatives(spec, operation.security)
    .flat()
    .flatMap(({ name, writer }) => (writer === "writeQueryKey" && name !== undefined ? [name] : []));
  return [...new Set([...parameters.flatMap((parameter) => listNames(parameter, index)), ...keys])];
}
