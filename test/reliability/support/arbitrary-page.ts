import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
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
/** The pages of the fixtures of a dialect. */
function readPages(dialect: string): readonly string[] {
  return readdirSync(join(fixtures, dialect)).map((name) =>
    readFileSync(join(fixtures, dialect, name, "input.md"), "utf8"),
  );
}

const specs = arbitrarySpec({ features: { recursion: false }, maxOperations: 2, maxSchemas: 3 });
const eras = fc.constantFrom<Era>(1, 2, 3, 4);

const openApi = specs.map((spec) => writeOpenApi(spec));
const openApiJson = openApi.map((text) => JSON.stringify(parse(text), undefined, 2));

const fence = "```";

/** Pages as platforms serve them that put OpenAPI into a fence. */
const pagesWithOpenApi = fc.oneof(
  fc.constantFrom(...readPages("openapi-markdown")),
  openApi.map(
    (text) => `# The call\n\n> What it does.\n\n## OpenAPI\n\n${fence}\`yaml a.yaml\n${text}${fence}\`\n`,
  ),
  openApi.map(
    (text) =>
      `# The call\n\nGET https://api.example/v1/things\n\nWhat it does.\n\nReference: https://docs.example/call\n\n## OpenAPI Specification\n\n${fence}yaml\n${text}${fence}\n\n## Examples\n\n**Response**\n\n${fence}json\n{ "id": 1 }\n${fence}\n`,
  ),
  openApiJson.map(
    (text) => `# The call\n\nWhat it does.\n\n# OpenAPI definition\n\n${fence}json\n${text}\n${fence}\n`,
  ),
  openApiJson.map((text) => {
    const block = `## The call\n\n> What it does.\\\n\n${fence}json\n${JSON.stringify(JSON.parse(text))}\n${fence}\n`;
    return `# Calls\n\n${block}\n${block}`;
  }),
);

/** Pages of each kind: sections of real ones, and such as are rendered from a spec. */
export const pagesByKind = {
  sections: fc.constantFrom(...sections),
  "method-markdown": fc.constantFrom(...readPages("method-markdown")),
  "sdk-markdown": fc.constantFrom(...readPages("sdk-markdown")),
  "reference-markdown": fc.tuple(specs, eras).map(([spec, era]) => renderReference(expressSpec(spec), era)),
  flattened: fc.tuple(specs, eras).map(([spec, era]) => flatten(renderReference(expressSpec(spec), era))),
  openapi: fc.oneof(openApi, openApiJson),
  "openapi-markdown": pagesWithOpenApi,
  "sample-markdown": specs.map((spec) => new SampleRenderer(spec).render()),
  "python-page": arbitraryPlainSpec.map((spec) => {
    const renderer = new PythonPageRenderer(spec);
    return spec.operations.map((operation) => renderer.render(renderer.prepare(operation))).join("\n");
  }),
  "reference-page": arbitraryPlainSpec.map((spec) => {
    const renderer = new ReferencePageRenderer(spec);
    return spec.operations.map((operation) => renderer.render(operation)).join("\n");
  }),
} satisfies Record<string, fc.Arbitrary<string>>;

const { sections: ofSections, ...others } = pagesByKind;

/** A page of any kind. */
export const arbitraryPage: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: ofSections, weight: 6 },
  ...Object.values(others),
);
