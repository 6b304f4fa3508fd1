import type { Fail } from "./failure.js";
import { AbortError, TimeoutError } from "./errors.js";

/** The longest delay of `setTimeout`; a longer one would fire at once. */
const longestDelay = 2 ** 31 - 1;

/**
 * Runs `work` until it settles, `milliseconds` are over or the caller aborts, whether or not `work` heeds its signal.
 * Leaves no timer and no listener behind.
 */
export function runWithin<T>(
  work: (signal: AbortSignal) => Promise<T>,
  milliseconds: number,
  caller: AbortSignal | undefined,
  fail: Fail,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const release = () => {
      clearTimeout(timer);
      caller?.removeEventListener("abort", abort);
    };
    const stop = (error: Error) => {
      release();
      reject(error);
      controller.abort(error);
    };
    const abort = () => {
      stop(fail(AbortError, "was aborted", { cause: caller?.reason }));
    };
    const timer = setTimeout(
      () => {
        stop(fail(TimeoutError, `took longer than ${milliseconds} ms`));
      },
      Math.min(milliseconds, longestDelay),
    );
    if (caller?.aborted) {
      abort();
      return;
    }
    caller?.addEventListener("abort", abort);
    void work(controller.signal).finally(release).then(resolve, reject);
  });
}

/** Waits, unless the caller aborts first. */
export function sleep(milliseconds: number, caller: AbortSignal | undefined, fail: Fail): Promise<void> {
  const wait = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener("abort", () => {
        clearTimeout(timer);
      });
    });
  return runWithin(wait, Infinity, caller, fail);
}
