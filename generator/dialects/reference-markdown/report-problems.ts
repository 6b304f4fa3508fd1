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
      const stopped = problem.stopped.item.declaredAt;
      if (isIndented) collector.report("count-differs", { declared, found }, at, stopped);
      else collector.report("count-mismatch", { declared, found, unread }, at, stopped);
      return;
    }
    case "childless":
      collector.report("children-missing", {}, at, problem.stopped?.item.declaredAt);
      return;
    case "unsettled": {
      const { model, stopped } = problem;
      const parameters = { model, unread: problem.unread };
      collector.report("model-unsettled", parameters, at, stopped.item.declaredAt);
      return;
    }
    case "undecided": {
      const code = problem.isImpossible ? "nesting-impossible" : "nesting-undecided";
      collector.report(code, { unread: problem.unread }, at, problem.stopped?.item.declaredAt);
      return;
    }
    case "unprinted":
      collector.report("model-unprinted", { model: problem.model, shown: problem.shown }, at);
      return;
    case "misplaced":
      collector.report("item-misplaced", {}, at);
      return;
    case "described":
      collector.report("item-in-description", {}, at);
      return;
    case "outer-prose": {
      const { displaced: start, end } = { ...problem.entry.prose };
      if (start !== undefined && end !== undefined) collector.report("prose-displaced", {}, { start, end });
      return;
    }
    case "displaced":
      collector.report("item-displaced", { by: problem.by }, at);
      return;
    case "deep":
      collector.report("nesting-too-deep", {}, at);
      return;
    default:
      problem satisfies never;
  }
}
