import type { NamedSchema, Schema } from "../../model/index.js";
import type { Node } from "../tree.js";
import type { ReadContext } from "./context.js";

/** The names that a value must conform to as a whole, not in a part of it. */
function namesAtOnce(schema: Schema): string[] {
  if (schema.kind === "ref") return [schema.name];
  return schema.kind === "union" ? schema.variants.flatMap(namesAtOnce) : [];
}

/** Reports schemas that refer to themselves for the same value: no value could ever be checked against them. */
export function reportCycles(
  schemas: readonly NamedSchema[],
  nodes: ReadonlyMap<string, Node>,
  context: ReadContext,
): void {
  const targets = new Map(schemas.map(({ name, schema }) => [name, namesAtOnce(schema)]));
  // Names that lead nowhere further are taken away until only circles, and what leads into them, are left.
  const users = new Map<string, string[]>(schemas.map(({ name }) => [name, []]));
  const open = new Map<string, number>();
  for (const [name, names] of targets) {
    const known = names.filter((target) => targets.has(target));
    open.set(name, known.length);
    known.forEach((target) => users.get(target)?.push(name));
  }
  const settled = [...open].filter(([, count]) => count === 0).map(([name]) => name);
  for (let name = settled.pop(); name !== undefined; name = settled.pop()) {
    for (const user of users.get(name) ?? []) {
      const count = (open.get(user) ?? 0) - 1;
      open.set(user, count);
      if (count === 0) settled.push(user);
    }
  }
  for (const [name, count] of open) {
    if (count === 0) continue;
    const reference = `#/components/schemas/${name}`;
    context.report("ref-cycle", { reference }, nodes.get(name)?.at);
  }
}
