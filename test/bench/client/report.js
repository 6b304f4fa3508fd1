import process from "node:process";
const ratio = (value) => value.toFixed(2);

const table = (head, rows) =>
  [head, head.map((_, index) => (index ? "---:" : "---")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");

/** The figures as Markdown. */
export function printReport({
  figures,
  emptyImport,
  bundles,
  features,
  streams,
  compiler,
  requests,
  rounds,
}) {
  return `# The client beside others

Made by \`npm run bench:client\`, on Node.js ${process.version}. A list of 20 logs from a server on loopback; the median of ${rounds} rounds of ${requests} requests, each contender in a process of its own.

![Processor time per request](client.svg)

## Processor time per request, bare \`fetch\` + \`res.json()\` = 1

${table(
  ["", "sequential", "50 in flight", "memory, MB"],
  figures.map((row) => [row.name, ratio(row.sequential), ratio(row.parallel), row.memory.toFixed(0)]),
)}

## Streams: 1 GB of server-sent events of 179 bytes, each an object of JSON

${table(
  ["", "MB for a second of processor time", "memory that the last 980 MB added, MB"],
  streams.map(({ name, speed, memory }) => [name, speed.toFixed(0), memory.toFixed(0)]),
)}

The generator by hand gives the same values and nothing else: it knows one field and one line end, has no timeout and is not aborted.

## Cold import, milliseconds of processor time beyond an empty module

${table(
  ["", "ms"],
  figures.filter((row) => row.import).map((row) => [row.name, (row.import - emptyImport).toFixed(1)]),
)}

## Bundle: a program that lists logs, minified by esbuild and gzipped

${table(["", "bytes"], Object.entries(bundles))}

The same by feature: by how much the gzipped bundle shrinks without the file of it. What compression finds in several files at once is in none of them.

${Object.entries(features)
  .map(([program, rows]) => table([program, "bytes"], rows))
  .join("\n\n")}

## Compiler: ten lines that list logs, TypeScript with \`skipLibCheck\`, bare \`fetch\` = 1

${table(
  ["", "instantiations", "processor time", "memory"],
  Object.entries(compiler).map(([name, row]) => [
    name,
    row.instantiations,
    ratio(row.time),
    ratio(row.memory),
  ]),
)}
`;
}
