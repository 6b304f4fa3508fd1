import type { Located, OpenApiReader } from "../model/index.js";
import { createLocator } from "./locate.js";
import { normaliseTree } from "./normalise/normalise-openapi.js";
import { parseForeignYaml } from "./parse-foreign.js";

/** Reads any document of OpenAPI, with the places of its parts. What cannot be represented is a warning. */
export const readLocated: OpenApiReader = (document, convert = (root) => root) => {
  const top = { source: document.name, start: 0, end: 0 };
  const { root, diagnostics } = parseForeignYaml(document);
  if (root) {
    const converted = convert(root);
    const { diagnostics: found, ...reading } = normaliseTree(converted);
    return { ...reading, diagnostics: [...diagnostics, ...found], locate: createLocator(converted, top) };
  }
  const nowhere: Located = { at: top, into: () => nowhere };
  return { diagnostics, locate: () => nowhere };
};
