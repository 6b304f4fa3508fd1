import process from "node:process";
import { contenders } from "./contenders.js";

const [, , name, origin, requests] = process.argv;
const count = Number(requests);

const call = await contenders[name](origin);
if ((await call()).length !== 20) throw new Error(`${name} gives something else than the list`);

async function runInFlight(total, width) {
  let left = total;
  const work = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: width }, work));
}

/** Microseconds of processor time for one request, once as many have let the engine compile what it will. */
async function measure(width) {
  await runInFlight(count, width);
  const before = process.cpuUsage();
  await runInFlight(count, width);
  const { system, user } = process.cpuUsage(before);
  return (system + user) / count;
}

const sequential = await measure(1);
const parallel = await measure(50);
globalThis.gc?.();
const { rss: memory } = process.memoryUsage();
process.send({ sequential, parallel, memory }, () => process.exit());
