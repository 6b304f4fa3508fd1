import type { OperationKey } from "../../model/index.js";
import type { Collector } from "../shared/collector.js";
import type { NestedSection } from "./nested-section.js";
import type { OperationBlock } from "./page.js";
import type { PageFacts } from "./page-facts.js";
import type { ReadExample } from "./read-example.js";

/** What the claims about an operation rest on. */
export interface OperationContext {
  readonly collector: Collector;
  readonly facts: PageFacts;
  readonly block: OperationBlock;
  readonly operation: OperationKey;
  readonly sections: readonly NestedSection[];
  readonly examples: readonly ReadExample[];
}
