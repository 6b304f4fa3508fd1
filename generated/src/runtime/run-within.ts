import type { CallState } from "./contract.js";
import { AbortError, TimeoutError } from "./errors.js";
import type { AbortSignal } from "./platform.js";

type Abort = () => void;

/** The calls that wait for one signal: one listener serves them all, because platforms warn of many. */
class Waiting extends Set<Abort> {
  handleEvent() {
    for (const abort of this) abort();
  }
}

const waiting = new WeakMap<AbortSignal, Waiting>();

/** Calls `abort` when the signal is aborted. What it gives ends that; the last one takes the listener off the signal. */
function listen(signal: AbortSignal, abort: Abort): () => void {
  const calls = waiting.get(signal) ?? new Waiting();
  if (!calls.size) signal.addEventListener("abort", calls);
  waiting.set(signal, calls.add(abort));
  return () => {
    if (calls.delete(abort) && !calls.size)
      signal.removeEventListener("abort", calls);
  };
}

/**
 * Runs `work` until it settles, `milliseconds` are over or the caller aborts, whether or not `work` heeds its signal.
 * Without `work`, waits for as long. Leaves neither timer nor listener behind.
 */
export function runWithin<T>(
  { fail, options }: CallState,
  milliseconds: number,
  work?: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const caller = options.signal;
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const finish = (value?: unknown) => {
      clearTimeout(timer);
      leave?.();
      resolve(value as T);
    };
    const stop = (error: Error) => {
      reject(error);
      finish();
      controller.abort(error);
    };
    const abort = () => {
      stop(fail("was aborted", { cause: caller?.reason }, AbortError));
    };
    const timer = setTimeout(
      work
        ? () => {
            stop(fail(`takes more than ${milliseconds} ms`, {}, TimeoutError));
          }
        : finish,
      // 23 days: `setTimeout` fires at once where the delay needs more than 31 bits.
      Math.min(milliseconds, 2e9),
    );
    const leave = caller && listen(caller, abort);
    if (caller?.aborted) abort();
    else void work?.(controller.signal).then(finish, stop);
  });
}
