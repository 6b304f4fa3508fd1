import { AbortError, TimeoutError } from "./errors.js";
import type { Fail } from "./fail.js";

/**
 * Runs `work` until it settles, `milliseconds` are over or the caller aborts, whether or not `work` heeds its signal.
 * Without `work`, waits for as long. Leaves neither timer nor listener behind.
 */
export function runWithin<T>(
  fail: Fail,
  caller: AbortSignal | undefined,
  milliseconds: number,
  work?: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const finish = (value?: unknown) => {
      clearTimeout(timer);
      caller?.removeEventListener("abort", abort);
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
    caller?.addEventListener("abort", abort);
    if (caller?.aborted) abort();
    else void work?.(controller.signal).then(finish, stop);
  });
}
