import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { format } from "prettier";
import { writeOpenApiJson } from "../../../generator/openapi/index.js";
import { bundleValidators } from "../../emit/validators/load-validators.js";
import { buildContestants, docwrightTypes, prepare } from "./build.js";
import { makeBadLogPage, makeBadRoute, makeLogPage, makeRoute } from "./data.js";
import { printChart } from "./chart.js";
import { printReport } from "./report.js";
import { benchSpec } from "./spec.js";

const rounds = Number(process.env.ROUNDS ?? 150);
/** Milliseconds: shorter than what a scheduler gives a process, so that other work on the machine spoils few of them. */
const slice = Number(process.env.SLICE ?? 2);
const warmUp = 100;
const results = join(import.meta.dirname, "../results");

const quantile = (values, q) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * q)];

/** Calls per second over some milliseconds. */
function measure(run, duration = slice) {
  const start = performance.now();
  let calls = 0;
  let elapsed;
  do {
    for (let index = 0; index < 4; index++) run();
    calls += 4;
    elapsed = performance.now() - start;
  } while (elapsed < duration);
  return (1000 * calls) / elapsed;
}

/** The four tasks, each as a call on a contestant and the answer it must give. */
function tasks(withFormats) {
  const [page, badPage] = [makeLogPage(), makeBadLogPage(withFormats)];
  const [route, badRoute] = [makeRoute(), makeBadRoute()];
  return {
    "log list, valid": (it) => it.isLogPage(page) === true,
    "log list, one bad": (it) => it.countLogPageIssues(badPage) > 0,
    "route, valid": (it) => it.isRoute(route) === true,
    "route, one bad": (it) => it.countRouteIssues(badRoute) > 0,
  };
}

/** All contestants of a task in turn, round after round, so that a slow moment of the machine falls on all. */
function race(task, contestants) {
  const names = Object.keys(contestants).filter((name) => {
    if (task(contestants[name])) return true;
    throw new Error(`${name} gives a wrong answer`);
  });
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  const ratios = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) measure(() => task(contestants[name]), warmUp);
  for (let round = 0; round < rounds; round++) {
    for (const name of names) runs[name].push(measure(() => task(contestants[name])));
    for (const name of names) ratios[name].push(runs[name].at(-1) / runs["hand-written"].at(-1));
  }
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        median: quantile(runs[name], 0.5),
        low: quantile(runs[name], 0.25),
        high: quantile(runs[name], 0.75),
        ratio: quantile(ratios[name], 0.5),
      },
    ]),
  );
}

/** Milliseconds from an empty process to the first answer, less those of an empty module: of many fresh processes the quickest, which others disturbed least. */
function measureStart(files) {
  const text = JSON.stringify(makeLogPage(1));
  const time = (file) => {
    const load = file
      ? `const it = await import(${JSON.stringify(pathToFileURL(file).href)}); it.isLogPage(${text});`
      : 'await import("data:text/javascript,");';
    const code = `const start = performance.now(); ${load} console.log(performance.now() - start);`;
    return Number(execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" }));
  };
  const entries = [["", undefined], ...Object.entries(files)];
  const times = Object.fromEntries(entries.map(([name]) => [name, []]));
  for (let round = 0; round < 15; round++) {
    for (const [name, file] of entries) times[name].push(time(file));
  }
  const empty = Math.min(...times[""]);
  return Object.fromEntries(Object.keys(files).map((name) => [name, Math.min(...times[name]) - empty]));
}

async function compete(withFormats) {
  const spec = benchSpec(withFormats);
  const { schemas } = JSON.parse(writeOpenApiJson(spec)).components;
  // Without it Ajv tries every variant of the union.
  schemas.Route.properties.elements.items.discriminator = { propertyName: "type" };
  const files = await buildContestants(withFormats, schemas, (source) =>
    bundleValidators(spec, source, true),
  );
  const contestants = {};
  for (const [name, file] of Object.entries(files))
    contestants[name] = await import(pathToFileURL(file).href);
  const speed = Object.fromEntries(
    Object.entries(tasks(withFormats)).map(([title, task]) => [title, race(task, contestants)]),
  );
  return { files, speed };
}

prepare();
const withFormats = await compete(true);
const withoutFormats = await compete(false);
const sizeOf = (code) => gzipSync(code, { level: 9 }).length;
const docwrightSize = sizeOf(await bundleValidators(benchSpec(true), docwrightTypes, true));
const sizes = Object.fromEntries(
  Object.entries(withFormats.files).map(([name, file]) => [
    name,
    name.startsWith("docwright") ? docwrightSize : sizeOf(readFileSync(file)),
  ]),
);
const starts = measureStart(withFormats.files);
const report = printReport({
  withFormats: withFormats.speed,
  withoutFormats: withoutFormats.speed,
  sizes,
  starts,
  rounds,
});
mkdirSync(results, { recursive: true });
writeFileSync(join(results, "validators.md"), await format(report, { parser: "markdown" }));
writeFileSync(join(results, "validators.svg"), printChart(withFormats.speed));
console.log(report);
