import { RequestError } from "./errors.js";
import type { MockOperation } from "./mock-types.js";

/** The values that a path gives to the parameters of a template, undefined where it is not of that form. */
function matchPath(
  template: string,
  path: string,
): Readonly<Record<string, string>> | undefined {
  const names: string[] = [];
  const pattern = template
    .split(/(\{.+?\})/)
    .map((part) => {
      if (!part.startsWith("{"))
        return part.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
      names.push(part.slice(1, -1));
      return "([^/]+)";
    })
    .join("");
  const values = new RegExp(`^${pattern}$`).exec(path)?.slice(1);
  return (
    values &&
    Object.fromEntries(
      values.map((value, index) => [
        names[index] ?? "",
        decodeURIComponent(value),
      ]),
    )
  );
}

/** The operation of a request, and its path parameters. Throws a `RequestError` where none is documented. */
export function findOperation(
  operations: readonly MockOperation[],
  method: string,
  path: string,
) {
  const found = operations
    .flatMap((operation) => {
      const params = matchPath(operation.path, path);
      return params ? [{ operation, params }] : [];
    })
    // A literal segment is meant where a parameter would match too.
    .sort(
      (a, b) => Object.keys(a.params).length - Object.keys(b.params).length,
    );
  const match = found.find(({ operation }) => operation.method === method);
  if (match) return match;
  const methods = found
    .map(({ operation }) => `${operation.method} (${operation.id})`)
    .join(", ");
  throw new RequestError(
    `mock: ${method} ${path} is not documented${methods && `; documented there: ${methods}`}`,
  );
}
