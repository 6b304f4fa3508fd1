import { isMethodMarkdown } from "../method-markdown/recognise.js";
import { findSdkLanguage } from "../reference-markdown/find-sdk-language.js";
import { listHeads } from "../typescript-page/split-page.js";

/** Whether a page is about the SDK of TypeScript, in its lines: without them nothing tells what stands under what. */
export function isSdkMarkdown(text: string): boolean {
  return findSdkLanguage(text) === "TypeScript" && listHeads(text).length > 0 && !isMethodMarkdown(text);
}
