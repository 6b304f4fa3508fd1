import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const bench = resolve("test/bench");

/** Puts a generated reference of so many operations into a project folder, and the manifest that reads it. */
export function createReference(root, count) {
  const reference = join(root, "spec/sources/reference.md");
  execFileSync(join(bench, "node_modules/.bin/tsx"), [
    join(bench, "generate/references.ts"),
    String(count),
    reference,
  ]);
  writeFileSync(
    join(root, "spec/docwright.yaml"),
    `api:
  title: Things
  server: https://api.example.com/v1
package:
  name: "@example/things"
  version: 1.0.0
sources:
  - file: reference.md
    dialect: reference-markdown
    rank: 1
`,
  );
}
