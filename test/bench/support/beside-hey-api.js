// What generators cost beside hey-api, as cells of a table.

export const costColumns = [
  "wall s",
  "CPU s",
  "peak MB",
  "wall, hey-api = 1",
  "CPU, hey-api = 1",
  "memory, hey-api = 1",
];

/** Seconds and megabytes of a generator, and their ratios to those of hey-api. */
export function printCosts({ wall, cpu, memory }, base) {
  const ratios = [wall / base.wall, cpu / base.cpu, memory / base.memory];
  return [wall.toFixed(2), cpu.toFixed(2), memory.toFixed(0), ...ratios.map((ratio) => ratio.toFixed(2))];
}
