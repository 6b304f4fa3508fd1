import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it, onTestFinished } from "vitest";
import { createTemporaryFolder } from "../support/temporary-folder.js";

const isBuilt = existsSync("generated/dist/index.d.ts");
if (!isBuilt) console.warn("definitions are not looked up: generated/dist is missing (npm run build makes it)");

const program = `import { createClient } from "@docwright/cloudflare-ai-gateway";
import * as logs from "@docwright/cloudflare-ai-gateway/logs";
const page = await logs.list(createClient(), { gateway_id: "prod" });
page.items;
`;

interface Definition {
  readonly file: string;
  readonly start: { readonly line: number };
}

interface Answer {
  readonly command?: string;
  readonly type: string;
  /** Of a definition: its places. */
  readonly body?: readonly Definition[];
}

/** Writes a program and its tsconfig.json; gives the file, and the place of the last time that it has a word. */
function writeProgram(text: string, word: string) {
  const folder = createTemporaryFolder();
  const file = join(folder, "program.mts");
  mkdirSync(join(folder, "node_modules/@docwright"), { recursive: true });
  symlinkSync(resolve("generated"), join(folder, "node_modules/@docwright/cloudflare-ai-gateway"));
  writeFileSync(file, text);
  const compilerOptions = { target: "es2023", module: "nodenext", types: [], strict: true };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.mts"] }));
  const before = text.slice(0, text.lastIndexOf(word)).split("\n");
  return { file, line: before.length, offset: (before.at(-1)?.length ?? 0) + 1 };
}

/** Asks the server of TypeScript, as an editor does, where a word of a program is defined. */
async function findDefinitions(text: string, word: string): Promise<readonly Definition[]> {
  const place = writeProgram(text, word);
  const args = [resolve("node_modules/typescript/lib/tsserver.js"), "--disableAutomaticTypingAcquisition"];
  const server = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "ignore"] });
  onTestFinished(() => void server.kill());
  for (const [command, argument] of [
    ["open", { file: place.file }],
    ["definition", place],
  ] as const)
    server.stdin.write(`${JSON.stringify({ seq: 0, type: "request", command, arguments: argument })}\n`);
  for await (const line of createInterface(server.stdout)) {
    if (!line.startsWith("{")) continue;
    const { body = [], command, type } = JSON.parse(line) as Answer;
    if (type === "response" && command === "definition") return body;
  }
  return [];
}

describe.skipIf(!isBuilt)("an editor that goes to a definition", () => {
  it.each([
    ["items", "src/runtime/pages.ts", "readonly items: T[];"],
    ["list", "src/resources/logs.ts", "export function list("],
    ["createClient", "src/client.ts", "export function createClient(options: ClientOptions = {}): Client {"],
  ])("of `%s` comes to source that the package ships", async (word, path, line) => {
    const [definition] = await findDefinitions(program, word);
    expect(relative(resolve("generated"), definition?.file ?? "")).toBe(path);
    const lines = readFileSync(join("generated", path), "utf8").split("\n");
    expect(lines[(definition?.start.line ?? 0) - 1]?.trim()).toBe(line);
    const { files } = JSON.parse(readFileSync("generated/package.json", "utf8")) as {
      files: readonly string[];
    };
    expect(files).toEqual(expect.arrayContaining(["dist", "src"]));
  });
});
