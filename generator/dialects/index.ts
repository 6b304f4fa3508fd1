import type { Dialect } from "../model/index.js";
import { methodMarkdown } from "./method-markdown/index.js";
import { openApi } from "./openapi/index.js";
import { openApiMarkdown } from "./openapi-markdown/index.js";
import { splitExcerpts } from "./openapi-markdown/split-excerpts.js";
import { findPageLanguage } from "./page-text/find-page-language.js";
import { pythonPage } from "./python-page/index.js";
import { referenceMarkdown } from "./reference-markdown/index.js";
import { findSdkLanguage } from "./reference-markdown/find-sdk-language.js";
import { referencePage } from "./reference-page/index.js";
import { sdkMarkdown } from "./sdk-markdown/index.js";
import { sampleMarkdown } from "./sample-markdown/index.js";
import { splitPages, type PageSpan } from "./shared/split-pages.js";

export { describeMissing } from "./describe-missing.js";
export type { PageSpan } from "./shared/split-pages.js";

/** Every dialect docwright reads, in the order in which they are tried. */
export const dialects: readonly Dialect[] = [
  openApi,
  openApiMarkdown,
  referenceMarkdown,
  sampleMarkdown,
  pythonPage,
  referencePage,
  methodMarkdown,
  sdkMarkdown,
];

/** The dialect of a name, such as `reference-markdown`. */
export function findDialect(name: string): Dialect | undefined {
  return dialects.find((dialect) => dialect.name === name);
}

/** The language of an SDK, or `CLI`, where a page is about that and not about HTTP, so that no dialect reads it. */
export function findForeignLanguage(text: string): string | undefined {
  if (referenceMarkdown.recognises(text) || methodMarkdown.recognises(text)) return undefined;
  if (sdkMarkdown.recognises(text)) return undefined;
  return findSdkLanguage(text) ?? (recogniseDialect(text) ? undefined : findPageLanguage(text));
}

/** The dialect that a page looks like, from its own marks. */
export function recogniseDialect(text: string): Dialect | undefined {
  return dialects.find((dialect) => dialect.recognises(text));
}

/** The pages of a document that holds several, as `llms-full.txt` does. A whole spec may name sources in comments, and is one. */
export function listPages(text: string): readonly PageSpan[] {
  if (openApi.recognises(text)) return [];
  const pages = splitPages(text);
  return pages.length > 0 ? pages : splitExcerpts(text);
}
