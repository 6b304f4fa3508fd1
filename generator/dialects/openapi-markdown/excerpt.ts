import type { Method } from "../../model/index.js";
import { methods } from "../../model/index.js";
import type { Fence } from "../shared/find-fences.js";

/**
 * What a fence of a page holds (dialect rule: platforms whose pages carry OpenAPI).
 * `openapi`: a document; `paths`: a part of one, without its version; `path`: a path with its operations; `operation`: one
 * operation, whose method and path stand in the info string or above the fence; `tree`: the form of an older platform, one operation with its schemas in lists; `channel`: a channel of messages; `empty`: nothing.
 */
export type ExcerptKind = "openapi" | "paths" | "path" | "operation" | "tree" | "channel" | "empty";

export interface Excerpt {
  readonly kind: ExcerptKind;
  readonly fence: Fence;
  /** What the info string says: the file that the excerpt is from, and its operation. */
  readonly file?: string;
  readonly operation?: { readonly method: Method; readonly path: string };
}

const verb = new RegExp(`(?:^|\\s)(${methods.join("|")})\\s+(/\\S*|https?://\\S+)$`, "iu");

/** The language, the file and the operation of an info string such as `yaml /openapi.yaml post /parcels`. */
export function readInfo(info: string): Pick<Excerpt, "file" | "operation"> & { readonly language: string } {
  const language = /^\S*/u.exec(info)?.[0] ?? "";
  const found = verb.exec(info);
  const file = info
    .slice(language.length, found?.index ?? info.length)
    .trim()
    .replace(/^\/(?!\/)/u, "");
  return {
    language: language.toLowerCase(),
    ...(file !== "" && { file }),
    ...(found && {
      operation: { method: (found[1] ?? "").toLowerCase(), path: found[2] ?? "" },
    }),
  };
}

const languages = new Set(["", "yaml", "yml", "json", "jsonc", "openapi"]);
const member = (name: string) => new RegExp(`^(?:"${name}"|'${name}'|${name}):(?:\\s|$)`, "mu");
const jsonMember = (name: string) => new RegExp(`"${name}"\\s*:`, "u");

const version = /(?:^|[{,]\s*)["']?(?:openapi|swagger)["']?\s*:\s*["']?\d\.\d/mu;

/** What stands under a heading such as `OpenAPI` is a part of a document where it can be nothing else. */
const pathMap = /(?:^|[{,]\s*)["']?paths["']?\s*:\s*\{?\s*["']?\//mu;
const path = new RegExp(
  `^\\{?\\s*["']?/\\S*?["']?\\s*:\\s*\\{?\\s*["']?(?:${methods.join("|")}|parameters|summary)["']?\\s*:`,
  "iu",
);
const answers = /(?:^|[{,]\s*)["']?responses["']?\s*:\s*\{?\s*["']?(?:[1-5](?:\d\d|XX)|default)["']?\s*:/imu;

function hasMember(content: string, name: string): boolean {
  return content.startsWith("{") ? jsonMember(name).test(content) : member(name).test(content);
}

/** How far in all lines of a text stand. */
function findInset(text: string): number {
  if (/^\S/u.test(text)) return 0;
  const insets = [...text.matchAll(/^[^\S\n]*(?=\S)/gmu)].map(([blanks]) => blanks.length);
  return Math.min(...insets, text.length);
}

function replaceInset(text: string, by: (blanks: string) => string): string {
  const inset = findInset(text);
  return inset === 0 ? text : text.replaceAll(new RegExp(`^[^\\S\\n]{1,${inset.toString()}}`, "gmu"), by);
}

const dedent = (text: string): string => replaceInset(text, () => "");

/** The text of an excerpt, of the same length as in its page. Where all of it stands further in, it does so by blanks: YAML takes no tabs. */
export function readContent({ fence }: Excerpt, text: string): string {
  const { end, start } = fence.content;
  return replaceInset(text.slice(start, end), (blanks) => " ".repeat(blanks.length));
}

/** What an excerpt holds, by its own members; undefined where a fence is no excerpt. `heading` is the one it stands under. */
export function findExcerpt(fence: Fence, text: string, heading: string): Excerpt | undefined {
  const { language, ...info } = readInfo(fence.info);
  if (!languages.has(language)) return undefined;
  const content = dedent(text.slice(fence.content.start, fence.content.end)).trim();
  const kind = findKind(content, heading, info.operation !== undefined);
  return kind && { kind, fence, ...info };
}

/** Whether `paths` is one operation, with its path and its method as members, instead of a map of paths. */
function isTree(content: string): boolean {
  const [, inset] = /^paths:[^\S\n]*\n([^\S\n]+)["'\w]/mu.exec(content) ?? [];
  const has = (name: string) => new RegExp(`^${inset ?? ""}${name}:\\s`, "mu").test(content);
  if (inset !== undefined) return has("path") && has("method");
  return /["']?\bpaths["']?\s*:\s*\{\s*["']?(?:path|method)["']?\s*:\s*["']?[\w/]/u.test(content);
}

function findKind(content: string, heading: string, namesOperation: boolean): ExcerptKind | undefined {
  const has = (name: string) => hasMember(content, name);
  const isVersioned = version.test(content);
  const isHeaded = /^open-?api\b/iu.test(heading);
  const holdsParts = ["paths", "components", "definitions", "webhooks"].some(has);
  // Under its heading it is one, also where a mistake hides what it holds.
  if (isVersioned && (isHeaded || holdsParts)) return "openapi";
  if (isTree(content)) return "tree";
  if (/^async-?api\b/iu.test(heading) && (has("sendMessages") || has("operations") || has("asyncapi")))
    return "channel";
  if (isHeaded || namesOperation) {
    if (pathMap.test(content)) return "paths";
    if (path.test(content)) return "path";
    if (answers.test(content)) return "operation";
  }
  if (namesOperation && has("responses")) return "operation";
  return isHeaded && (content === "" || content === "{}") ? "empty" : undefined;
}
