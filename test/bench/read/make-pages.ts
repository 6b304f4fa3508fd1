/**
 * Writes pages of generated APIs, each API in every dialect and era, so that the pages of one tell of the same operations.
 * Usage: tsx make-pages.ts FOLDER NUMBER
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import fc from "fast-check";
import type { ApiSpec, Operation } from "../../../generator/model/index.js";
import { plainFeatures } from "../../support/arbitrary-plain-spec.js";
import { arbitrarySpec } from "../../support/arbitrary-spec.js";
import { expressSpec, type Era } from "../../support/express-in-reference.js";
import { PythonPageRenderer } from "../../support/render-python-page.js";
import { ReferencePageRenderer } from "../../support/render-reference-page.js";
import { renderReference } from "../../support/render-reference.js";
import { SampleRenderer } from "../../support/render-samples.js";

/** The same pages on every machine. */
const seed = 20_261_001;

type Render = (spec: ApiSpec, operation: Operation) => string;

const inReference =
  (era: Era): Render =>
  (spec) =>
    renderReference(expressSpec(spec), era);

function renderPython(spec: ApiSpec, operation: Operation): string {
  const renderer = new PythonPageRenderer(spec);
  return renderer.render(renderer.prepare(operation));
}

/** How each dialect and era writes an API of one operation. */
const renderings: Readonly<Record<string, Render>> = {
  "reference-1": inReference(1),
  "reference-2": inReference(2),
  "reference-3": inReference(3),
  "reference-4": inReference(4),
  page: (spec, operation) => new ReferencePageRenderer(spec).render(operation),
  python: renderPython,
  samples: (spec) => new SampleRenderer(spec).render(),
};

/** An API whose operation and types no other one has. */
function setApart(spec: ApiSpec, number: number): ApiSpec {
  const text = JSON.stringify(spec).replaceAll("/accounts/", `/area${String(number)}/`);
  const named = spec.schemas.reduce(
    (all, { name }) => all.replaceAll(`"name":"${name}"`, `"name":"${name}Of${String(number)}"`),
    text,
  );
  return JSON.parse(named) as ApiSpec;
}

const [folder = "", count = "0"] = process.argv.slice(2);
const styles = Object.entries(renderings);
/** Deep enough for pages of the length that real ones have. */
const arbitraryApi = arbitrarySpec({ features: plainFeatures, maxOperations: 1, depth: 5 });
const apis = fc.sample(arbitraryApi, { seed, numRuns: Math.ceil(Number(count) / styles.length) });
const pages = apis.flatMap((api, index) => {
  const spec = setApart(api, index);
  const [operation] = spec.operations;
  return styles.flatMap(([style, render]) =>
    operation ? [{ name: `${String(index)}-${style}.md`, text: render(spec, operation) }] : [],
  );
});
mkdirSync(folder, { recursive: true });
for (const { name, text } of pages.slice(0, Number(count))) writeFileSync(join(folder, name), text);
