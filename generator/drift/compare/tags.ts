import { canonicalJson, pointerTo, stepsToMethod, type ApiSpec, type JsonValue } from "../../model/index.js";
import { report, type Position } from "./comparison.js";
import { matchAlone } from "./match.js";

/** The names of tags of the base, by which the revision calls them otherwise. */
export type TagNames = ReadonlyMap<string, string>;

/** The operations that each tag of a spec is on, and what it says of the tag itself. */
function describeTags({ operations, tags = [] }: ApiSpec): ReadonlyMap<string, string> {
  const users = new Map<string, string[]>(tags.map(({ name }) => [name, []]));
  for (const { method, path, tags: own = [] } of operations) {
    for (const tag of own) users.set(tag, [...(users.get(tag) ?? []), `${method} ${path}`]);
  }
  const said = new Map(tags.map(({ name, ...words }) => [name, words as unknown as JsonValue]));
  return new Map([...users].map(([tag, lines]) => [tag, canonicalJson([said.get(tag) ?? {}, lines.sort()])]));
}

/** Finds the tags that only have another name: one gone and one new that are on the same operations and say the same. */
export function findTagNames(base: ApiSpec, revision: ApiSpec): TagNames {
  const [before, after] = [describeTags(base), describeTags(revision)];
  const { matched } = matchAlone(
    [...before.keys()].filter((tag) => !after.has(tag)),
    [...after.keys()].filter((tag) => !before.has(tag)),
    (tag) => before.get(tag),
    (tag) => after.get(tag),
  );
  return new Map(matched.map((match) => [match.base, match.revision]));
}

/** Where a tag is written: as one of the API, or else on the first operation that has it. */
function pointerToTag({ operations, tags = [] }: ApiSpec, tag: string): string {
  const index = tags.findIndex(({ name }) => name === tag);
  if (index !== -1) return pointerTo("tags", index, "name");
  const operation = operations.find((one) => one.tags?.includes(tag));
  return operation ? pointerTo("paths", operation.path, ...stepsToMethod(operation.method), "tags") : "";
}

/** Reports the tags that have another name, each once for all that it is on. */
export function compareTagNames(root: Position, names: TagNames): void {
  const { base, revision } = root.comparison;
  for (const [before, after] of names) {
    report(root, {
      kind: "tags-changed",
      keyword: "tags",
      base: pointerToTag(base.spec, before),
      revision: pointerToTag(revision.spec, after),
      before: [before],
      after: [after],
    });
  }
}

/** Tags by the names that they have in the revision. */
export function renameTags(tags: readonly string[], names: TagNames): readonly string[] {
  return tags.map((tag) => names.get(tag) ?? tag);
}
