import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compare, type Change } from "../../generator/drift/index.js";
import { parseYaml, type Node } from "../../generator/openapi/index.js";
import { readWrittenTree, type ReadSpec } from "./support/read-spec.js";

/** A place of a document: the keys and indexes that lead to it. */
type Way = readonly (string | number)[];

function parse(version: string): Node {
  const name = `test/fixtures/drift/whole/${version}.yaml`;
  const { root } = parseYaml({ name, text: readFileSync(name, "utf8") });
  if (!root) throw new Error(`${name} can't be read`);
  return root;
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
    "paths /books/{id} get parameters 0 in",
    "paths /books/{id} get parameters 0 required",
    "paths /books/{id} get parameters 0 explode",
    "paths /books/{id} get parameters 1 in",
    "paths /books/{id} get responses 200 headers Etag style",
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

interface Removal {
  readonly place: string;
  /** Undefined where the rest is no API any more. */
  readonly removed: readonly Change[] | undefined;
  readonly added: readonly Change[] | undefined;
}

function compareRead(base: ReadSpec, revision: ReadSpec): readonly Change[] {
  return compare(base.spec, revision.spec, {
    written: { base: base.written, revision: revision.written },
  });
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

describe.each(["3.1"])("a document of OpenAPI %s", (version) => {
  const removals = removeEach(parse(version));
  const expected = Object.values(idle).flat().sort();

  it.each(["removed", "added"] as const)("differs where any of its places is %s", (way) => {
    const silent = removals.filter((removal) => removal[way]?.length === 0).map(({ place }) => place);
    expect(silent.sort()).toEqual(expected);
  });

  it("differs in nothing from itself", () => {
    const whole = readWrittenTree(parse(version));
    expect(whole && compareRead(whole, whole)).toEqual([]);
  });
});
