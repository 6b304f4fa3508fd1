import { AbortError, TimeoutError } from "./errors.js";
import type { Fail } from "./fail.js";

/** The longest delay of `setTimeout`; a longer one would fire at once. */
const longestDelay = 2 ** 31 - 1;

/**
 * Runs `work` until it settles, `milliseconds` are over or the caller aborts, whether or not `work` heeds its signal.
 * Leaves neither timer nor listener behind.
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
    const timeOut = () => {
      stop(fail(TimeoutError, `takes longer than ${milliseconds} ms`));
    };
    const timer = setTimeout(timeOut, Math.min(milliseconds, longestDelay));
    caller?.addEventListener("abort", abort);
    if (caller?.aborted) abort();
    else {
      void work(controller.signal).then((value) => {
        release();
        resolve(value);
      }, stop);
    }
  });
}

/** Waits, unless the caller aborts first. */
export const sleep = (
  milliseconds: number,
  caller: AbortSignal | undefined,
  fail: Fail,
): Promise<void> =>
  runWithin(
    (signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        signal.onabort = () => {
          clearTimeout(timer);
        };
      }),
    longestDelay,
    caller,
    fail,
  );
