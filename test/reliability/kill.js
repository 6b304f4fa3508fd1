// Kills `docwright generate` at random moments and shows that the next command leaves the old or the new output.
// Usage: node test/reliability/kill.js [KILLS] [SEED]; prints a Markdown table row for each outcome.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const kills = Number(process.argv[2] ?? 200);
let seed = Number(process.argv[3] ?? 1);
const cli = resolve("dist/cli.js");

/** A small linear congruential generator, so that a failing run can be repeated. */
function random() {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
}

function hashTree(root) {
  const hash = createHash("sha256");
  const files = ["spec", "generated"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes("/dist/") && !path.includes("docwright.yaml")),
  );
  for (const path of files.sort()) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest("hex");
}

const project = mkdtempSync(join(tmpdir(), "docwright-kill-"));
for (const folder of ["spec", "generated"]) cpSync(folder, join(project, folder), { recursive: true });
rmSync(join(project, "generated/node_modules"), { recursive: true, force: true });

const manifest = join(project, "spec/docwright.yaml");
const manifests = ["old", "new"].map((word) =>
  readFileSync(manifest, "utf8").replace(/^( {2}title: ).*$/m, `$1The ${word} API`),
);
const run = () => spawnSync(process.execPath, [cli, "generate", "--quiet"], { cwd: project, encoding: "utf8" });

const outputs = manifests.map((text) => {
  writeFileSync(manifest, text);
  const { status, stderr } = run();
  if (status !== 0) throw new Error(stderr);
  return hashTree(project);
});
const started = Date.now();
run();
const longest = Math.max(200, Date.now() - started) * 6;

const seen = { old: 0, new: 0, mixture: 0, journals: 0 };
for (let kill = 0; kill < kills; kill++) {
  const target = kill % 2;
  writeFileSync(manifest, manifests[target]);
  const child = spawn(process.execPath, [cli, "generate", "--quiet"], { cwd: project, stdio: "ignore" });
  const delay = random() * longest;
  await new Promise((done) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), delay);
    child.on("exit", () => {
      clearTimeout(timer);
      done(undefined);
    });
  });
  if (existsSync(join(project, ".docwright/journal"))) seen.journals += 1;
  // Any next command repairs; this one reads the evidence and writes nothing of its own.
  spawnSync(process.execPath, [cli, "recover", "--quiet"], { cwd: project });
  const hash = hashTree(project);
  const name = hash === outputs[target] ? "new" : hash === outputs[1 - target] ? "old" : "mixture";
  seen[name] += 1;
}
rmSync(project, { recursive: true, force: true });
console.log(JSON.stringify({ kills, ...seen }));
process.exitCode = seen.mixture === 0 ? 0 : 1;
