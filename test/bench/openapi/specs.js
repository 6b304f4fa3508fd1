// Specs that the benchmark makes.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const bench = resolve("test/bench");

/** A spec of so many operations, each with a type of its own. */
export function writeGenerated(operations, file) {
  execFileSync(join(bench, "node_modules/.bin/tsx"), [
    join(bench, "openapi/make-spec.ts"),
    String(operations),
    file,
  ]);
}

/** Operations with a parameter each: of some of them, the bounds contradict each other. */
export function writeFaulty(operations, faults, file) {
  const paths = Object.fromEntries(
    Array.from({ length: operations }, (_, index) => [
      `/things${String(index)}`,
      {
        get: {
          operationId: `getThings${String(index)}`,
          description: "What is said of the things. ".repeat(7),
          parameters: [
            {
              name: "q",
              in: "query",
              schema: { type: "string", minLength: 5, maxLength: index < faults ? 1 : 9 },
            },
          ],
          responses: { 204: { description: "Nothing" } },
        },
      },
    ]),
  );
  const spec = {
    openapi: "3.1.0",
    info: { title: "Things", version: "1.0.0" },
    servers: [{ url: "https://api.example.com" }],
    paths,
  };
  writeFileSync(file, JSON.stringify(spec, undefined, 1));
}
