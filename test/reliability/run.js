// Runs all scripts of reliability, each to its end whatever the ones before it found; fails if any of them did.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";

const names = ["determinism", "concurrency", "broken", "kills", "kills-commands", "damaged"];

const failed = names.filter((name) => {
  console.log(`\n${name}`);
  const script = join(import.meta.dirname, `${name}.js`);
  return spawnSync(process.execPath, [script], { stdio: "inherit" }).status !== 0;
});
console.log(
  failed.length === 0 ? "all within their limits" : `not within their limits: ${failed.join(", ")}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
