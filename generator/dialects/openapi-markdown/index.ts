import type { Dialect } from "../../model/index.js";
import { openApiAbilities } from "../openapi/index.js";
import { listExcerpts } from "./list-excerpts.js";
import { readOpenApiMarkdown } from "./read-openapi-markdown.js";

/**
 * Pages in Markdown that carry OpenAPI in a fence: one operation, or the document around it, as documentation platforms
 * serve their reference pages.
 */
export const openApiMarkdown: Dialect = {
  name: "openapi-markdown",
  abilities: openApiAbilities,
  recognises: (text) => listExcerpts(text).excerpts.length > 0,
  read: readOpenApiMarkdown,
};
