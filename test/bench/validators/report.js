import { cpus, loadavg } from "node:os";

const perSecond = (value) =>
  value >= 100_000
    ? `${Math.round(value / 1000)}k`
    : value >= 1000
      ? `${(value / 1000).toFixed(1)}k`
      : value.toFixed(0);

const cell = ({ median, low, high, ratio }) =>
  `**${ratio.toFixed(2)}** · ${perSecond(median)} (${perSecond(low)}–${perSecond(high)})`;

function printTable(speed) {
  const titles = Object.keys(speed);
  const names = Object.keys(speed[titles[0]]);
  const rows = names.map(
    (name) => `| ${name} | ${titles.map((title) => cell(speed[title][name])).join(" | ")} |`,
  );
  return [`| | ${titles.join(" | ")} |`, `|---|${titles.map(() => "---:").join("|")}|`, ...rows].join("\n");
}

/** The results as Markdown. */
export function printReport({ withFormats, withoutFormats, sizes, starts, rounds }) {
  const small = Object.keys(sizes).map(
    (name) => `| ${name} | ${(sizes[name] / 1000).toFixed(2)} kB | ${starts[name].toFixed(1)} ms |`,
  );
  return `# Validators

Validations per second of a log list of 1,000 entries and of a route of 42 elements: the ratio to the hand-written
contestant (median of ${rounds} rounds, all contestants in turn), the median, and its middle half. "One bad" collects all issues.
\`npm run bench:validators\`, Node ${process.versions.node}, ${cpus()[0]?.model ?? "unknown processor"} (${cpus().length} cores,
average load of the last 15 minutes ${loadavg()[2].toFixed(1)}: where it is above the number of cores, ratios tell more than rates).

## With date-times checked

${printTable(withFormats)}

## With formats ignored

${printTable(withoutFormats)}

## Size and start

Both types in one bundle, minified and compressed; import and first validation, less an empty module
(the quickest of fresh processes).

| | gzip | cold start |
|---|---:|---:|
${small.join("\n")}

Ajv standalone has each type twice, to stop at the first issue and to collect all; docwright's bundle is the two validators,
with what a client needs of them and the pages that their issues name, and without the functions of the benchmark that call them (60 bytes).
`;
}
