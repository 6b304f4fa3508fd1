import type { Collector } from "../shared/collector.js";
import type { Contradiction } from "./compare-counts.js";
import type { NestedSection } from "./nested-section.js";
import type { NestingProblem } from "./nest/nesting.js";

/** Reports what nesting found wrong. Where indentation shows the nesting, a wrong count is only for a person to look at. */
export function reportProblems(collector: Collector, nested: NestedSection, isIndented: boolean): void {
  for (const problem of nested.problems) reportProblem(collector, problem, nested.unread, isIndented);
}

/** Reports objects whose counts contradict each other, where nothing else shows that one is wrong. */
export function reportContradictions(collector: Collector, contradictions: readonly Contradiction[]): void {
  for (const { node, declared, other } of contradictions) {
    collector.report("count-contradicted", { declared, other }, node.entry.item.declaredAt);
  }
}

function reportProblem(
  collector: Collector,
  problem: NestingProblem,
  unread: number,
  isIndented: boolean,
): void {
  const at = problem.entry.item.declaredAt;
  switch (problem.kind) {
    case "count": {
      const { declared, found } = problem;
      if (isIndented) collector.report("count-differs", { declared, found }, at);
      else collector.report("count-mismatch", { declared, found, unread }, at);
      return;
    }
    case "childless":
      collector.report("children-missing", {}, at);
      return;
    case "unsettled":
      collector.report("model-unsettled", { model: problem.model, unread: problem.unread }, at);
      return;
    case "undecided":
      if (problem.isFitting) collector.report("nesting-undecided", { unread: problem.unread }, at);
      else collector.report("nesting-impossible", { unread: problem.unread }, at);
      return;
    case "unprinted":
      collector.report("model-unprinted", { model: problem.model, shown: problem.shown }, at);
      return;
    case "misplaced":
      collector.report("item-misplaced", {}, at);
      return;
    case "deep":
      collector.report("nesting-too-deep", {}, at);
      return;
    default:
      problem satisfies never;
  }
}
