import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { writeOpenApi } from "../../../generator/openapi/index.js";
import { arbitraryPlainSpec } from "../../support/arbitrary-plain-spec.js";
import { arbitrarySpec } from "../../support/arbitrary-spec.js";
import { expressSpec, type Era } from "../../support/express-in-reference.js";
import { PythonPageRenderer } from "../../support/render-python-page.js";
import { ReferencePageRenderer } from "../../support/render-reference-page.js";
import { flatten, renderReference } from "../../support/render-reference.js";
import { SampleRenderer } from "../../support/render-samples.js";
import { documents } from "./documents.js";

/** A long page as its sections, each long enough to be recognised: a mutation says as much of one, in a hundredth of the time. */
function splitPage(text: string): string[] {
  if (text.length < 20_000) return [text];
  return text.split(/(?=(?<=\s)## )/).map((section) => `# Page ${section}`);
}

const sections = documents.flatMap(({ text }) => splitPage(text));

const fixtures = "test/fixtures/dialects";
const pagesOfSdks = ["method-markdown", "sdk-markdown"].flatMap((dialect) =>
  readdirSync(join(fixtures, dialect)).map((name) =>
    readFileSync(join(fixtures, dialect, name, "input.md"), "utf8"),
  ),
);

const specs = arbitrarySpec({ features: { recursion: false }, maxOperations: 2, maxSchemas: 3 });
const eras = fc.constantFrom<Era>(1, 2, 3, 4);

/** A page as platforms serve it that put OpenAPI into a fence. */
function embed(openApi: string): string {
  return `# The operation\n\n> What it does.\n\n## OpenAPI\n\n\`\`\`\`yaml openapi.yaml\n${openApi}\`\`\`\`\n`;
}

/** A page of any dialect: a section of a real one, or one rendered from a spec. */
export const arbitraryPage: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...sections), weight: 6 },
  fc.constantFrom(...pagesOfSdks),
  fc.tuple(specs, eras).map(([spec, era]) => renderReference(expressSpec(spec), era)),
  fc.tuple(specs, eras).map(([spec, era]) => flatten(renderReference(expressSpec(spec), era))),
  specs.map((spec) => writeOpenApi(spec)),
  specs.map((spec) => embed(writeOpenApi(spec))),
  specs.map((spec) => new SampleRenderer(spec).render()),
  arbitraryPlainSpec.map((spec) => {
    const renderer = new PythonPageRenderer(spec);
    return spec.operations.map((operation) => renderer.render(renderer.prepare(operation))).join("\n");
  }),
  arbitraryPlainSpec.map((spec) => {
    const renderer = new ReferencePageRenderer(spec);
    return spec.operations.map((operation) => renderer.render(operation)).join("\n");
  }),
);
