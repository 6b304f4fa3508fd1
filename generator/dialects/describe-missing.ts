import { gluedVerb } from "./page-text/operation-head.js";

const boldOperation = /\*\*(?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)\*\*\s+`?\//i;

/** What a text lacks that every dialect has, in a few words for the person who gave it. */
export function describeMissing(text: string): string {
  if (boldOperation.test(text)) {
    return "it names operations, but none stands right under its heading with a section below that a dialect has (`### Returns`, `## Returns`, `### Responses`)";
  }
  if (gluedVerb.test(text)) return "it has a verb and a path, but not under the title of an operation";
  return "it names no operation, such as **get** `/path` or GET/path";
}
