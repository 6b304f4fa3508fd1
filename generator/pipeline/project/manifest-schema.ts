import * as v from "valibot";
import { isModuleOfNode, isPackageName, packageNameForm } from "../../model/index.js";

const text = v.pipe(v.string("must be a text"), v.nonEmpty("must not be empty"));
const address = v.pipe(
  v.string("must be a text"),
  v.regex(/^https?:\/\/\S+$/, "must be an http or https address"),
);
const semver = v.pipe(
  v.string("must be a text"),
  v.regex(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/, "must be a version such as 1.4.0 (semver.org)"),
);
const packageName = v.pipe(
  v.string("must be a text"),
  // All that the JSON Schema can say of it.
  v.regex(packageNameForm, "must be an npm package name"),
  // What has not even the form is told once.
  v.check(
    (name) => !packageNameForm.test(name) || isModuleOfNode(name) || isPackageName(name),
    "must be an npm package name",
  ),
  v.check((name) => !isModuleOfNode(name), "must not be the name of a module of Node.js, which hides it"),
);
const identifier = v.pipe(
  v.string("must be a text"),
  v.regex(/^[A-Za-z_$][\w$]*$/, "must be a JavaScript identifier"),
);
const headerName = v.pipe(
  v.string("must be a text"),
  v.regex(/^[\w!#$%&'*+.^`|~-]+$/, "must be a header name (RFC 9110)"),
);
const fileName = v.pipe(
  v.string("must be a text"),
  v.regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[^/\\][^\\]*$/, "must be a path below spec/sources"),
);
const date = v.pipe(
  v.string("must be a text"),
  v.regex(/^(?:unknown|\d{4}-\d{2}-\d{2}.*)$/, "must be a date such as 2026-05-01, or unknown"),
);

const api = v.pipe(
  v.strictObject({
    title: v.pipe(text, v.description("The title of the spec."), v.examples(["Lamps API"])),
    description: v.optional(
      v.pipe(
        text,
        v.description("Describes the API, instead of what the documents say."),
        v.examples(["Lamps and their houses."]),
      ),
    ),
    server: v.optional(
      v.pipe(
        address,
        v.description("The base URL, instead of the one that the documents call."),
        v.examples(["https://api.lamps.example/v1"]),
      ),
    ),
  }),
  v.description("The API as a whole."),
);

const publishConfig = v.strictObject({
  access: v.optional(
    v.pipe(
      v.picklist(["public", "restricted"], "must be public or restricted"),
      v.description("Who may install a package whose name has a scope."),
      v.examples(["public"]),
    ),
  ),
  registry: v.optional(
    v.pipe(address, v.description("Where it is published."), v.examples(["https://npm.example.com/"])),
  ),
  tag: v.optional(
    v.pipe(
      text,
      v.description("The tag that the version gets; `latest`, unless said."),
      v.examples(["next"]),
    ),
  ),
  provenance: v.optional(
    v.pipe(
      v.boolean("must be true or false"),
      v.description("Whether the registry is told which build made the package."),
      v.examples([true]),
    ),
  ),
});

/** What the package.json of the client says to npm. */
const npmEntries = {
  private: v.optional(
    v.pipe(
      v.boolean("must be true or false"),
      v.description("Whether npm refuses to publish the package."),
      v.examples([true]),
    ),
  ),
  license: v.optional(
    v.pipe(
      text,
      v.description("The licence of the package, an SPDX expression; none is stated, unless said."),
      v.examples(["MIT"]),
    ),
  ),
  author: v.optional(
    v.pipe(text, v.description("Whose package it is."), v.examples(["Ada Example <ada@example.com>"])),
  ),
  repository: v.optional(
    v.pipe(
      text,
      v.description("The address of the repository."),
      v.examples(["https://git.example.com/lamps/client"]),
    ),
  ),
  keywords: v.optional(
    v.pipe(
      v.array(text, "must be a list of words"),
      v.description("Words that people find the package by."),
      v.examples([["lamps", "api"]]),
    ),
  ),
  publishConfig: v.optional(
    v.pipe(publishConfig, v.description("How npm publishes it."), v.examples([{ access: "public" }])),
  ),
} as const;

const packageSchema = v.pipe(
  v.strictObject({
    name: v.pipe(
      packageName,
      v.description("The name of the client on npm."),
      v.examples(["@example/lamps"]),
    ),
    version: v.pipe(
      semver,
      v.description("The version of the client; `docwright drift` suggests the next one, a person sets it."),
      v.examples(["0.1.0"]),
    ),
    factory: v.optional(
      v.pipe(
        identifier,
        v.description(
          "The function that binds every operation to a client; `create` and the title, unless said.",
        ),
        v.examples(["createLamps"]),
      ),
    ),
    ...npmEntries,
  }),
  v.description("The client package."),
);

const credential = v.strictObject({
  header: v.pipe(
    headerName,
    v.description(
      "The header that authenticates. `Authorization` carries a bearer token, or the whole value where documents show no bearer.",
    ),
    v.examples(["Authorization"]),
  ),
  option: v.pipe(
    identifier,
    v.description("The option of the client that gives it."),
    v.examples(["apiToken"]),
  ),
  environment: v.optional(
    v.pipe(
      text,
      v.description("The environment variable that is read where the option is absent."),
      v.examples(["LAMPS_TOKEN"]),
    ),
  ),
});

const credentials = v.pipe(
  v.array(credential, "must be a list of headers, even of one"),
  v.minLength(1, "must name at least one header"),
);

const client = v.pipe(
  v.strictObject({
    options: v.pipe(
      v.optional(
        v.record(text, v.pipe(identifier, v.examples(["houseId"])), "must hold names of path parameters"),
        {},
      ),
      v.description("Path parameters that an option of the client may supply, by their names."),
      v.examples([{ house_id: "houseId" }]),
    ),
    credentials: v.pipe(
      v.optional(v.array(credentials, "must be a list of ways to authenticate"), []),
      v.description("Ways to authenticate, each a list of headers that are needed together."),
      v.examples([[[{ header: "Authorization", option: "apiToken", environment: "LAMPS_TOKEN" }]]]),
    ),
  }),
  v.description("What callers of the client see."),
);

const pages = v.pipe(
  v.strictObject({
    operation: v.pipe(
      address,
      v.description("The address, with `{resources}` and `{method}` in it, both in snake case."),
      v.examples(["https://lamps.example/docs{resources}/{method}"]),
    ),
    resource: v.pipe(
      text,
      v.description("What each resource adds at `{resources}`."),
      v.examples(["/{name}"]),
    ),
  }),
  v.description("How the address of the page of an operation is made."),
);

const inference = v.pipe(
  v.strictObject({
    off: v.pipe(
      v.optional(v.array(text, "must be a list of rules"), []),
      v.description(
        "Rules of inference that are not to be applied, by the names that the ledger gives them.",
      ),
      v.examples([["bounds-from-prose"]]),
    ),
  }),
  v.description("What docwright concludes where no document says it."),
);

const source = v.strictObject({
  file: v.pipe(fileName, v.description("The document, below spec/sources."), v.examples(["lamps.md"])),
  dialect: v.optional(
    v.pipe(
      text,
      v.description("The dialect of the document; recognised from its own marks, unless said."),
      v.examples(["reference-markdown"]),
    ),
  ),
  url: v.optional(
    v.pipe(
      address,
      v.description("Where `docwright pull` fetches it."),
      v.examples(["https://lamps.example/docs/lamps.md"]),
    ),
  ),
  retrieved: v.pipe(
    v.optional(date, "unknown"),
    v.description("The date of retrieval, ISO 8601, or unknown."),
    v.examples(["2026-05-01"]),
  ),
  rank: v.optional(
    v.pipe(
      v.number("must be a number"),
      v.integer("must be a whole number"),
      v.minValue(1, "must be 1 or more"),
      v.description("Where documents disagree, the lower rank wins; the place in the list, unless said."),
      v.examples([1]),
    ),
  ),
  pending: v.pipe(
    v.optional(v.boolean("must be true or false"), false),
    v.description("Whether the document is listed, but not read yet."),
    v.examples([true]),
  ),
});

const sources = v.pipe(
  v.array(source, "must be a list of documents"),
  v.minLength(1, "must list at least one document"),
  v.checkItems(
    ({ file }, index, list) => list.findIndex((one) => one.file === file) === index,
    "is listed already; each document is listed once",
  ),
  v.description("The documents that describe the API."),
);

const index = v.strictObject({
  url: v.pipe(
    address,
    v.description("The address of an llms.txt or a sitemap."),
    v.examples(["https://lamps.example/llms.txt"]),
  ),
  pages: v.optional(
    v.pipe(
      text,
      v.description(
        "Which of its pages, by their paths: `*` is a part of one step, `**` any steps; all, unless said.",
      ),
      v.examples(["/docs/api/**"]),
    ),
  ),
});

const indexes = v.pipe(
  v.array(index, "must be a list of indexes"),
  v.description("Indexes of pages; `docwright pull` adds the pages that they list to the sources."),
  v.examples([[{ url: "https://lamps.example/llms.txt", pages: "/docs/api/**" }]]),
);

const modulePath = v.pipe(
  v.string("must be a text"),
  v.regex(
    /^\.\/(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\]+\.m?js$/,
    "must be a path below spec/, such as ./my-dialect.js",
  ),
);

const ownDialects = v.pipe(
  v.array(modulePath, "must be a list of paths"),
  v.description("Modules that each export a `dialect`; code that `generate` and `explain` run."),
  v.examples([["./my-dialect.js"]]),
);

/** Every member of `spec/docwright.yaml`, with what it means and an example that would be right. */
export const manifestSchema = v.pipe(
  v.strictObject({
    $schema: v.optional(v.pipe(text, v.description("The address of this schema, for editors."))),
    api,
    package: packageSchema,
    client: v.optional(client, {}),
    pages: v.optional(pages),
    inference: v.optional(inference, {}),
    sources,
    indexes: v.optional(indexes, []),
    dialects: v.optional(ownDialects, []),
  }),
  v.title("docwright.yaml"),
  v.description("The project: which documents describe the API, and the little that no document says."),
);

export type ManifestData = v.InferOutput<typeof manifestSchema>;
