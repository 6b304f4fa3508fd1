import type { PageDeclaration } from "../../generator/dialects/page-text/declaration.js";
import type { PageNode } from "../../generator/dialects/page-text/frame.js";
import type { PageLanguage } from "../../generator/dialects/page-text/language.js";
import type { SectionRoots } from "../../generator/dialects/page-text/nest.js";
import { readPageLines } from "../../generator/dialects/page-text/page-line.js";
import { readSection } from "../../generator/dialects/page-text/read-section.js";
import { Collector } from "../../generator/dialects/shared/collector.js";

function printDeclaration(declaration: PageDeclaration): string {
  if (declaration.kind !== "anonymous") return declaration.name;
  const { literal } = declaration.type;
  return literal === undefined ? declaration.type.open(undefined).core.kind : JSON.stringify(literal);
}

/** `a(b c(d))`: names with what stands under them. */
function printNodes(nodes: readonly PageNode[]): string {
  const print = ({ item, children }: PageNode): string => {
    const name = printDeclaration(item.declaration);
    return children.length > 0 ? `${name}(${printNodes(children)})` : name;
  };
  return nodes.map(print).join(" ");
}

/** How the lines of a part nest, what is reported with the words it is about, and how many declarations are not read. */
export function nestLines(
  lines: readonly string[],
  language: PageLanguage,
  roots: SectionRoots,
): {
  readonly nodes: readonly PageNode[];
  readonly said: readonly string[];
  readonly messages: readonly string[];
} {
  const text = lines.join("\n");
  const collector = new Collector({ name: "page.txt", text });
  const at = { start: 0, end: 0 };
  const section = {
    head: { kind: "returns" },
    at,
    lines: [...readPageLines(text)].filter((line) => line.text !== ""),
  } as const;
  const nodes = readSection(collector, section, language, roots);
  const { coverage, diagnostics } = collector.finish();
  const reported = diagnostics.map(
    ({ code, at: where }) => `${code}: ${where ? text.slice(where.start, where.end) : ""}`,
  );
  const unread = coverage.unread > 0 ? [`${coverage.unread} of ${coverage.items} unread`] : [];
  const messages = diagnostics.map(({ message }) => message);
  return { nodes, said: [printNodes(nodes), ...reported, ...unread], messages };
}
