/** How often a property is tried: as often as it says, or at most `FAST_CHECK_RUNS` times where each run counts. */
export function runs(usual: number): number {
  return Math.min(usual, Number(process.env["FAST_CHECK_RUNS"] ?? usual));
}
