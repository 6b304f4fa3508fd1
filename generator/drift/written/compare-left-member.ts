import { isEqualJson } from "../compare/json.js";
import { judgeMember } from "./constraints.js";
import { isDeprecated, memberOf, type Part } from "./part.js";
import { reportAt, type Site } from "./site.js";

/** Two parts that stand for each other. */
export interface Parts {
  readonly base: Part;
  readonly revision: Part;
}

/** Reports a member that the model has no place for, where it is not the same. */
export function compareLeftMember(site: Site, { base, revision }: Parts, name: string): void {
  const [said, says] = [memberOf(base, name), memberOf(revision, name)];
  const { readers } = site.walk;
  const before = said && readers.base.plain(said.node, name);
  const after = says && readers.revision.plain(says.node, name);
  if (isEqualJson(before, after)) return;
  reportAt(site, {
    ...judgeMember(name, before, after, isDeprecated(revision)),
    keyword: name,
    base: said?.pointer ?? base.pointer,
    revision: says?.pointer ?? revision.pointer,
    before,
    after,
  });
}
