import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { wireLevels, type WireLevel } from "../../generator/drift/index.js";
import { findDrift } from "../../generator/pipeline.js";
import type { JsonValue } from "../../generator/model/index.js";

type Verdict = WireLevel | "nothing";

/** Two small documents that differ in one thing, and the worst verdicts on the wire that are right. */
interface Pair {
  readonly wire: readonly Verdict[];
  readonly note?: string;
  readonly base: JsonValue;
  readonly revision: JsonValue;
}

const pairs = JSON.parse(readFileSync("test/fixtures/drift/pairs.json", "utf8")) as Readonly<
  Record<string, Pair>
>;

/** Pairs that nobody has dealt with yet; one that is right has to leave the list. */
const open: ReadonlySet<string> = new Set(
  readFileSync("test/fixtures/drift/pairs-open.txt", "utf8").match(/\S+/gu) ?? [],
);

const folder = mkdtempSync(join(tmpdir(), "docwright-pairs-"));
writeFileSync(join(folder, "other.yaml"), "type: string\n");
writeFileSync(join(folder, "other2.yaml"), "type: integer\n");

async function judge(pair: Pair): Promise<Verdict> {
  writeFileSync(join(folder, "base.json"), JSON.stringify(pair.base));
  writeFileSync(join(folder, "revision.json"), JSON.stringify(pair.revision));
  const { text } = await findDrift({
    root: folder,
    base: join(folder, "base.json"),
    revision: join(folder, "revision.json"),
    format: "json",
    only: [],
    today: "2026-11-29",
    color: false,
  });
  const { changes } = JSON.parse(text) as { readonly changes: readonly { readonly wire: WireLevel }[] };
  return wireLevels.find((level) => changes.some(({ wire }) => wire === level)) ?? "nothing";
}

describe("the worst verdict on the wire", () => {
  it.each(Object.entries(pairs))("%s", async (name, pair) => {
    const verdict = await judge(pair);
    if (open.has(name)) expect(pair.wire, `${name} is right now`).not.toContain(verdict);
    else expect(pair.wire).toContain(verdict);
  });
});
