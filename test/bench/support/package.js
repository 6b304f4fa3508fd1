// What a generator wrote: its TypeScript files, their lines, and whether they compile.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const tsc = join(import.meta.dirname, "../node_modules/typescript/bin/tsc");

const compilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  target: "es2022",
  module: "esnext",
  moduleResolution: "bundler",
  lib: ["es2023", "dom", "dom.iterable"],
  types: [],
};

function listSources(out) {
  if (!existsSync(out)) return [];
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}

export const countLines = (out) =>
  listSources(out).reduce((sum, file) => sum + readFileSync(file, "utf8").split("\n").length, 0);

/** "yes", or how many errors the compiler finds under strict flags. The configuration is written beside the folder. */
export function compile(out) {
  const config = `${out}.tsconfig.json`;
  writeFileSync(config, JSON.stringify({ compilerOptions, files: listSources(out) }));
  const { status, stdout } = spawnSync(process.execPath, ["--max-old-space-size=8192", tsc, "-p", config], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (status === 0) return "yes";
  const errors = stdout.split("\n").filter((line) => line.includes("error TS"));
  return `no, ${String(errors.length)} errors`;
}
