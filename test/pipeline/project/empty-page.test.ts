import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findMergeConflict } from "../../../generator/pipeline/project/merge-conflict.js";
import { generate } from "../../../generator/pipeline.js";
import { createLibraryProject, libraryPage } from "../../support/run-cli.js";

const run = (root: string) => generate({ root, isCheck: false });

it.each([
  ["empty", ""],
  ["a log-in page", "<html><form>Log in</form></html>\n"],
  ["prose", "# Library\n\nThis page has moved.\n"],
])(
  "a page that is %s is an error, and the next time with what it documented at the last run",
  async (_case, text) => {
    const root = createLibraryProject();
    writeFileSync(join(root, libraryPage), text);
    const first = await run(root);
    expect(first.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "error nothing-read",
    ]);
    writeFileSync(
      join(root, "spec/ledger.md"),
      "- `library.md` (reference-markdown, rank 1): 2 operations, 9 items\n",
    );
    const second = await run(root);
    const message = "library.md documented 2 operations at the last run and none now";
    expect(second.diagnostics).toContainEqual(expect.objectContaining({ severity: "error", message }));
  },
);

it("the ledger that generate writes says how many operations a page has", async () => {
  const root = createLibraryProject();
  await run(root);
  expect(readFileSync(join(root, "spec/ledger.md"), "utf8")).toMatch(
    /^- `library\.md` \(.*, rank 1\): 2 operations,/m,
  );
});

const conflict = "<<<<<<< ours\n- `id: string`\n=======\n- `id: number`\n>>>>>>> theirs\n";
const find = (text: string) => findMergeConflict({ name: "page.md", text })?.at;

it("finds the markers of a conflict, but not in a sample", () => {
  expect(find(`# Page\n${conflict}`)).toEqual({ source: "page.md", start: 7, end: 19 });
  expect(find(`\`\`\`\n${conflict}\`\`\`\n`)).toBeUndefined();
  expect(find(`~~~~ diff\n~~~\n${conflict}~~~~\n`)).toBeUndefined();
  expect(find(`\`\`\`\nsample\n\`\`\`\n${conflict}`)).toBeDefined();
});
