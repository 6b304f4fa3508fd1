import { mapItems, mapMembers, type MapNode, type Node } from "./tree.js";

/** What is a text wherever a document has it outside of values. */
const words: ReadonlySet<string> = new Set([
  ...["title", "version", "summary", "description", "operationId", "name", "url"],
]);

/** What is a list of texts there. */
const wordLists: ReadonlySet<string> = new Set(["tags", "required"]);

/** What holds a value, in which a number is a number. */
const values: ReadonlySet<string> = new Set(["example", "examples", "value", "default", "enum", "const"]);

/** Whether any of these can stand unquoted in a text: a name with a number, an item that is none of quotes, a variable. */
const mayBeUnquoted = new RegExp(
  `(?:^|[\\s{,"'])(?:${[...words].join("|")})["']?\\s*:\\s*[-+.\\d]|(?:[[,]|^[^\\S\\r\\n]*-)\\s*(?:[-+.\\d]|true|false)|variables`,
  "imu",
);

/** Texts in place of numbers and truth values, as they are written. */
class Quoter {
  constructor(readonly text: string) {}

  /** A scalar as the text that it is written as; null stays what it is. */
  readonly #quote = (node: Node): Node => {
    if (node.kind !== "scalar" || node.value === null || typeof node.value === "string" || !node.at)
      return node;
    return { ...node, value: this.text.slice(node.at.start, node.at.end) };
  };

  #quoteItems(node: Node): Node {
    return node.kind === "list" ? mapItems(node, this.#quote) : node;
  }

  readonly walk = (node: Node): Node => {
    if (node.kind === "list") return mapItems(node, this.walk);
    return node.kind === "map" ? mapMembers(node, this.#member) : node;
  };

  readonly #member = (value: Node, key: string): Node => {
    // A schema under such a name may be true or false, but no number.
    if (value.kind === "scalar")
      return words.has(key) && typeof value.value !== "boolean" ? this.#quote(value) : value;
    if (values.has(key) || key.startsWith("x-")) return value;
    if (wordLists.has(key) && value.kind === "list") return this.walk(this.#quoteItems(value));
    return this.walk(key === "variables" && value.kind === "map" ? this.#variables(value) : value);
  };

  /** The variables of a server, which are put into its address. */
  #variables(variables: MapNode): Node {
    return mapMembers(variables, (variable) =>
      variable.kind === "map"
        ? mapMembers(variable, (value, key) =>
            values.has(key) ? this.#quote(this.#quoteItems(value)) : value,
          )
        : variable,
    );
  }
}

/**
 * A document of OpenAPI whose titles, versions, names and the like are texts, where YAML without quotes makes a number of
 * one: `version: 1.0`, `default: 8080` of a variable in the address of a server.
 */
export function quoteWords(root: Node, text: string): Node {
  return mayBeUnquoted.test(text) ? new Quoter(text).walk(root) : root;
}
