import { printStringLiteral } from "./string-literal.js";

/** ECMAScript 5 identifiers, the names that prettier leaves without quotes. */
const plainName = /^[A-Za-z_$][\w$]*$/u;

/** A name as the key of a member of a type. */
export function printTypeKey(name: string): string {
  return plainName.test(name) ? name : printStringLiteral(name);
}

/** A name as the key of an object literal; `__proto__: x` would set the prototype (ECMA-262, B.3.1), so that key is computed. */
export function printValueKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : printTypeKey(name);
}

/** Access to a member by its name: `.name` or `["na-me"]`. */
export function printMemberAccess(name: string): string {
  return plainName.test(name) ? `.${name}` : `[${printStringLiteral(name)}]`;
}
