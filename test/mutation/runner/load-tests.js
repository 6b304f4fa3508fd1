import { join } from "node:path";
import process from "node:process";
import { createServer, createServerModuleRunner } from "vite";
import { findTestFiles } from "../areas.js";

const shim = join(import.meta.dirname, "collected-tests.js");
const setup = "test/support/fixed-seed.ts";

/** Loads the tests of the area below the working folder; each call of `load` evaluates every module anew. */
export async function createLoader() {
  const root = process.cwd();
  const server = await createServer({
    root,
    configFile: false,
    logLevel: "error",
    appType: "custom",
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    resolve: { alias: { vitest: shim } },
    optimizeDeps: { noDiscovery: true },
  });
  const runner = createServerModuleRunner(server.environments.ssr, {
    hmr: false,
    sourcemapInterceptor: false,
  });
  const importFile = (path) => runner.import(join(root, path));

  async function load() {
    runner.clearCache();
    const suites = await runner.import(shim);
    await importFile(setup);
    suites.startCollecting();
    for (const file of findTestFiles(root)) {
      suites.startFile(file);
      await importFile(file);
    }
    return { ...suites, tests: suites.readCollected() };
  }
  return { load, close: () => server.close() };
}
