#!/usr/bin/env node
import { tuneEngine } from "./pipeline.js";

tuneEngine();
const args = process.argv.slice(2);
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever reads the output may have seen enough: the work is done all the same, and says how it ended.
    if (error.code === "EPIPE" && !args.includes("--watch")) return;
    if (error.code === "EPIPE") process.exit();
    void import("./cli/program.js").then(({ failOutput }) => process.exit(failOutput(error, args, process)));
  });
}
// Loaded after that, so that Node finds again what it compiled at an earlier run.
const { runProgram } = await import("./cli/program.js");
process.exitCode = await runProgram(args, process);
