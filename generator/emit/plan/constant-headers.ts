import type { ApiSpec, Operation, Parameter } from "../../model/index.js";

/** Header parameters that every operation requires with one and the same value, by name: the client sends them by itself. */
export function findConstantHeaders({ operations }: ApiSpec): Readonly<Record<string, string>> {
  const [first, ...others] = operations;
  if (!first) return {};
  const shared = listConstants(first).filter(([name, value]) =>
    others.every((operation) =>
      listConstants(operation).some((other) => isSameHeader(other[0], name) && other[1] === value),
    ),
  );
  return Object.fromEntries(shared);
}

/** Whether a parameter is among headers that the client sends by itself. */
export function isConstantHeader(
  { in: location, name }: Parameter,
  headers: Readonly<Record<string, string>>,
): boolean {
  return location === "header" && Object.keys(headers).some((header) => isSameHeader(header, name));
}

function listConstants({ parameters }: Operation): readonly (readonly [name: string, value: string])[] {
  return parameters.flatMap(({ in: location, name, required, schema }) => {
    if (location !== "header" || !required || schema.kind !== "literal" || schema.nullable) return [];
    const [value, ...others] = schema.values;
    const isOne = others.length === 0 && (typeof value === "string" || typeof value === "number");
    return isOne ? [[name, String(value)] as const] : [];
  });
}

/** Names of headers have no case (RFC 9110, section 5.1). */
function isSameHeader(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
