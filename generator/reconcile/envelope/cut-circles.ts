import { diagnose } from "../../diagnostics.js";
import type { Diagnostic } from "../../model/index.js";
import type { ApiTree, Node } from "../tree.js";

/** The places in a named type at which others are used for the same value: its variants, and those of a variant. */
function listUses({ variants }: Node): Node[] {
  return variants.flatMap((variant) => (variant.type === undefined ? listUses(variant) : [variant]));
}

/** The uses that close a circle, found depth first, each type walked once. */
function findClosing(types: ApiTree["types"]): Node[] {
  const closing: Node[] = [];
  const walked = new Set<string>();
  for (const start of types.keys()) {
    const open = new Set<string>();
    const path: { readonly name: string; readonly uses: Node[] }[] = [];
    const enter = (name: string) => {
      const type = types.get(name);
      if (!type || walked.has(name)) return;
      walked.add(name);
      open.add(name);
      path.push({ name, uses: listUses(type).reverse() });
    };
    enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const use = top.uses.pop();
      if (use?.type === undefined) {
        open.delete(top.name);
        path.pop();
      } else if (open.has(use.type)) closing.push(use);
      else enter(use.type);
    }
  }
  return closing;
}

/**
 * Takes the type from variants through which a named type leads back to itself with nothing in between (`A = B or string`,
 * `B = A`): no value could be checked against it.
 */
export function cutCircles({ types }: ApiTree): Diagnostic[] {
  return findClosing(types).map((use) => {
    const { told, type: name = "" } = use;
    delete use.type;
    return diagnose("model-circular", { name }, told[0]?.at);
  });
}
