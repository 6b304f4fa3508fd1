import {
  isNumber,
  type JsonNumber,
  type JsonValue,
  type Operation,
  type Parameter,
} from "../../model/index.js";
import { oncePerSpec } from "./once-per-spec.js";

/** Header parameters that every operation requires with one and the same value, by name: the client sends them by itself. */
export const findConstantHeaders = oncePerSpec(({ operations }): Readonly<Record<string, string>> => {
  const [first, ...others] = operations;
  if (!first) return {};
  const shared = listConstants(first).filter(([name, value]) =>
    others.every((operation) =>
      listConstants(operation).some((other) => isSameHeader(other[0], name) && other[1] === value),
    ),
  );
  return Object.fromEntries(shared);
});

/** Whether a parameter is among headers that the client sends by itself. */
export function isConstantHeader(
  { in: location, name }: Parameter,
  headers: Readonly<Record<string, string>>,
): boolean {
  return location === "header" && Object.keys(headers).some((header) => isSameHeader(header, name));
}

/** Query parameters that an operation requires with one value, such as those of a documented path `/chats?beta=true`: its calls send them by themselves. */
export function findConstantQuery({ parameters }: Operation): ReadonlyMap<Parameter, JsonValue> {
  return new Map(
    parameters.flatMap((parameter) => {
      const value = parameter.in === "query" ? findConstant(parameter) : undefined;
      return value === undefined ? [] : [[parameter, value] as const];
    }),
  );
}

function listConstants({ parameters }: Operation): readonly (readonly [name: string, value: string])[] {
  return parameters.flatMap((parameter) => {
    const value = parameter.in === "header" ? findConstant(parameter) : undefined;
    return value === undefined || typeof value === "boolean"
      ? []
      : [[parameter.name, String(value)] as const];
  });
}

/** The only value that a required parameter can have. */
function findConstant({ required, schema }: Parameter): string | JsonNumber | boolean | undefined {
  if (!required || schema.kind !== "literal" || schema.nullable) return undefined;
  const [value, ...others] = schema.values;
  const isScalar = typeof value === "string" || isNumber(value) || typeof value === "boolean";
  return isScalar && others.length === 0 ? value : undefined;
}

/** Names of headers have no case (RFC 9110, section 5.1). */
function isSameHeader(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
