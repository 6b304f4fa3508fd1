// Preloaded into a measured process (`node --import`): writes what it used to a file when it ends.
import { writeFileSync } from "node:fs";
import process from "node:process";

process.on("exit", () => {
  const { maxRSS, systemCPUTime, userCPUTime } = process.resourceUsage();
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
  writeFileSync(process.env.USAGE_FILE ?? "usage.json", JSON.stringify(usage));
});
