import { mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { compilerPath } from "./compilers.js";

/** Makes an installed package of this repository one of another folder. */
export function borrow(name: string, modules: string): void {
  mkdirSync(dirname(join(modules, name)), { recursive: true });
  symlinkSync(resolve("node_modules", name), join(modules, name));
}

/** Makes `tsc` a program of a folder's packages: the fast one, as what is built there is not compared with other builds. */
export function borrowCompiler(modules: string): void {
  const program = join(modules, ".bin/tsc");
  mkdirSync(dirname(program), { recursive: true });
  rmSync(program, { force: true });
  symlinkSync(compilerPath(), program);
}

/** Makes everything that is installed here the packages of another folder. */
export function borrowAll(modules: string): void {
  for (const name of readdirSync("node_modules")) if (name !== ".bin") borrow(name, modules);
  for (const name of readdirSync("node_modules/.bin")) borrow(join(".bin", name), modules);
  borrowCompiler(modules);
}
