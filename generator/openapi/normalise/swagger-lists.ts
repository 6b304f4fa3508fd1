import type { Content, MapNode, Node } from "../tree.js";
import type { Members } from "./content.js";
import { memberOf, textOf } from "./nodes.js";

/** How lists are written, by `collectionFormat`. */
const styles: Readonly<Record<string, Members>> = {
  csv: [["explode", false]],
  ssv: [
    ["style", "spaceDelimited"],
    ["explode", false],
  ],
  pipes: [
    ["style", "pipeDelimited"],
    ["explode", false],
  ],
  multi: [["explode", true]],
};

/** What separates the items of a list where no style says so. */
const separators: Readonly<Record<string, string>> = {
  csv: "commas",
  ssv: "spaces",
  tsv: "tabs",
  pipes: "vertical bars",
};

/** Whether lists are written in a style where a parameter stands: in paths and headers they have commas alone. */
function hasStyles(node: MapNode): boolean {
  return ["query", "formData"].includes(textOf(memberOf(node, "in")) ?? "");
}

/** What separates the items of a list that is one text; undefined where each of them is written by itself. */
function separatorOf(list: Node | undefined): string | undefined {
  const format = textOf(memberOf(list, "collectionFormat")) ?? "csv";
  return format === "multi" ? undefined : (separators[format] ?? separators["csv"]);
}

/** The items of a list, where they are lists, which OpenAPI 3 has no style for. */
function findListItems(node: MapNode): Node | undefined {
  const items = memberOf(node, "items");
  return textOf(memberOf(items, "type")) === "array" ? items : undefined;
}

/** How the caller writes a list that OpenAPI 3 can't say how to write: separated by tabs, or in a path or a header not by commas, or of lists. */
export function findUnstyled(node: MapNode): string | undefined {
  if (textOf(memberOf(node, "type")) !== "array") return undefined;
  const [separator, items] = [separatorOf(node), findListItems(node)];
  const within = items && separatorOf(items);
  if (within !== undefined)
    return separator === undefined
      ? within
      : `${separator}, each of them one of items separated by ${within}`;
  const isStyled =
    separator === undefined || separator === "commas" || (hasStyles(node) && separator !== "tabs");
  return isStyled ? undefined : separator;
}

/** Whether each item of a list is a text that the caller makes of a list. */
export const isOfTexts = (node: MapNode): boolean =>
  separatorOf(node) === undefined && hasStyles(node) && findUnstyled(node) !== undefined;

/** What is said of it, and how its caller is to write it. */
export function describeValue(node: MapNode): Content | undefined {
  const separator = findUnstyled(node);
  const description = memberOf(node, "description");
  if (separator === undefined) return description;
  const said = textOf(description);
  const told = `${isOfTexts(node) ? "Lists, each" : "A list"} in one text, its items separated by ${separator}.`;
  return said === undefined ? told : `${said}\n\n${told}`;
}

/** `style` and `explode` of a list; what no style says stays where it is, to be reported. */
export function styleOf(node: MapNode): Members {
  if (textOf(memberOf(node, "type")) !== "array") return [];
  const format = memberOf(node, "collectionFormat");
  if (findUnstyled(node) !== undefined && !isOfTexts(node))
    return [["collectionFormat", format ?? memberOf(memberOf(node, "items"), "collectionFormat")]];
  return hasStyles(node) ? (styles[textOf(format) ?? "csv"] ?? []) : [];
}
