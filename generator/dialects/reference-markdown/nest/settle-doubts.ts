import type { Entry } from "../page.js";
import { rememberMembers } from "./close-frame.js";
import type { ModelShapes } from "./model-shapes.js";
import { nestByCount } from "./nest-by-count.js";
import type { Doubt, Nesting, Surroundings, Trial } from "./nesting.js";

/** Bounds of the search, which nests a section once for each doubt. */
const mostDoubts = 4;
const mostEntries = 400;

/** What a trial finds out of models is no knowledge. */
function copyShapes({ declared, members }: ModelShapes): ModelShapes {
  return { declared, members: new Map(members) };
}

/** How the items nest if the doubt is right; a page that prints one model again prints them all again. */
function assume(around: Surroundings, doubt: Doubt): Surroundings {
  return doubt.by === "repetition" ? { ...around, repeatsModels: true } : tryDoubt(around, doubt, "takes");
}

function tryDoubt(around: Surroundings, { entry, frame }: Doubt, verdict: Trial["verdict"]): Surroundings {
  return { ...around, trial: { entry, model: frame.node.entry, verdict } };
}

/** The doubts that are of use to try. */
function listTried({ doubts }: Nesting): readonly Doubt[] {
  const repetition = doubts.find(({ by }) => by === "repetition");
  const names = doubts.filter(({ by }) => by === "name").slice(0, mostDoubts);
  return repetition ? [repetition, ...names] : names;
}

/**
 * Nests the items of a section by their counts, and again for each item that could be a member of the model before it.
 * Where one reading alone fits, or leaves least to prose, it is what the page says; otherwise nothing tells.
 */
export function nestWithoutDoubt(entries: readonly Entry[], around: Surroundings): Nesting {
  const first = nestByCount(entries, around);
  if (entries.length > mostEntries) return first;
  const others = listTried(first).map((doubt) => {
    const tried = { ...assume(around, doubt), shapes: copyShapes(around.shapes) };
    return { doubt, nesting: nestByCount(entries, tried) };
  });
  const fitting = [{ doubt: undefined, nesting: first }, ...others].filter(
    ({ nesting }) => nesting.problems.length === 0,
  );
  const leastProse = Math.min(...fitting.map(({ nesting }) => nesting.prose));
  const [best, second] = fitting.filter(({ nesting }) => nesting.prose === leastProse);
  const doubt = best?.doubt ?? second?.doubt;
  if (!doubt) {
    for (const { frame } of first.doubts) rememberMembers({ ...frame, isDoubtful: false }, around.shapes);
    return first;
  }
  if (!second) return nestByCount(entries, assume(around, doubt));
  return nestByCount(entries, tryDoubt(around, doubt, "unsettled"));
}
