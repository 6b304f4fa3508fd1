import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** What the files of docwright's client are there for, by the ends of their paths. */
const ours = {
  program: "the program itself",
  "dist/client.js": "the API: base URL, credentials, default parameters",
  "resources/logs.js": "the operation",
  "runtime/create-client.js": "the client: its base URL, `with`, `request` for what is not documented",
  "runtime/start-call.js":
    "a call: options, `safe`, `withResponse`, `asResponse`, events, validators, redirects within the origin",
  "runtime/write-request.js":
    "parameters and JSON of every kind, paths that nothing leaves, headers, bodies; what can't be sent",
  "runtime/credentials.js": "credentials: alternatives, environment, functions; their redaction",
  "runtime/retry.js":
    "retries: what, when, budget, `Retry-After`, pacer; timeouts and aborts, one listener for each signal",
  "runtime/read.js":
    "reading within a limit, with or without a stream; the result; errors by status, with the server's own words and its body",
  "runtime/errors.js": "classes of errors",
  "runtime/pages.js": "pages: iteration, the end of a list, pages that repeat",
  "validation/validation-error.js": "an error class of validators",
};

/** The same of the files that hey-api generates. */
const heyApis = {
  program: "the program itself",
  "hey-api/sdk.gen.ts": "the operation",
  "hey-api/client.gen.ts": "the API: base URL",
  "client/client.gen.ts": "a call: fetch, interceptors, reading the answer, errors as values",
  "client/utils.gen.ts": "URL, headers, credentials, interceptors",
  "core/auth.gen.ts": "credentials: bearer, basic, a key",
  "core/params.gen.ts": "parameters by position",
  "core/bodySerializer.gen.ts": "bodies: JSON, forms",
  "core/pathSerializer.gen.ts": "styles of parameters",
  "core/serverSentEvents.gen.ts": "event streams",
  "core/utils.gen.ts": "path parameters, the query",
};

const mark = /\/\*! file (.*?) \*\/\n?/;

/** A comment that outlives minifying, so that the part of a file in a bundle can be told. */
export const printMark = (path) => `/*! file ${path} */\n`;

/** Has each file begin with its mark. */
export const markFiles = {
  name: "mark-files",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.(?:js|ts)$/ }, ({ path }) => ({
      contents: printMark(path) + readFileSync(path, "utf8"),
      loader: path.endsWith("ts") ? "ts" : "js",
    }));
  },
};

const compress = (text) => gzipSync(text, { level: 9 }).length;

function nameFeature(path, features) {
  const found = Object.entries(features).find(([end]) => path.endsWith(end));
  return found ? found[1] : path.split("/").slice(-2).join("/");
}

/**
 * Bytes by feature of a bundle whose files were marked: for each file, by how much the gzipped bundle shrinks without it.
 * What compression finds in several files at once is in none of these and comes last.
 */
export function listFeatures(bundle, isHeyApi) {
  const [, ...marked] = bundle.split(mark);
  const files = [];
  for (let index = 0; index < marked.length; index += 2) files.push([marked[index], marked[index + 1]]);
  const texts = files.map(([, text]) => text);
  const total = compress(texts.join(""));
  const rows = files.map(([path], index) => [
    nameFeature(path, isHeyApi ? heyApis : ours),
    total - compress(texts.toSpliced(index, 1).join("")),
  ]);
  const used = rows.filter(([, bytes]) => bytes > 0).toSorted(([, a], [, b]) => b - a);
  const own = used.reduce((sum, [, bytes]) => sum + bytes, 0);
  return [...used, ["what several of them share", total - own], ["**together**", total]];
}
