import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../generator/dialects/reference-markdown/index.js";
import { arbitrarySpec } from "../support/arbitrary-spec.js";
import { expressSpec, type Era } from "../support/express-in-reference.js";
import { runs } from "../support/property-runs.js";
import { readTexts } from "../support/read-text.js";
import { renderReference } from "../support/render-reference.js";

const older = [
  "---\ntitle: Create Box\nurl: https://docs.example.com/boxes/create\n---",
  "## Create Box",
  "**post** `/v1/boxes`",
  "Creates a box.",
  "### Header Parameters",
  '- `"x-kinds": optional array of string`',
  "### Body Parameters",
  "- `name: string`",
  "  What it is called.",
  '- `finish: optional "matt" or "gloss"`',
  '  - `"matt"`',
  '  - `"gloss"`',
  "- `lid: optional object { shape, size }  or null`",
  '  - `shape: "flat"`',
  '    - `"flat"`',
  "  - `size: number`",
  "### Returns",
  "- `Box object { id, made_at, owner }`",
  "  - `id: string`",
  "  - `made_at: string`",
  "  - `owner: optional Person or null`",
  "    - `name: string`",
].join("\n\n");

const newest = [
  "# Create Box",
  "**POST** `/v1/boxes`",
  "Creates a box.",
  "## Headers",
  '- `"x-kinds": optional array of string`',
  "## Body parameters",
  "- `name: string`",
  "  What it is called.",
  "  minLength: 1, maxLength: 64, pattern: ^[a-z, ]{1,64}$",
  '- `finish: optional "matt" or "gloss"`',
  "  default: matt",
  '  - `"matt"`',
  '  - `"gloss"`',
  "    **Deprecated**: gone after June",
  "- `lid: optional object or null`",
  '  - `shape: "flat"`',
  "    default: flat",
  "  - `size: number`",
  "    format: int32",
  "## Returns",
  "- `Box object`",
  "  - `id: string`",
  "  - `made_at: string`",
  "    format: date-time",
  "  - `owner: optional Person or null`",
  "    **Deprecated**: ask the registry",
  "    - `name: string`",
].join("\n\n");

/** What only the newest pages can say, taken out of a spec in JSON. */
function withoutNews(spec: unknown): unknown {
  const news = new Set([
    "default",
    "format",
    "minLength",
    "maxLength",
    "pattern",
    "deprecated",
    "description",
  ]);
  return JSON.parse(
    JSON.stringify(spec, (key, value: unknown) =>
      news.has(key) ? undefined : value === "integer" ? "number" : value,
    ),
  ) as unknown;
}

const contentOf = ({ spec }: ReturnType<typeof readTexts>) => ({
  operations: spec.operations.map((operation) => ({ ...operation, page: undefined })),
  schemas: spec.schemas,
});

describe("the page of an operation in the newest form, and the one before", () => {
  it("give the same spec, but for what only one of them can say", () => {
    const [before, after] = [readTexts({ "a.md": older }), readTexts({ "b.md": newest })];
    expect(withoutNews(contentOf(after))).toEqual(withoutNews(contentOf(before)));
    expect(contentOf(after)).not.toEqual(contentOf(before));
  });
});

describe("both together", () => {
  const made = readTexts({ "older.md": older, "newest.md": newest });

  it("give what each of them says, and nothing to disagree on", () => {
    expect(contentOf(made)).toEqual(contentOf(readTexts({ "newest.md": newest })));
    expect(made.spec.operations[0]?.page).toBe("https://docs.example.com/boxes/create");
    expect(made.ledger).not.toContain("## Disagreements");
    expect(made.ledger).not.toContain("## On one page");
  });

  it("have on the ledger what has changed between them", () => {
    const changed = older
      .replace("- `name: string`", "- `name: optional string`")
      .replace("  - `size: number`", "  - `size: string`")
      .replace("- `finish:", "- `weight: optional number`\n\n- `finish:")
      .replace("Creates a box.", "Makes a box.");
    const { ledger } = readTexts({ "older.md": changed, "newest.md": newest });
    const [, disagreements = "", absences = ""] = ledger.split(/## (?:Disagreements|On one page.*)\n/);
    const places = (text: string) => [...text.matchAll(/^- `([^`]+)`/gm)].map(([, place]) => place);
    expect(places(disagreements)).toEqual(["boxes.create.lid.size", "boxes.create.name"]);
    expect(disagreements).toContain("for: `newest.md`");
    expect(disagreements).toContain("against: `older.md`");
    expect(places(absences)).toContain("boxes.create.weight");
    expect(absences).toContain("absent from `newest.md`");
  });
});

describe("generated pages in both forms", () => {
  const specs = arbitrarySpec({ features: { aliases: false, hostileText: false } }).map(expressSpec);

  it("give the same spec", () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const [before, after] = ([3, 4] as const).map((era: Era) => renderReference(spec, era));
        fc.pre(before !== undefined && after !== undefined && referenceMarkdown.recognises(after));
        expect(withoutNews(contentOf(readTexts({ "a.md": after })))).toEqual(
          withoutNews(contentOf(readTexts({ "a.md": before }))),
        );
      }),
      { numRuns: runs(25) },
    );
  });
});
