import { isEqualJson } from "../compare/json.js";
import type { Parts } from "./compare-left-member.js";
import { memberOf, membersOf } from "./part.js";
import { reportAt, type Site } from "./site.js";

const keyword = "additionalOperations";

/**
 * Compares the operations of two paths whose methods OpenAPI has no member for (OpenAPI 3.2, section 4.9.1). The model
 * holds none of them: one that came or went is known for what it is, anything else is compared as it is written.
 */
export function compareAdditional(site: Site, path: string, { base, revision }: Parts): void {
  const { readers } = site.walk;
  const [before, after] = [membersOf(memberOf(base, keyword)), membersOf(memberOf(revision, keyword))];
  for (const method of new Set([...before.keys(), ...after.keys()])) {
    const [said, says] = [before.get(method), after.get(method)];
    const line = `${method} ${path}`;
    if (said && says) {
      const [from, to] = [readers.base.plain(said.node), readers.revision.plain(says.node)];
      if (isEqualJson(from, to)) continue;
      const places = { base: said.pointer, revision: says.pointer };
      reportAt(site, { kind: "unclassified", keyword, ...places, before: from, after: to });
    } else if (said) {
      const facts = { base: said.pointer, before: line, typesRelation: "equal" } as const;
      reportAt(site, { kind: "operation-removed", keyword, ...facts });
    } else if (says) {
      const facts = { revision: says.pointer, after: line, typesRelation: "equal" } as const;
      reportAt(site, { kind: "operation-added", keyword, ...facts });
    }
  }
}
