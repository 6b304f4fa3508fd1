import type { DescribedNode } from "../shared/described-node.js";
import { readProse } from "./prose-text.js";
import type { Prose } from "./token.js";

/** What the description of an item rests on, besides the item. */
export interface PageFacts {
  readonly text: string;
  /** Whether the page can say `or null`; where it can't, silence is no claim. */
  readonly showsNull: boolean;
  /** Whether it states constraints and deprecations under its items, as the newest pages do. */
  readonly statesFacts: boolean;
  /** Whether it has lost its lines. */
  readonly isFlat: boolean;
}

/** The prose under an item, or under a heading. */
export function describeProse(text: string, prose: Prose | undefined): DescribedNode["description"] {
  return prose && { text: readProse(text, prose), start: prose.start, end: prose.end };
}
