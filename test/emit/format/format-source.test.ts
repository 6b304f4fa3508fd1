import { format } from "prettier";
import { beforeEach, describe, expect, it, vi } from "vitest";

/** Whether there is a binary of oxfmt for this platform. */
const platform = vi.hoisted(() => ({ hasBinary: true }));

vi.mock(import("oxfmt"), async (load) => {
  const real = await load();
  return {
    ...real,
    format: (...args) => {
      if (!platform.hasBinary) throw new Error("Cannot find native binding.");
      return real.format(...args);
    },
  };
});

const text = 'export const a:{ [name:string]: (string|number)[] }={ "one" : [ 1,2 ], two:["three"]}';

describe.each([
  ["with oxfmt", true],
  ["where oxfmt has no binary", false],
])("TypeScript %s", (_title, hasBinary) => {
  beforeEach(() => {
    platform.hasBinary = hasBinary;
    vi.resetModules();
  });

  async function formatOne(text: string): Promise<string> {
    const { formatSource } = await import("../../../generator/emit/format/format-source.js");
    return (await formatSource({ path: "src/a.ts", text })).text;
  }

  it("is laid out as prettier does", async () => {
    expect(await formatOne(text)).toBe(await format(text, { parser: "typescript" }));
  });

  it("that is none is an error that names the file", async () => {
    await expect(formatOne("export const = 1;")).rejects.toThrow(/^src\/a\.ts could not be formatted: /u);
  });
});
