import process from "node:process";
import { run } from "./program.js";

process.stdout.write(JSON.stringify(await run(process.argv[2])));
