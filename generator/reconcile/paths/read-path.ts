import type { Parameter, Serialisation } from "../../model/index.js";

/** A parameter that a path itself tells of. */
export interface PathPart {
  readonly in: Extract<Parameter["in"], "path" | "query">;
  readonly name: string;
  /** The one value that is sent, where the path has it. */
  readonly value?: string;
  readonly required?: boolean;
  readonly isList?: boolean;
  readonly serialisation?: Serialisation;
}

/** A path as OpenAPI has it, and what else was in it. */
export interface PlainPath {
  readonly path: string;
  readonly parts: readonly PathPart[];
  /** `#top`, which no request can say. */
  readonly fragment?: string;
  /** What else none can say: a pattern of a variable, a part of a path that may be left out. */
  readonly lost: readonly string[];
}

/** The variables of an expression of RFC 6570: `page`, `path*`, `name:3`. */
const variable = /^([\p{L}\p{N}_.%-]+)(\*|:\d+)?$/u;
const expression = /\{([+#./;?&]?)([^{}]+)\}/g;
const doubled = /\{\{\s*([^{}]+?)\s*\}\}/g;
/** A segment `<id>`, `<int:id>` or `[id]`: neither mark can stand in a path (RFC 3986, section 3.3). */
const bracketed =
  /(?<=\/)(?:<(?:\w+:)?([\p{L}_][\p{L}\p{N}_-]*)>|\[([\p{L}_][\p{L}\p{N}_-]*)\])(?=[/?#.:]|$)/gu;
/** What routers say of a variable beside its name: `{id:[0-9]{1,3}}`, `{id?}`, `:id?`. */
const routed = /\{([\p{L}_][\p{L}\p{N}_-]*)(\?|:(?:[^{}]|\{[^{}]*\})+)\}/gu;
const optional = /(?<=\/):([\p{L}_][\p{L}\p{N}_]*)\?(?=\/|$)/gu;
const prefix = /^:\d+$/;
const colon = /(?<=\/):([\p{L}_][\p{L}\p{N}_]*)(?=[/?#.:{]|$)/gu;
/** A variable of the kinds that OpenAPI does not have stands in it, or a query, or a fragment. */
const unusual = /[?#]|\/[:<[]|\{\{|\{[+./;&]|\{[^{}]*[*,:]/;

class PathReader {
  readonly parts: PathPart[] = [];
  readonly lost: string[] = [];

  read(printed: string): PlainPath {
    const plain = this.dropRoutes(printed.replaceAll(doubled, "{$1}"))
      .replaceAll(colon, "{$1}")
      .replaceAll(bracketed, (_, angled: string | undefined, squared = "") => `{${angled ?? squared}}`);
    const expanded = plain.replaceAll(expression, (whole, operator: string, list: string) =>
      this.expand(whole, operator, list),
    );
    const [beforeFragment = "", ...fragment] = expanded.split("#");
    const [path = "", ...query] = beforeFragment.split("?");
    if (query.length > 0) this.readQuery(query.join("?"));
    const { lost, parts } = this;
    return { path, parts, lost, ...(fragment.length > 0 && { fragment: `#${fragment.join("#")}` }) };
  }

  /** Leaves of a variable its name; the length of a prefix is for an expression to read. */
  private dropRoutes(path: string): string {
    return path.replaceAll(optional, "{$1?}").replaceAll(routed, (whole, name: string, route: string) => {
      if (prefix.test(route)) return whole;
      this.lost.push(route);
      return `{${name}}`;
    });
  }

  /** Puts the variables of an expression where they go; a text that is none stays as it is. */
  private expand(whole: string, operator: string, list: string): string {
    const variables = list.split(",").map((one) => variable.exec(one.trim()));
    const names = variables.flatMap((found) => found?.[1] ?? []);
    if (names.length < variables.length) return whole;
    const isList = variables.map((found) => found?.[2] === "*");
    if (operator === "#") {
      this.lost.push(whole);
      return "";
    }
    if (operator === "?" || operator === "&") {
      for (const [index, name] of names.entries()) this.addQuery(name, isList[index] === true);
      return "";
    }
    for (const [index, name] of names.entries()) this.addPath(name, operator, isList[index] === true);
    return joinNames(operator, names);
  }

  /** A list in a query is repeated for each of its items, as `{?a*}` has it, unless a spec says otherwise. */
  private addQuery(name: string, isList: boolean): void {
    this.parts.push({ in: "query", name, isList });
  }

  /** A plain variable says no more than any path does. */
  private addPath(name: string, operator: string, isList: boolean): void {
    const serialisation: Serialisation = {
      ...(operator === "+" && { allowReserved: true }),
      ...(isList && { explode: true }),
    };
    if (Object.keys(serialisation).length === 0) return;
    this.parts.push({ in: "path", name, required: true, isList, serialisation });
  }

  private readQuery(query: string): void {
    for (const pair of query.split("&")) {
      const [name = "", ...rest] = pair.split("=");
      if (name === "") continue;
      const value = rest.join("=");
      const isOpen = /[{}<>$]/.test(value);
      const fixed = isOpen ? {} : { value: decode(value), required: true };
      this.parts.push({ in: "query", name: decode(name), ...fixed });
    }
  }
}

/** How an expression has its variables in a path: `{/a,b}` as segments of their own, `{a,b}` with a comma between. */
function joinNames(operator: string, names: readonly string[]): string {
  const braced = names.map((name) => `{${name}}`);
  if (operator === "/") return braced.map((name) => `/${name}`).join("");
  if (operator === ".") return braced.map((name) => `.${name}`).join("");
  if (operator === ";") return names.map((name) => `;${name}={${name}}`).join("");
  return braced.join(",");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

/** Reads a path as pages print it: with a query, a fragment, expressions of RFC 6570, `:id` or `{{id}}`. */
export function readPath(printed: string): PlainPath {
  if (!unusual.test(printed)) return { path: printed, parts: [], lost: [] };
  return new PathReader().read(printed);
}
