import { consumeVariant, isUnionComplete, type UnionProgress } from "../../notation/index.js";
import type { Entry } from "../page.js";
import { breaksOrder, type Frame, type PropertyDeclaration } from "./frame.js";
import { findLiteral } from "./item-node.js";

/** What a frame says of an item: its own, or no concern of a frame that has all it waits for, or in the way of the others. */
export type Verdict =
  | { readonly kind: "takes"; readonly union?: UnionProgress }
  | { readonly kind: "done" | "blocks"; readonly union?: undefined };

const takes: Verdict = { kind: "takes" };
const done: Verdict = { kind: "done" };
const blocks: Verdict = { kind: "blocks" };

/** What a frame that knows what it waits for says of an item. */
export function judgeEntry(frame: Frame, entry: Entry): Verdict {
  const { expectation, node } = frame;
  const { declaration } = entry.item;
  const found = node.children.length;
  const unmet = found === 0 ? done : blocks;
  switch (expectation.kind) {
    case "nothing":
    case "primitive":
    case "open":
      return done;
    case "literals": {
      if (found === expectation.count) return done;
      const value = findLiteral(declaration);
      return value !== undefined && value === (expectation.values[found] ?? value) ? takes : unmet;
    }
    case "fields":
      if (found === expectation.count) return done;
      return declaration.kind === "property" && isNextField(frame, declaration, expectation.names[found])
        ? takes
        : unmet;
    case "object":
      return declaration.kind === "property" ? takes : unmet;
    case "variants": {
      const union = consumeVariant(expectation.alternatives, frame.union, declaration);
      if (union) return { kind: "takes", union };
      return isUnionComplete(expectation.alternatives, frame.union) ? done : unmet;
    }
    case "members":
      return declaration.kind === "property" &&
        expectation.names.has(declaration.name) &&
        !breaksOrder(frame, declaration)
        ? takes
        : done;
    default:
      return expectation satisfies never;
  }
}

function isNextField(frame: Frame, property: PropertyDeclaration, name: string | undefined): boolean {
  return name === undefined ? !breaksOrder(frame, property) : property.name === name;
}

/** Whether an object around an open model has a claim to a property: by name, by number alone, or not at all. */
export type Rival = "named" | "possible" | "none";

/** The claim of one frame; undefined where it has all its members, and the frame around it is to be asked. */
export function findRival(frame: Frame, property: PropertyDeclaration): Rival | undefined {
  const { expectation, node } = frame;
  const found = node.children.length;
  switch (expectation.kind) {
    case "nothing":
    case "primitive":
    case "literals":
      return undefined;
    case "variants":
      return isUnionComplete(expectation.alternatives, frame.union) ? undefined : "none";
    case "fields": {
      if (found === expectation.count) return undefined;
      const name = expectation.names[found];
      if (name !== undefined) return name === property.name ? "named" : "none";
      if (breaksOrder(frame, property)) return "none";
      return frame.hinted?.has(property.name) ? "named" : "possible";
    }
    case "members":
      return expectation.names.has(property.name) && !breaksOrder(frame, property) ? "named" : undefined;
    case "object":
    case "open":
      if (breaksOrder(frame, property)) return undefined;
      return frame.hinted?.has(property.name) ? "named" : "possible";
    default:
      return expectation satisfies never;
  }
}
