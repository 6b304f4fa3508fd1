// Preloaded into a measured process and its children (`NODE_OPTIONS`): writes what each used to a file when it ends.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

process.on("exit", () => {
  const { maxRSS, systemCPUTime, userCPUTime } = process.resourceUsage();
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
  writeFileSync(join(process.env.USAGE_FOLDER ?? ".", `${process.pid}.json`), JSON.stringify(usage));
});
