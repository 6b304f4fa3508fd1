// Projects whose files were damaged by a crash, a disk, a merge or a person, and what each command says of them.
import { Buffer } from "node:buffer";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { cli, createProject, createRandom, run } from "./project.js";

/** Permissions are none for root: commands then run as somebody else. */
const somebody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** What a project has, in files and folders. */
const places = [
  ".docwright",
  ".docwright/journal",
  ".docwright/lock",
  "node_modules/.cache/docwright/generate.json",
  "spec",
  "spec/docwright.yaml",
  "spec/sources",
  "spec/sources/library.md",
  "spec/openapi.yaml",
  "spec/overlay.yaml",
  "spec/accepted-drift.yaml",
  "spec/ledger.md",
  "generated",
  "generated/package.json",
  "generated/src",
  "generated/src/index.ts",
  ".git",
  ".gitignore",
  ".",
];

function replace(path, make) {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  make(path);
}

const write = (content) => (path) => replace(path, (file) => writeFileSync(file, content));

function tear(path) {
  const text = statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : Buffer.from("{");
  write(text.subarray(0, text.length / 2))(path);
}

function restrict(mode) {
  return (path) => {
    if (statSync(path, { throwIfNoEntry: false })) chmodSync(path, mode);
  };
}

/** What can become of a place. */
const harms = {
  gone: (path) => rmSync(path, { recursive: true, force: true }),
  empty: write(""),
  torn: tear,
  binary: write(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0xff, 0xfe, 0x80])),
  "a list": write("[]\n"),
  "a number": write("42\n"),
  "an alias of itself": write("a: &a [*a]\n"),
  "members of other kinds": write(
    JSON.stringify({
      identity: 1,
      targets: {},
      removals: [null],
      paths: [],
      actions: {},
      sources: 1,
      api: [],
    }),
  ),
  "a folder": (path) => replace(path, (folder) => mkdirSync(folder)),
  "a link to nothing": (path) => replace(path, (link) => symlinkSync("nothing/here", link)),
  "a link to itself": (path) => replace(path, (link) => symlinkSync(link, link)),
  "a link to its folder": (path) => replace(path, (link) => symlinkSync(".", link)),
  unreadable: restrict(0o000),
  "read-only": restrict(0o555),
};

const commands = [
  ["generate"],
  ["generate", "--check"],
  ["explain", "library.list"],
  ["explain", "library.list", "--json"],
  ["drift"],
  ["drift", "spec/openapi.yaml", "spec/openapi.yaml", "--format", "sarif"],
  ["drift", "--accept", "title-changed", "/info/title", "--reason", "Agreed."],
  ["pull"],
  ["read", "spec/sources/library.md"],
  ["emit", "spec/openapi.yaml", "--out", "generated"],
  ["emit", "spec/openapi.yaml", "--out", "other"],
  ["init", "spec/sources/library.md", "--yes"],
];

/** Gives a folder and all in it to whoever commands run as. */
function handOver(path) {
  if (somebody.uid === undefined) return;
  chownSync(path, somebody.uid, somebody.gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) handOver(join(path, entry.name));
    else if (entry.isFile()) chownSync(join(path, entry.name), somebody.uid, somebody.gid);
  }
}

/** Lets everything be removed again. */
function makeRemovable(path) {
  chmodSync(path, 0o755);
  for (const entry of readdirSync(path, { withFileTypes: true }))
    if (entry.isDirectory()) makeRemovable(join(path, entry.name));
}

/** An error or a result is what a command may end with; neither a bug (70), nor a signal, nor a trace of the stack. */
function isRight({ status, stderr }) {
  return [0, 1, 2].includes(status) && !/^ {4}at /m.test(stderr) && (status !== 2 || stderr !== "");
}

function damage(root, pick) {
  const place = pick(places);
  const harm = pick(Object.keys(harms));
  // The project's own folder can't be another thing, for commands run in it.
  const isRoot = place === "." && harm !== "unreadable" && harm !== "read-only";
  if (isRoot) return damage(root, pick);
  return { place, harm, apply: () => harms[harm](join(root, place)) };
}

/**
 * Damages as many projects in one or two places each, and runs a command in each. Gives those that ended otherwise than
 * with a result or an error, and how often each exit code was seen.
 */
export function fuzzDamagedStates(runs, seed) {
  const random = createRandom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const whole = createProject();
  run(whole, ["generate"]);
  /** @type {Record<string, number>} */
  const exits = {};
  /** @type {string[]} */
  const wrong = [];
  for (let count = 0; count < runs; count += 1) {
    const root = createProject(whole);
    cpSync(whole, root, { recursive: true });
    handOver(root);
    const done = Array.from({ length: 1 + Math.floor(random() * 2) }, () => damage(root, pick));
    const args = pick(commands);
    const applied = done.filter(({ apply }) => {
      try {
        apply();
        return true;
      } catch {
        // The first damage has taken away the place of the second.
        return false;
      }
    });
    const ended = spawnSync(process.execPath, [cli, "--quiet", ...args], {
      cwd: root,
      encoding: "utf8",
      timeout: 60_000,
      ...somebody,
    });
    makeRemovable(root);
    rmSync(root, { recursive: true });
    exits[ended.status] = (exits[ended.status] ?? 0) + 1;
    if (isRight(ended)) continue;
    const states = applied.map(({ harm, place }) => `${place}: ${harm}`).join(", ");
    wrong.push(`${args.join(" ")} (${states}) ended with ${String(ended.status)}: ${ended.stderr}`);
  }
  rmSync(whole, { recursive: true });
  return { exits, wrong };
}
