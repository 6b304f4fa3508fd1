// Projects to run docwright in, and what became of them.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import process from "node:process";

export const cli = resolve("dist/cli.js");

const created = [];
process.on("exit", () => {
  for (const root of created) rmSync(root, { recursive: true, force: true });
});

/** A copy of a project with no package yet, removed when this process ends. */
export function createProject(from = "test/fixtures/cli/library") {
  const root = mkdtempSync(join(tmpdir(), "docwright-reliability-"));
  cpSync(join(from, "spec"), join(root, "spec"), { recursive: true });
  created.push(root);
  return root;
}

/** Runs a command to its end. */
export function run(root, args, { env = {}, node = process.execPath, folder = root } = {}) {
  return spawnSync(node, [cli, "--quiet", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
}

/** Starts a command; `ended` is its exit code, or null where it was killed. */
export function start(root, args, env) {
  return startNode(root, [cli, "--quiet", ...args], env);
}

/** Starts a Node program in a folder, in the same way; `env` is what the environment says besides. */
export function startNode(root, args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.resume();
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    stderr += text;
  });
  /** @type {Promise<{ status: number | null, stderr: string }>} */
  const ended = new Promise((done) => {
    child.on("exit", (status) => done({ status, stderr }));
  });
  return { child, ended };
}

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** All that docwright wrote, by path: spec, ledger and package. */
function readOutput(root) {
  const written = [join(root, "spec/openapi.yaml"), join(root, "spec/ledger.md")].filter((path) =>
    existsSync(path),
  );
  const paths = [...written, ...listFiles(join(root, "generated"))].sort();
  return new Map(paths.map((path) => [relative(root, path), readFileSync(path, "utf8")]));
}

/** A hash of all that docwright wrote, with its paths. */
export function hashOutput(root) {
  const hash = createHash("sha256");
  for (const [path, text] of readOutput(root)) hash.update(path).update("\0").update(text).update("\0");
  return hash.digest("hex");
}

/** Two versions of a project's page that share no file of the package in full, and some not even by name. */
export function createVersions(root) {
  const page = join(root, "spec/sources/library.md");
  const old = readFileSync(page, "utf8");
  const renamed = old
    .replace("# Library", "# Archive")
    .replaceAll("/books", "/volumes")
    .replace("Books", "Volumes");
  return [old, renamed].map((text) => ({
    // As a whole, as `docwright pull` does: a page that is half written is another page.
    apply: () => {
      writeFileSync(join(root, "page"), text);
      renameSync(join(root, "page"), page);
    },
  }));
}

/** Generates each version in turn; gives what `read` finds of its output. */
export function generateVersions(root, versions, read = hashOutput) {
  return versions.map(({ apply }) => {
    apply();
    const { status, stderr } = run(root, ["generate"]);
    if (status !== 0) throw new Error(stderr);
    return read(root);
  });
}

/** Random numbers from 0 to 1 that a seed repeats (a linear congruential generator). */
export function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
