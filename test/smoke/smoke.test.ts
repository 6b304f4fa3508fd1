import { execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { chromium as browsers } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  answer,
  failure,
  startServer,
  success,
  type MisbehavingServer,
} from "../runtime/support/misbehaving-server.js";
import { bundlePackage } from "../emit/support/load-package.js";
import { chromium, programs, workerd } from "./runtimes.js";
import { answerShop, shopSpec } from "./shop.js";

const folder = import.meta.dirname;
const work = mkdtempSync(join(tmpdir(), "docwright-smoke-"));
const isBuilt = existsSync(resolve(folder, "../../generated/dist/index.js"));

const expected = {
  ids: ["a", "b", "c"],
  missing: 404,
  timeout: "TimeoutError",
  redirect: "ResponseError",
  invalid: "RequestError",
  mocked: [1, 1],
  shop: {
    deltas: ["a", "b"],
    endless: ["0", "1"],
    aborted: "AbortError",
    sent: { parts: ["file ä.txt text/plain bytes", "more 1", "more 2", "name n"] },
    error: "No such file",
    undocumented: "short and stout",
  },
};

let server: MisbehavingServer;

/** Why a runtime is not tried, for whoever wonders at a skipped test. */
function isAbsent({ name, path }: { readonly name: string; readonly path: string }): boolean {
  const reason = !isBuilt
    ? "generated/dist is missing (npm run build)"
    : existsSync(path)
      ? ""
      : `${path} is missing (npm run smoke installs it)`;
  if (reason) console.warn(`smoke: ${name} is skipped: ${reason}`);
  return reason !== "";
}

beforeAll(async () => {
  writeFileSync(join(work, "shop.js"), await bundlePackage(shopSpec, `export * from "./src/index.js";`));
  server = await startServer((turn) => {
    const { pathname } = new URL(turn.request.url ?? "", turn.origin);
    if (pathname === "/page") answer(turn, 200, "<!doctype html>", { "content-type": "text/html" });
    else if (pathname === "/browser.js") {
      answer(turn, 200, readFileSync(join(work, "browser.js"), "utf8"), {
        "content-type": "text/javascript",
      });
    } else if (answerShop(turn, pathname, server.requests[turn.index]?.body ?? "")) return;
    else if (pathname.endsWith("/missing")) answer(turn, 404, failure("no such log"));
    else if (pathname.endsWith("/elsewhere")) answer(turn, 302, "", { location: "http://localhost:1/" });
    else if (pathname.endsWith("/logs")) {
      const page = Number(turn.query.get("page") ?? 1);
      const ids = [["a", "b"], ["c"]][page - 1] ?? [];
      answer(
        turn,
        200,
        success(
          ids.map((id) => ({ id })),
          { page, per_page: 2, total_count: 3 },
        ),
      );
    }
  });
});
afterAll(async () => {
  await server.close();
  rmSync(work, { recursive: true, force: true });
});

const bundle = (entry: string, outfile: string, globalName?: string) =>
  build({
    entryPoints: [join(folder, entry)],
    outfile: join(work, outfile),
    bundle: true,
    format: globalName ? "iife" : "esm",
    ...(globalName && { globalName }),
    platform: "neutral",
    external: ["node:*"],
    alias: { shop: join(work, "shop.js") },
  });

describe("the package runs on", () => {
  for (const program of programs) {
    const { args, name, path } = program;
    it.skipIf(isAbsent(program))(name, async () => {
      await bundle("main.js", "main.mjs");
      const { stdout } = await promisify(execFile)(path, [...args, join(work, "main.mjs"), server.origin]);
      expect(JSON.parse(stdout)).toEqual(expected);
    });
  }

  it.skipIf(isAbsent(workerd))(workerd.name, async () => {
    await bundle("worker.js", "worker.js");
    const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (modules = [(name = "worker", esModule = embed "worker.js")], compatibilityDate = "2025-01-01")),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);`;
    writeFileSync(join(work, "config.capnp"), config);
    const child = spawn(workerd.path, ["serve", "--control-fd=1", join(work, "config.capnp")], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      const port = await new Promise<number>((found, fail) => {
        child.once("exit", () => {
          fail(new Error("workerd did not start"));
        });
        child.stdout.on("data", (chunk: Buffer) => {
          const listening = /"port":(\d+)/.exec(String(chunk));
          if (listening) found(Number(listening[1]));
        });
      });
      const response = await fetch(`http://127.0.0.1:${port}/?api=${encodeURIComponent(server.origin)}`);
      expect(await response.json()).toEqual(expected);
    } finally {
      child.kill();
    }
  });

  it.skipIf(isAbsent(chromium))(chromium.name, async () => {
    await bundle("program.js", "browser.js", "smoke");
    const browser = await browsers.launch({ executablePath: chromium.path, args: ["--no-sandbox"] });
    try {
      const page = await browser.newPage();
      await page.goto(`${server.origin}/page`);
      await page.addScriptTag({ url: "/browser.js" });
      expect(await page.evaluate(`smoke.run(${JSON.stringify(server.origin)})`)).toEqual(expected);
    } finally {
      await browser.close();
    }
  });
});
