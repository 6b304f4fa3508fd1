export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/** The methods that a path of OpenAPI has a member for; `query` since 3.2. */
export const pathMethods = [...methods, "query"] as const;

/**
 * An HTTP method: as OpenAPI spells it where a path has a member for it, and as it is sent where it is one of the others
 * (`additionalOperations`, OpenAPI 3.2, section 4.9.1).
 */
export type Method = (typeof pathMethods)[number] | (string & Record<never, never>);

function hasMember(method: Method): boolean {
  return pathMethods.some((known) => known === method);
}

/** The method as it is sent: `GET`. */
export function toSentMethod(method: Method): string {
  return hasMember(method) ? method.toUpperCase() : method;
}

/** The names that lead from a path to the operation of a method. */
export function stepsToMethod(method: Method): readonly string[] {
  return hasMember(method) ? [method] : ["additionalOperations", method];
}
