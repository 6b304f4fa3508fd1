import type { ItemNode } from "./item-node.js";

/** What stands directly in a section, so far. */
export interface Roots {
  readonly nodes: ItemNode[];
  readonly met: Set<string>;
  hasOptional: boolean;
  /** The names that an example of the whole has. */
  readonly shown: ReadonlySet<string> | undefined;
  /** The same, where the example shows them all. */
  readonly names: ReadonlySet<string> | undefined;
  /** The names that another document knows. */
  readonly hinted: ReadonlySet<string> | undefined;
}
