import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Change } from "../../generator/drift/index.js";
import { parseYaml, type Node } from "../../generator/openapi/index.js";
import { compareRead } from "./support/judge-on-wire.js";
import { readWrittenTree } from "./support/read-spec.js";

/** A place of a document: the keys and indexes that lead to it. */
type Way = readonly (string | number)[];

function parse(file: string): Node {
  const name = `test/fixtures/drift/whole/${file}.yaml`;
  const { root } = parseYaml({ name, text: readFileSync(name, "utf8") });
  if (!root) throw new Error(`${name} can't be read`);
  return root;
}

/** One tree laid over another: objects are united, lists are joined, of anything else the upper one stays. */
function layOver(lower: Node, upper: Node): Node {
  if (lower.kind === "list" && upper.kind === "list") {
    return { ...lower, items: [...lower.items, ...upper.items] };
  }
  if (lower.kind !== "map" || upper.kind !== "map") return upper;
  const entries = new Map(lower.entries);
  for (const [key, entry] of upper.entries) {
    const below = entries.get(key);
    entries.set(key, below ? { ...entry, value: layOver(below.value, entry.value) } : entry);
  }
  return { ...lower, entries };
}

/** Every place of a tree but its root. */
function listWays(node: Node, way: Way = []): readonly Way[] {
  const below: (readonly [string | number, Node])[] =
    node.kind === "map"
      ? [...node.entries].map(([key, { value }]) => [key, value])
      : node.kind === "list"
        ? [...node.items.entries()]
        : [];
  return below.flatMap(([key, child]) => [[...way, key], ...listWays(child, [...way, key])]);
}

/** A tree without one of its places. */
function without(node: Node, [step, ...rest]: Way): Node {
  if (node.kind === "list") {
    const items = node.items.flatMap((item, index) =>
      index !== step ? [item] : rest.length > 0 ? [without(item, rest)] : [],
    );
    return { ...node, items };
  }
  if (node.kind !== "map") return node;
  const entries = [...node.entries].flatMap(([key, entry]) =>
    key !== step
      ? ([[key, entry]] as const)
      : rest.length > 0
        ? ([[key, { ...entry, value: without(entry.value, rest) }]] as const)
        : [],
  );
  return { ...node, entries: new Map(entries) };
}

/** Places whose removal changes nothing of what the document says, by the reason. */
const idle: Readonly<Record<string, readonly string[]>> = {
  "The keywords beside it are those of one type, which people mean who leave the type out.": [
    "paths /books/{id} get parameters 0 schema type",
    "paths /books/{id} get parameters 1 content application/json schema type",
    "paths /books/{id} get responses 200 headers Limits content application/json schema type",
    "paths /books/{id} post callbacks due {$request.body#/address} post requestBody content application/json schema type",
    "paths /books/{id} post callbacks due {$request.body#/address} post responses 200 content application/json schema type",
    "paths /files put requestBody content multipart/form-data schema type",
    "paths /files put requestBody content multipart/form-data schema properties tags type",
    "webhooks arrived post responses 200 content application/json schema type",
    "components responses Missing content application/problem+json schema type",
    "components pathItems Shelves get responses 200 content application/json schema type",
    "components schemas Book type",
    "components schemas Book properties chapters type",
    "components schemas Person type",
    "components schemas Firm type",
    "components schemas Base type",
    "components schemas Reader allOf 1 type",
    "components schemas Loan type",
    "components schemas Shelf type",
    "components schemas Shelf properties inner type",
    "components schemas Scanned type",
  ],
  "Each value of the list is one of that type.": ["components schemas Book properties color type"],
  "It says what holds without it.": [
    "paths /books/{id} get parameters 0 required",
    "paths /books/{id} get parameters 0 explode",
    "paths /books/{id} get responses 200 headers Etag style",
    "paths /books/{id} get responses 200 headers Etag explode",
    "paths /files put requestBody content multipart/form-data encoding tags style",
    "paths /files put requestBody content multipart/form-data encoding tags explode",
    "webhooks arrived post security",
  ],
  "A path parameter is required without saying so, and one value is written alike, exploded or not.": [
    "components parameters Id required",
    "components parameters Id explode",
  ],
  "A scheme that does not say so is taken for a bearer token.": [
    "components securitySchemes bearer type",
    "components securitySchemes bearer scheme",
  ],
  "A scheme without a type is taken for one of HTTP.": ["components securitySchemes basic type"],
};

/** Those of them that only OpenAPI 3.2 has: types of schemas whose other keywords tell them, and what holds without being said. */
const idleSince32: readonly string[] = [
  "paths /books/{id} additionalOperations COPY parameters 1 explode",
  "paths /books/{id} additionalOperations COPY parameters 1 schema type",
  "paths /books/{id} additionalOperations COPY responses 201 content application/json schema type",
  "paths /books/{id} query parameters 0 content application/x-www-form-urlencoded schema type",
  "paths /books/{id} query responses 200 content application/jsonl itemSchema type",
  "paths /mixed post requestBody content multipart/form-data schema type",
  "paths /mixed post requestBody content multipart/form-data schema properties parts type",
  "components mediaTypes Question schema type",
  "components schemas Scanned properties lines type",
];

interface Removal {
  readonly place: string;
  /** Undefined where the rest is no API any more. */
  readonly removed: readonly Change[] | undefined;
  readonly added: readonly Change[] | undefined;
}

function removeEach(root: Node): readonly Removal[] {
  const whole = readWrittenTree(root);
  if (!whole) throw new Error("the document is no API");
  return listWays(root).map((way) => {
    const rest = readWrittenTree(without(root, way));
    return {
      place: way.join(" "),
      removed: rest && compareRead(whole, rest),
      added: rest && compareRead(rest, whole),
    };
  });
}

describe.each([
  { version: "3.1", root: parse("3.1"), idleToo: [] },
  { version: "3.2", root: layOver(parse("3.1"), parse("3.2-additions")), idleToo: idleSince32 },
])("a document of OpenAPI $version", ({ root, idleToo }) => {
  const removals = removeEach(root);
  const expected = [...Object.values(idle).flat(), ...idleToo].sort();

  it.each(["removed", "added"] as const)("differs where any of its places is %s", (way) => {
    const silent = removals.filter((removal) => removal[way]?.length === 0).map(({ place }) => place);
    expect(silent.sort()).toEqual(expected);
  });

  it("differs in nothing from itself", () => {
    const whole = readWrittenTree(root);
    expect(whole && compareRead(whole, whole)).toEqual([]);
  });
});
