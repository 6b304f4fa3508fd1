import { canonicalJson, isOfDocument, type JsonValue } from "../../model/index.js";
import { unblocked, type Difference } from "../compare/difference.js";
import { isEqualJson } from "../compare/json.js";
import { matchBy, matchFurther, matchByKeys, type Match } from "../compare/match.js";
import type { ChangeKind } from "../rules/kinds.js";
import type { WrittenSpecs } from "./compare-written.js";
import { judgeMember } from "./constraints.js";
import { holdsOperation } from "./operations.js";
import { memberOf, membersOf, namesOf, textOf, type Part, type WrittenSpec } from "./part.js";
import { createReadValue } from "./value.js";

/** One of the documents that are a spec together. */
interface Document {
  readonly name: string;
  readonly part: Part;
  /** What it says of itself, by pointer below it, and what it says for operations without having any. */
  readonly said: ReadonlyMap<string, { readonly keyword: string; readonly value: JsonValue }>;
}

function hasOperations(spec: WrittenSpec, root: Part): boolean {
  const items = membersOf(memberOf(root, "paths")).values();
  return [...items].some((item) => holdsOperation(spec, item));
}

/** The members of a document that no operation of it has a part in; those of its package are the spec's. */
function listOwn(spec: WrittenSpec, root: Part): Document["said"] {
  const isIdle = !hasOperations(spec, root);
  const said = new Map<string, { readonly keyword: string; readonly value: JsonValue }>();
  const read = createReadValue(spec);
  for (const [member, part] of membersOf(root)) {
    if (!isOfDocument(member) && !(isIdle && member === "servers")) continue;
    const parts = member === "info" ? membersOf(part) : new Map([[member, part]]);
    for (const [keyword, { node, pointer }] of parts) {
      if (keyword === "x-sdk") continue;
      said.set(pointer.slice(root.pointer.length), { keyword, value: read(node, keyword) });
    }
  }
  return said;
}

function listDocuments(spec: WrittenSpec): readonly Document[] {
  const { documents = new Map([["", spec.source ?? spec.root]]) } = spec;
  return [...documents].map(([name, node]) => {
    const part = { node, pointer: name === "" ? "" : `${name}#` };
    return { name, part, said: listOwn(spec, part) };
  });
}

/** The root member that a pointer leads to, or into. */
function memberAt(pointer: string): string {
  return /^\/([^/]*)/u.exec(pointer)?.[1] ?? "";
}

/** The root members that some documents do not all say alike: joined to one document they are those of the first. */
function listDisputed(spec: WrittenSpec, documents: readonly Document[]): readonly string[] {
  const read = createReadValue(spec);
  const isDisputed = (member: string) => {
    const parts = documents.map(({ part }) => memberOf(part, member));
    const values = parts.map((part) => part && canonicalJson(read(part.node, member)));
    // Operations have a part in servers: a document without them says something, too.
    return new Set(member === "servers" ? values : values.filter((value) => value !== undefined)).size > 1;
  };
  return [...new Set(documents.flatMap(({ part }) => namesOf(part)))].filter(isDisputed);
}

function titleOf({ part }: Document): string | undefined {
  return textOf(memberOf(memberOf(part, "info"), "title"));
}

/** Documents of one name are one, then those of one title, then those that are left, in their order. */
function matchDocuments(base: readonly Document[], revision: readonly Document[]) {
  const byName = matchBy(base, revision, ({ name }) => name);
  const byTitle = matchFurther(byName, (gone, come) => matchBy(gone, come, titleOf));
  const one = () => 1;
  return matchFurther(byTitle, (gone, come) => matchByKeys(gone, come, one, one));
}

/** What became of a document, of which one of the specs may have none. */
type Pair = Partial<Match<Document>>;

const kinds: Readonly<Record<string, ChangeKind>> = {
  title: "title-changed",
  version: "version-changed",
  servers: "keyword-without-effect",
  jsonSchemaDialect: "unclassified",
  $self: "unclassified",
};

function kindOf(keyword: string, before: JsonValue | undefined, after: JsonValue | undefined): ChangeKind {
  if (keyword.startsWith("x-")) return judgeMember(keyword, before, after, false).kind;
  return Object.hasOwn(kinds, keyword) ? (kinds[keyword] ?? "unclassified") : "description-changed";
}

/** The difference that something which one document says of itself makes, or none. */
function compareSaid({ base, revision }: Pair, pointer: string): Difference | undefined {
  const [said, says] = [base?.said.get(pointer), revision?.said.get(pointer)];
  const keyword = (said ?? says)?.keyword ?? "";
  if (isEqualJson(said?.value, says?.value)) return undefined;
  const name = [revision?.name, base?.name].find((one) => one !== undefined && one !== "") ?? "";
  const places = {
    ...(base && { base: base.part.pointer + (said ? pointer : "") }),
    ...(revision && { revision: revision.part.pointer + (says ? pointer : "") }),
  };
  return {
    kind: kindOf(keyword, said?.value, says?.value),
    owner: { kind: "api" },
    trail: ["the API", name],
    blocked: unblocked,
    keyword,
    typesRelation: "equal",
    ...places,
    before: said?.value,
    after: says?.value,
    claims: [{ aspect: keyword, ...places }],
  };
}

/** Whether one of some documents says the same: then it is not lost with the document that said it too. */
function isSaidBy(documents: readonly Document[], pointer: string, value: JsonValue | undefined): boolean {
  return documents.some(({ said }) => isEqualJson(said.get(pointer)?.value, value));
}

/** What documents that are one API together say of themselves, where joining them keeps what the first says. */
export interface OwnWords {
  readonly differences: readonly Difference[];
  /** Whether a difference of the joined documents is told document by document. */
  readonly isTold: (difference: Difference) => boolean;
}

/** Compares, document by document, what those of a spec say of themselves and do not all say alike. */
export function compareDocuments(specs: WrittenSpecs): OwnWords {
  if (!specs.base.documents && !specs.revision.documents) return { differences: [], isTold: () => false };
  const [base, revision] = [listDocuments(specs.base), listDocuments(specs.revision)];
  const disputed = new Set([...listDisputed(specs.base, base), ...listDisputed(specs.revision, revision)]);
  const { added, matched, removed } = matchDocuments(base, revision);
  const differences: Difference[] = [];

  function comparePair(pair: Pair): void {
    const pointers = new Set([...(pair.base?.said.keys() ?? []), ...(pair.revision?.said.keys() ?? [])]);
    for (const pointer of pointers) {
      const value = (pair.base ?? pair.revision)?.said.get(pointer)?.value;
      const isKept = pair.base
        ? !pair.revision && isSaidBy(revision, pointer, value)
        : isSaidBy(base, pointer, value);
      const found = disputed.has(memberAt(pointer)) && !isKept ? compareSaid(pair, pointer) : undefined;
      if (found) differences.push(found);
    }
  }

  for (const pair of matched) comparePair(pair);
  for (const document of removed) comparePair({ base: document });
  for (const document of added) comparePair({ revision: document });
  const isTold = ({ base: from = "", revision: to = "" }: Difference) =>
    [from, to].some((pointer) => {
      const member = memberAt(pointer);
      return isOfDocument(member) && disputed.has(member) && !pointer.startsWith("/info/x-sdk");
    });
  return { differences, isTold };
}
