// What the runs of a benchmark come to: medians, and contenders that take turns.

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Medians of runs: seconds on the wall and of processor, megabytes at most; `failure` is the output of one that failed. */
export function summarise(runs) {
  const failed = runs.find(({ status }) => status !== 0);
  const [wall, cpu, memory] = ["wall", "cpu", "memory"].map((key) => median(runs.map((run) => run[key])));
  return { wall, cpu, memory, failure: failed && (failed.stderr || failed.stdout || "no output") };
}

/** Each way's medians, by its name. The ways take turns, so that what else the machine does slows all of them. */
export function compareInTurns(ways, turns) {
  const runs = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let turn = 0; turn < turns; turn += 1)
    for (const [name, way] of Object.entries(ways)) runs[name].push(way());
  return Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, summarise(all)]));
}

/** The same where every way has to succeed: an error says which did not, and what it printed. */
export function compareSuccesses(ways, turns) {
  const summaries = compareInTurns(ways, turns);
  for (const [name, { failure }] of Object.entries(summaries))
    if (failure !== undefined) throw new Error(`${name} failed: ${failure.slice(-2000)}`);
  return summaries;
}
