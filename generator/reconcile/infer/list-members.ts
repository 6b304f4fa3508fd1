import { squash } from "../names/words.js";
import type { Draft } from "../draft.js";

/** A member of an answer, by the names that lead to it from the body. */
export interface AnswerMember {
  readonly path: readonly string[];
  readonly draft: Draft;
}

export type Resolve = (draft: Draft) => Draft;

/** Further inside than this, no answer says how its list goes on. */
const deepest = 3;

/**
 * The members of an answer that are no objects, the outermost first. What the list itself holds is none of them: it stands
 * at `items`.
 */
export function listMembers(
  body: Draft,
  items: readonly string[],
  resolve: Resolve,
): readonly AnswerMember[] {
  const members: AnswerMember[] = [];
  let level: readonly AnswerMember[] = [{ path: [], draft: body }];
  for (let depth = 0; depth < deepest; depth += 1) {
    const inside = level.flatMap(({ path, draft }) =>
      [...draft.properties].map(([name, member]) => ({ path: [...path, name], draft: resolve(member) })),
    );
    const others = inside.filter(({ path }) => path.length > 1 || path[0] !== items[0]);
    members.push(...others.filter(({ draft }) => draft.kind !== "object"));
    level = others.filter(({ draft }) => draft.kind === "object");
  }
  return members;
}

/** The first member that has one of the names, in any spelling. */
export function findMemberNamed(
  members: readonly AnswerMember[],
  names: ReadonlySet<string>,
): readonly string[] | undefined {
  return members.find(({ path }) => names.has(squash(path.at(-1) ?? "")))?.path;
}
