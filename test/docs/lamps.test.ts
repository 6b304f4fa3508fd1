import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile, createLampsUser } from "./lamps-package.js";
import { readBlocks } from "./read-blocks.js";

const folder = createLampsUser();
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
};
const run = (...args: readonly string[]) =>
  execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" });

function compileWith(compilerOptions: object, file: string): string {
  const own = { skipDefaultLibCheck: true, ...compilerOptions };
  write("tsconfig.json", JSON.stringify({ compilerOptions: own, files: [file] }));
  return compile(folder);
}

/** Stands in for the API, and for the server that gives its tokens. */
const network = `
import { createMockFetch } from "lamps/mock";
const lamp = (name) => ({ id: name, name });
const gone = { status: 404, body: { hint: "look in the attic" } };
const mock = createMockFetch({
  overrides: {
    "lamps.list": { items: ["Desk", "Floor", "Hall"].map(lamp) },
    "lamps.get": ({ params }) => (params.lamp_id === "gone" ? gone : {}),
    "lamps.watch": {
      body: 'id: 1\\nevent: dim\\ndata: {"brightness":40}\\n\\n',
      headers: { "content-type": "text/event-stream" },
    },
  },
});
globalThis.fetch = (url, init) =>
  String(url) === "https://auth.lamps.example/token"
    ? Promise.resolve(Response.json({ access_token: "fetched", expires_in: 60 }))
    : mock(url, init);
`;

const printed = `Desk
lamp-1
Desk 200
Desk
application/json
Desk
Floor
Hall
2 1
2
1
40
dim 1 40
look in the attic
lamps.get done
{ id: 'lamp-1', name: 'Desk' }
[ { id: 'a', name: 'Attic' } ]
too many lamps (POST https://lamps.example/v1/lamps answers 429)
[ [ 'lamps.list', undefined ], [ 'lamps.create', { name: 'Hall' } ] ]
`;

describe("the page on the client", () => {
  it("is one program that compiles and does what it says", () => {
    const blocks = readBlocks("client.md");
    expect(blocks.every(({ language }) => language === "ts")).toBe(true);
    write("program.mts", blocks.map(({ text }) => text).join("\n"));
    write("network.mjs", network);
    const options = {
      target: "es2023",
      lib: ["es2023", "dom", "dom.iterable"],
      types: [],
      module: "nodenext",
      strict: true,
      exactOptionalPropertyTypes: true,
    };
    expect(compileWith(options, "program.mts")).toBe("");
    expect(run("--import", join(folder, "network.mjs"), "program.mjs")).toBe(printed);
  });
});

describe("the page of questions", () => {
  const textUnder = (heading: RegExp) =>
    readBlocks("questions.md").find((block) => heading.test(block.heading))?.text ?? "";

  it.each([
    ["nodenext", {}],
    ["bundler", { module: "preserve", moduleResolution: "bundler" }],
  ])("has compiler options that are enough: %s", (_name, modules) => {
    write(
      "consumer.mts",
      `import { createClient } from "lamps";
      import * as lamps from "lamps/lamps";
      export const lists = lamps.list(createClient({ token: "any" })).pages();`,
    );
    const { compilerOptions } = JSON.parse(textUnder(/^Which TypeScript/u)) as { compilerOptions: object };
    expect(compileWith({ ...compilerOptions, ...modules, noEmit: true }, "consumer.mts")).toBe("");
  });

  it("has a program of CommonJS that runs", () => {
    write("get-lamp.cjs", textUnder(/CommonJS/u));
    const program = `
      const { createMockFetch } = require("lamps/mock");
      require("./get-lamp.cjs")("any", createMockFetch()).then(({ name }) => console.log(name));`;
    expect(run("-e", program)).toBe("Desk\n");
  });
});
