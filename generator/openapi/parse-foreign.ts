import type { SourceDocument } from "../model/index.js";
import { parseYaml, type ParsedDocument } from "./parse-yaml.js";
import { quoteWords } from "./quote-words.js";
import { reportRunOn } from "./report-run-on.js";
import { mapItems, mapMembers, type Entry, type MapNode, type Node } from "./tree.js";

/** What a key of merging looks like where it is no string (YAML 1.1, type `merge`). */
const mergeKey = "<<";
const mayMerge = /(?:^|[\s{,])<<[ \t]*:/u;

/** The maps that a key of merging names; undefined where it names something else. */
function listBases(value: Node): readonly MapNode[] | undefined {
  const named = value.kind === "list" ? value.items : [value];
  const maps = named.filter((one) => one.kind === "map");
  return maps.length === named.length ? maps : undefined;
}

/** A map with the members of those it takes in; its own count more, and so do those of the ones named first. */
function takeIn(map: MapNode, bases: readonly MapNode[]): MapNode {
  const entries = new Map<string, Entry>();
  for (const [name, entry] of map.entries) {
    if (name !== mergeKey) {
      entries.set(name, entry);
      continue;
    }
    for (const [inherited, value] of bases.flatMap((base) => [...base.entries]))
      if (!map.entries.has(inherited) && !entries.has(inherited)) entries.set(inherited, value);
  }
  return { ...map, entries };
}

/** A document whose keys of merging are followed. */
function followMerging(root: Node, text: string): Node {
  if (!mayMerge.test(text)) return root;
  const merge = (node: Node): Node => {
    if (node.kind === "scalar") return node;
    if (node.kind === "list") return mapItems(node, merge);
    const map = mapMembers(node, merge);
    const entry = map.entries.get(mergeKey);
    const isPlain = entry?.keyAt && text.slice(entry.keyAt.start, entry.keyAt.end) === mergeKey;
    const bases = entry && isPlain ? listBases(entry.value) : undefined;
    return bases ? takeIn(map, bases) : map;
  };
  return merge(root);
}

/**
 * Reads YAML as others write it: a key of merging is followed, as most programs that read YAML do, of a key that stands twice
 * in one map the last counts, with a warning, and what OpenAPI has as a text is one without quotes, too.
 */
export function parseForeignYaml(document: SourceDocument): ParsedDocument {
  const { text } = document;
  const { root, diagnostics } = parseYaml(document, { lastKeyCounts: true });
  if (!root) return { diagnostics };
  const remarks = reportRunOn(root, document);
  return { root: quoteWords(followMerging(root, text), text), diagnostics: [...diagnostics, ...remarks] };
}
