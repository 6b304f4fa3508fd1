import type { ParameterLocation } from "../../model/index.js";
import { normaliseStatus } from "../shared/normalise-status.js";

/** A section with items. */
export type ItemSectionKind = ParameterLocation | "body" | "returns";

/** The kinds of sections with items, in the order in which a page has them. */
export const sectionOrder = [
  "path",
  "query",
  "header",
  "cookie",
  "body",
  "returns",
] as const satisfies readonly ItemSectionKind[];

/** What a heading of the third or fourth level opens. */
export type SectionKind = ItemSectionKind | "example" | "response";

/** The head of a body that is a form. */
const formHead = "Body parameters (form-data)";

/** The heads of the sections; mirrors translated by machine keep the order and the bullets, and translate the heads. */
const heads: Readonly<Record<SectionKind, readonly string[]>> = {
  path: ["Path Parameters", "Path parameters", "路径参数", "パスパラメータ", "パスパラメーター"],
  query: ["Query Parameters", "Query parameters", "查询参数", "クエリパラメータ", "クエリパラメーター"],
  header: [
    "Header Parameters",
    "Headers",
    "标头参数",
    "头部参数",
    "请求头参数",
    "ヘッダーパラメータ",
    "ヘッダーパラメーター",
  ],
  cookie: [
    "Cookie Parameters",
    "Cookie parameters",
    "Cookie 参数",
    "Cookie参数",
    "Cookieパラメータ",
    "Cookieパラメーター",
  ],
  body: [
    "Body Parameters",
    "Body parameters",
    formHead,
    "请求体参数",
    "主体参数",
    "正文参数",
    "Body 参数",
    "ボディパラメータ",
    "ボディパラメーター",
  ],
  returns: ["Returns", "返回", "返回值", "戻り値"],
  example: ["Example", "示例", "例子", "例"],
  response: ["Response", "响应", "回应", "レスポンス"],
};

const kinds = new Map(
  Object.entries(heads).flatMap(([kind, titles]) =>
    titles.map((title) => [title, kind as SectionKind] as const),
  ),
);

const domainTypes = new Set([
  "Domain Types",
  "Domain types",
  "领域类型",
  "域类型",
  "ドメイン型",
  "ドメインタイプ",
]);

/** `Response (200)`: the newest pages print the status of an answer. */
const answerHead = /Response \((\d{3}|[1-5]XX|default)\)/iy;

function readAnswerHead(text: string, at: number): RegExpExecArray | undefined {
  answerHead.lastIndex = at;
  return answerHead.exec(text) ?? undefined;
}

/** The section that a title opens, if it is a known head. */
export function findSectionKind(title: string): SectionKind | undefined {
  return readAnswerHead(title, 0)?.[0] === title ? "response" : kinds.get(title);
}

/** The status that the head of an answer prints. */
export function findStatus(title: string): string | undefined {
  const status = readAnswerHead(title, 0)?.[1];
  return status && normaliseStatus(status);
}

/** Whether a title opens a body that is a form. */
export function isForm(title: string): boolean {
  return title === formHead;
}

/** Whether a title opens the named types of a resource. */
export function isDomainTypes(title: string): boolean {
  return domainTypes.has(title);
}

const knownTitles = [...kinds.keys(), ...domainTypes];

const mark = /\s*(?:- `|```|#|$)/y;

/**
 * The known head that stands at an offset, if what it opens follows it; a flattened page does not say where a title ends,
 * and the title of a model can begin like a head (`Response Format`).
 */
export function findHeadAt(text: string, at: number): string | undefined {
  const answer = readAnswerHead(text, at)?.[0];
  return [...knownTitles, ...(answer === undefined ? [] : [answer])].find((title) => {
    if (!text.startsWith(title, at)) return false;
    mark.lastIndex = at + title.length;
    return mark.test(text);
  });
}
