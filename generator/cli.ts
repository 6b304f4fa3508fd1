#!/usr/bin/env node
import { tuneEngine } from "./pipeline.js";

tuneEngine();
// Whoever reads the output may have seen enough.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}
// Loaded after that, so that Node finds again what it compiled at an earlier run.
const { runProgram } = await import("./cli/program.js");
process.exitCode = await runProgram(process.argv.slice(2), process);
