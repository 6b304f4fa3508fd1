import * as nodeModule from "node:module";
import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Absent before Node 22.8. */
const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: () => unknown };

/**
 * Makes the start of a command short. Where Node keeps what it compiled (from 22.8 on), it is asked to; the flags are for
 * Node 20 alone, whose defaults are those of a server.
 */
export function tuneEngine(): void {
  isTuned = true;
  if (enableCompileCache) enableCompileCache();
  else setFlags();
}

/** Whether this process is docwright's own, whose memory it may care for. */
let isTuned = false;

/** A client of 1,000 operations from its spec, Node 20.20: 4.6 s of processor and 290 MB with them and with `releaseMemory`, 5.8 s and 360 MB without. */
function setFlags(): void {
  // Functions are optimised after so few rounds that it spends more on compiling them than they save.
  setFlagsFromString("--interrupt-budget=1000000");
  // What is read and decided lives long: room for more of what does not would only be filled, and stay.
  setFlagsFromString("--semi-space-growth-factor=1");
  // So little is collected sooner than other threads are woken for it.
  setFlagsFromString("--no-parallel-scavenge");
  // Left alone, the heap grows to four times of what is in use before that is looked at.
  setFlagsFromString("--heap-growing-percent=70");
}

/** What takes half a second to a second to read where the machine has something else to do, in UTF-16 units. */
export const longReading = 1_000_000;

/**
 * Lets the young generation grow, on Node 20: what is made of a long text comes and goes in large pieces, which are copied
 * again and again where it is small. One changed description of 1,000 operations: 11 % less processor time.
 */
export function growYoungGeneration(): void {
  if (isTuned && !enableCompileCache) setFlagsFromString("--semi-space-growth-factor=2");
}

/** Below it nobody misses the memory, and collecting costs more than it gives. */
const worthCollecting = 40 * 2 ** 20;

/**
 * Collects what a finished stage leaves behind, on Node 20: there the next stage fills as much again before that is looked
 * at, and the most that a run takes would be the sum of two stages. From then on the young generation may grow.
 */
export function releaseMemory(): void {
  if (!isTuned || enableCompileCache || process.memoryUsage().heapUsed < worthCollecting) return;
  growYoungGeneration();
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  // The first queues what it frees for another thread; before the second that is done.
  collect();
  collect();
}
