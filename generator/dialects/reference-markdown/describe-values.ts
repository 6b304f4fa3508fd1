import type { DescribedNode } from "../shared/described-node.js";
import type { ItemNode } from "./nest/item-node.js";
import type { PageFacts } from "./page-facts.js";
import { readStated } from "./read-stated.js";

type Description = DescribedNode["description"];

/** A value as a point of a list: its words as the page prints them, then what is said of it. */
function describeValue({ entry, prose }: ItemNode, { isFlat, text }: PageFacts): string {
  const { declaredAt } = entry.item;
  const { description, isDeprecated } = readStated(text, prose, isFlat);
  const said = description?.text.replaceAll(/\s*\n\s*/g, " ") ?? "";
  const words = isDeprecated && !/^deprecated\b/i.test(said) ? `Deprecated. ${said}`.trim() : said;
  const value = `- \`${text.slice(declaredAt.start, declaredAt.end)}\``;
  return words === "" ? value : `${value}: ${words}`;
}

/**
 * A description with what the page says of the values of an enumeration, as a list: a schema has no place for it beside
 * its description. Values of which nothing is said are in the list only where another has something.
 */
export function describeValueList(
  description: Description,
  values: readonly ItemNode[],
  facts: PageFacts,
): Description {
  const first = values.find(({ prose }) => prose)?.prose;
  if (!first) return description;
  const list = values.map((value) => describeValue(value, facts)).join("\n");
  const { end, start } = description ?? first;
  return { start, end, text: description ? `${description.text}\n\n${list}` : list };
}
