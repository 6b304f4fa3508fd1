import type { Position } from "./comparison.js";

/** The place below a position that has the same pointer steps in both specs. */
export function below(at: Position, steps: string, ...trail: readonly string[]): Position {
  return belowEach(at, steps, steps, ...trail);
}

/** The place below a position whose pointer steps are each spec's own. */
export function belowEach(
  at: Position,
  base: string,
  revision: string,
  ...trail: readonly string[]
): Position {
  return {
    comparison: at.comparison,
    owner: at.owner,
    blocked: at.blocked,
    base: at.base + base,
    revision: at.revision + revision,
    trail: trail.length === 0 ? at.trail : [...at.trail, ...trail],
  };
}
