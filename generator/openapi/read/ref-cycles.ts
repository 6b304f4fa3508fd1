import type { NamedSchema, Schema } from "../../model/index.js";
import type { Node } from "../tree.js";
import type { ReadContext } from "./context.js";

/** The names that a value must conform to as a whole, not in a part of it. */
function namesAtOnce(schema: Schema): string[] {
  if (schema.kind === "ref") return [schema.name];
  return schema.kind === "union" ? schema.variants.flatMap(namesAtOnce) : [];
}

/** The names of schemas that refer to themselves for the same value, or to such: no value could be checked against them. */
export function findCycles(schemas: readonly NamedSchema[]): ReadonlySet<string> {
  const targets = new Map(schemas.map(({ name, schema }) => [name, namesAtOnce(schema)]));
  const users = new Map<string, string[]>(schemas.map(({ name }) => [name, []]));
  const open = new Map<string, number>();
  for (const [name, names] of targets) {
    const known = names.filter((target) => targets.has(target));
    open.set(name, known.length);
    known.forEach((target) => users.get(target)?.push(name));
  }
  // Names that lead nowhere further are taken away until only circles, and what leads into them, are left.
  const settled = [...open].filter(([, count]) => count === 0).map(([name]) => name);
  for (let name = settled.pop(); name !== undefined; name = settled.pop()) {
    for (const user of users.get(name) ?? []) {
      const count = (open.get(user) ?? 0) - 1;
      open.set(user, count);
      if (count === 0) settled.push(user);
    }
  }
  return new Set([...open].filter(([, count]) => count > 0).map(([name]) => name));
}

/** Reports what {@link findCycles} finds. */
export function reportCycles(
  schemas: readonly NamedSchema[],
  nodes: ReadonlyMap<string, Node>,
  context: ReadContext,
): void {
  for (const name of findCycles(schemas)) {
    context.report("ref-cycle", { reference: `#/components/schemas/${name}` }, nodes.get(name)?.at);
  }
}
