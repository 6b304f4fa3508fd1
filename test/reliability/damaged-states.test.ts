import { expect, it } from "vitest";
import { fuzzDamagedStates } from "./support/damaged-states.js";

/** `npm run reliability` tries far more. */
const runs = 12;

it("a project with damaged files gets a result or an error, never a bug", { timeout: 120_000 }, () => {
  const { exits, wrong } = fuzzDamagedStates(runs, 1);
  expect(wrong).toEqual([]);
  expect(Object.values(exits).reduce((sum, count) => sum + count, 0)).toBe(runs);
});
