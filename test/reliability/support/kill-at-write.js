// Preloaded into a command (`--import`): kills it in the middle of one of its writes, counted from 0 (KILL_AT), and otherwise
// says in a file when it ends how often it wrote (COUNT_IN).
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import process from "node:process";

const { KILL_AT, COUNT_IN } = process.env;
const { readdirSync, rmSync, writeFileSync } = fs;
const kinds = ["copyFileSync", "linkSync", "mkdirSync", "renameSync", "rmdirSync", "rmSync", "writeFileSync"];
let count = 0;

/** What can be half done: a text is torn, of a folder to be removed one entry is gone. */
const halves = {
  writeFileSync: (path, text, options) => writeFileSync(path, text.slice(0, text.length / 2), options),
  rmSync: (path, options) => {
    const [first] = options?.recursive && fs.existsSync(path) ? readdirSync(path) : [];
    if (first !== undefined) rmSync(join(path, first), options);
  },
};

for (const kind of kinds) {
  const write = fs[kind];
  fs[kind] = (...args) => {
    if (String(count) === KILL_AT) {
      halves[kind]?.(...args);
      process.kill(process.pid, "SIGKILL");
    }
    count += 1;
    return write(...args);
  };
}
syncBuiltinESMExports();

process.on("exit", () => {
  if (COUNT_IN) writeFileSync(COUNT_IN, String(count));
});
