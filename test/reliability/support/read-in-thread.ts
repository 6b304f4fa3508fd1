// A thread that reads the document in each file it is told, and says how that ended and what it took.
import { parentPort } from "node:worker_threads";
import { readPages } from "../../../generator/pipeline/commands/read-pages.js";

async function readFile(file: string) {
  const before = process.cpuUsage();
  const { diagnostics } = await readPages([file]);
  const { user, system } = process.cpuUsage(before);
  const hasError = diagnostics.some(({ severity }) => severity === "error");
  return { status: hasError ? 2 : 0, cpu: (user + system) / 1e6 };
}

parentPort?.on("message", (file: string) => {
  void readFile(file).then((result) => parentPort?.postMessage(result));
});
