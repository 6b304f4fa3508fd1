// Reads documents one after the other in a thread with a limit on time and memory: a process for each takes far longer.
import { performance } from "node:perf_hooks";
import process from "node:process";
import { clearTimeout, setTimeout } from "node:timers";
import { Worker } from "node:worker_threads";
import { bundle } from "./bundle.js";

/** Seconds on the wall after which reading is taken to be without end; what it takes of the processor is for the caller. */
const patience = 60;

/** Reads files in a thread, and starts another one where a document ends the first. */
export class DocumentReader {
  #program = bundle("read-in-thread.ts");
  #megabytes;
  #worker;

  constructor(megabytes) {
    this.#megabytes = megabytes;
  }

  /** How reading a file ended (0 or 2 as the command does, null where it ended the thread) and what it took. */
  async read(file) {
    this.#worker ??= new Worker(this.#program, {
      resourceLimits: { maxOldGenerationSizeMb: this.#megabytes },
    });
    const begun = performance.now();
    const { cpu, status } = await this.#ask(file);
    if (status === null) await this.close();
    const wall = (performance.now() - begun) / 1000;
    return { status, cpu, wall, memory: process.resourceUsage().maxRSS / 1024 };
  }

  #ask(file) {
    const worker = this.#worker;
    return new Promise((resolve) => {
      const end = (result) => {
        clearTimeout(timer);
        worker.off("message", end).off("error", fail);
        resolve(result);
      };
      const fail = (error) => {
        console.error(error);
        end({ status: null, cpu: 0 });
      };
      const timer = setTimeout(end, patience * 1000, { status: null, cpu: patience });
      worker.on("message", end).on("error", fail);
      worker.postMessage(file);
    });
  }

  async close() {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}
