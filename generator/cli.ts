#!/usr/bin/env node
import { tuneEngine } from "./pipeline.js";

tuneEngine();
// Loaded after that, so that Node finds again what it compiled at an earlier run.
const { runProgram } = await import("./cli/program.js");
await runProgram();
