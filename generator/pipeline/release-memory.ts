import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Below it nobody misses the memory, and collecting costs more than it gives. */
const worthCollecting = 40 * 2 ** 20;

/**
 * Collects what a finished stage leaves behind. Left alone, the next stage fills as much again before that is looked at: the
 * most that a run takes would be the sum of two stages.
 */
export function releaseMemory(): void {
  if (process.memoryUsage().heapUsed < worthCollecting) return;
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  // The first queues what it frees for another thread; before the second that is done.
  collect();
  collect();
}
