// Kills `docwright pull` and `docwright init` at seeded moments, one in five times beside a journal that a stranger left, and
// shows that every file is old or new as a whole, and that the command, run again, ends what was begun.
// Usage: node test/reliability/kills-sources.js [KILLS] [SEED]
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, relative } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { createProject, createRandom, start } from "./support/project.js";
import { printTable, writeSection } from "./support/report.js";

const kills = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 1);
const random = createRandom(seed);

const page = readFileSync("test/fixtures/cli/library/spec/sources/library.md", "utf8");
const versions = [page, page.replaceAll("/books", "/volumes")];
let served = 0;
const server = createServer((_request, response) => response.end(versions[served]));
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const url = `http://127.0.0.1:${String(server.address().port)}/library.md`;

const seen = { running: 0, refused: 0, whole: 0, mixture: 0, obeyed: 0, crash: 0 };

/** Runs a command to its end without holding up the server. */
async function run(root, args) {
  const result = await start(root, args).ended;
  if (result.status === 70 || result.status === null) {
    seen.crash += 1;
    console.error(args.join(" "), result.stderr);
  }
  return result;
}

/** Kills a command some time after it was started; whether it was still running. */
async function kill(root, args, milliseconds) {
  const { child, ended } = start(root, args);
  await Promise.race([sleep(milliseconds), ended]);
  const isRunning = child.exitCode === null;
  child.kill("SIGKILL");
  await ended;
  return isRunning;
}

/** All files of a folder with hashes of their text, but for docwright's own state. */
function hashFolder(root) {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(root, join(entry.parentPath, entry.name)));
  const own = paths.filter((path) => !/^(?:\.docwright|node_modules)\//.test(path)).sort();
  return own
    .map(
      (path) =>
        `${path} ${createHash("sha256")
          .update(readFileSync(join(root, path)))
          .digest("hex")}`,
    )
    .join("\n");
}

/** Leaves what a clone could bring along: a journal of another folder that names a hook of git. */
function leaveStranger(root) {
  mkdirSync(join(root, ".docwright/stage"), { recursive: true });
  writeFileSync(join(root, ".docwright/stage/0"), "#!/bin/sh\n");
  const journal = { identity: "0", targets: [".git/hooks/post-checkout"], removals: ["spec/docwright.yaml"] };
  writeFileSync(join(root, ".docwright/journal"), JSON.stringify(journal));
}

/** A command that meets a stranger's journal changes nothing, killed or not, and says which file to delete. */
async function meetStranger(root, args, milliseconds) {
  const before = hashFolder(root);
  leaveStranger(root);
  if (await kill(root, args, milliseconds)) seen.running += 1;
  const { status, stderr } = await run(root, args);
  if (hashFolder(root) !== before) seen.obeyed += 1;
  else if (status === 2 && stderr.includes("state-foreign")) seen.refused += 1;
  else seen.mixture += 1;
  rmSync(join(root, ".docwright"), { recursive: true });
}

/** The middle of what some runs take, in milliseconds. */
async function timeRuns(prepare) {
  const times = [];
  for (let count = 0; count < 3; count += 1) {
    const { root, args } = prepare();
    const from = performance.now();
    await run(root, args);
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[1];
}

/** Kills a command at as many moments; `judge` looks at what the command, run again, has left. */
async function killEach(name, prepare, judge) {
  const duration = await timeRuns(prepare);
  const share = kills / 2;
  for (let count = 0; count < share; count += 1) {
    const { root, args } = prepare();
    // One in each of as many equal stretches of the run, so that no moment is left out by chance.
    const moment = ((count + random()) / share) * duration;
    if (count % 5 === 4) await meetStranger(root, args, moment);
    else {
      if (await kill(root, args, moment)) seen.running += 1;
      seen[(await judge(root, args)) ? "whole" : "mixture"] += 1;
    }
  }
  console.log(`${name}: ${duration.toFixed(0)} ms`);
}

const project = createProject();
const manifest = join(project, "spec/docwright.yaml");
const source = join(project, "spec/sources/library.md");
writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/^( +)rank: /mu, `$1url: ${url}\n$&`));

await killEach(
  "pull",
  () => {
    served = 1 - served;
    return { root: project, args: ["pull"] };
  },
  async (root, args) => {
    const isWhole = versions.includes(readFileSync(source, "utf8"));
    const { status } = await run(root, args);
    return isWhole && status === 0 && readFileSync(source, "utf8") === versions[served];
  },
);

const outside = createProject();
const prepareInit = () => {
  const root = createProject();
  rmSync(join(root, "spec"), { recursive: true });
  return { root, args: ["init", join(outside, "spec/sources/library.md"), "--yes"] };
};
const made = prepareInit();
await run(made.root, made.args);
const whole = hashFolder(made.root);

await killEach("init", prepareInit, async (root, args) => {
  const { status, stderr } = await run(root, args);
  // Killed after the project was there: what is missing is the package.
  const isProject = status === 2 && stderr.includes("project-exists");
  if (isProject) await run(root, ["generate"]);
  return hashFolder(root) === whole && !existsSync(join(root, ".docwright/journal"));
});
server.close();

await writeSection(
  "sources",
  `\`npm run reliability\` kills \`docwright pull\` and \`docwright init\` with SIGKILL at moments spread evenly over the run, half of the times each. In one of five times a journal lies there that a clone brought along and that names a hook of git. Then the command runs again, and \`generate\` after an \`init\` that finds its project. Seed ${String(seed)}.

${printTable(
  [
    "kills",
    "came before the end",
    "journals of strangers refused",
    "obeyed",
    "old or new as a whole",
    "mixture",
    "crash",
  ],
  [[kills, seen.running, seen.refused, seen.obeyed, seen.whole, seen.mixture, seen.crash]],
)}`,
);
process.exitCode = seen.mixture + seen.obeyed + seen.crash === 0 ? 0 : 1;
