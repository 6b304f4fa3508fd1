import type { ApiSpec, Operation } from "../../model/index.js";

/** An operation whose path parameters have names of their own, and which were given one. */
export interface Renamed {
  readonly operation: Operation;
  readonly renamed: readonly { readonly name: string; readonly as: string }[];
}

/**
 * Gives path parameters another name where another parameter of the operation has theirs: the names in a path never go
 * over the wire. One that an option of the client supplies keeps its name.
 */
export function renamePathParameters(operation: Operation, { sdk }: ApiSpec): Renamed {
  const others = operation.parameters.filter(({ in: location }) => location !== "path");
  const taken = new Set(others.map(({ name }) => name));
  const renamed = operation.parameters.flatMap(({ in: location, name }) => {
    const isFree = location !== "path" || !taken.has(name) || Object.hasOwn(sdk.clientOptions, name);
    return isFree ? [] : [{ name, as: findFree(`path_${name}`, taken) }];
  });
  if (renamed.length === 0) return { operation, renamed };
  const names = new Map(renamed.map(({ name, as }) => [name, as]));
  const path = operation.path.replace(/\{([^{}]*)\}/gu, (whole, name: string) => {
    const as = names.get(name);
    return as === undefined ? whole : `{${as}}`;
  });
  const parameters = operation.parameters.map((parameter) =>
    parameter.in === "path" ? { ...parameter, name: names.get(parameter.name) ?? parameter.name } : parameter,
  );
  return { operation: { ...operation, path, parameters }, renamed };
}

function findFree(wanted: string, taken: ReadonlySet<string>): string {
  return taken.has(wanted) ? findFree(`${wanted}_`, taken) : wanted;
}
