import { report, type ClaimList } from "./claim-list.js";
import type { NestedSection } from "./nested-section.js";
import type { NestingProblem } from "./nest/nesting.js";

/** Reports what nesting found wrong. Where indentation shows the nesting, a wrong count is only for a person to look at. */
export function reportProblems(list: ClaimList, nested: NestedSection, isIndented: boolean): void {
  for (const problem of nested.problems) reportProblem(list, problem, nested.unread, isIndented);
}

function reportProblem(list: ClaimList, problem: NestingProblem, unread: number, isIndented: boolean): void {
  const at = problem.entry.item.declaredAt;
  switch (problem.kind) {
    case "count": {
      const { declared, found } = problem;
      if (isIndented) report(list, "count-differs", { declared, found }, at);
      else report(list, "count-mismatch", { declared, found, unread }, at);
      return;
    }
    case "childless":
      report(list, "children-missing", {}, at);
      return;
    case "unsettled":
      report(list, "model-unsettled", { model: problem.model, unread: problem.unread }, at);
      return;
    case "misplaced":
      report(list, "item-misplaced", {}, at);
      return;
    case "deep":
      report(list, "nesting-too-deep", {}, at);
      return;
    default:
      problem satisfies never;
  }
}
