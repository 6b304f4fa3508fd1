import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { formatTextFile } from "../../../generator/emit/format/text-files.js";

const readme = "# Title\n\n```ts\nconst a  =  f( { b: 1 });\n```\n\n* one\n\n```sh\nnpm  install\n```\n";

describe("a file that is mostly text", () => {
  it("keeps its prose where that is in form, and has its code laid out", async () => {
    const { text } = await formatTextFile({ path: "README.md", text: readme, isPlain: true });
    expect(text).toBe(readme.replace("const a  =  f( { b: 1 });", "const a = f({ b: 1 });"));
  });

  it("goes to prettier as a whole where it is not", async () => {
    const { text } = await formatTextFile({ path: "README.md", text: readme, isPlain: false });
    expect(text).toBe(await format(readme, { parser: "markdown" }));
    expect(text).toContain("- one");
  });

  it("stays as it is where no formatter knows its kind", async () => {
    const file = { path: "LICENSE", text: "MIT  License", isPlain: false };
    expect(await formatTextFile(file)).toEqual({ path: "LICENSE", text: "MIT  License" });
  });

  it("is named where it can't be formatted", async () => {
    const file = { path: "package.json", text: "{", isPlain: false };
    await expect(formatTextFile(file)).rejects.toThrow(/^package\.json could not be formatted: /u);
  });
});
