import type { ParameterLocation } from "../../model/index.js";

/** A section with items. */
export type ItemSectionKind = ParameterLocation | "body" | "returns";

/** What a heading of the third or fourth level opens. */
export type SectionKind = ItemSectionKind | "example" | "response";

/** The heads of the sections; mirrors translated by machine keep the order and the bullets, and translate the heads. */
const heads: Readonly<Record<SectionKind, readonly string[]>> = {
  path: ["Path Parameters", "路径参数", "パスパラメータ", "パスパラメーター"],
  query: ["Query Parameters", "查询参数", "クエリパラメータ", "クエリパラメーター"],
  header: [
    "Header Parameters",
    "标头参数",
    "头部参数",
    "请求头参数",
    "ヘッダーパラメータ",
    "ヘッダーパラメーター",
  ],
  cookie: ["Cookie Parameters", "Cookie 参数", "Cookie参数", "Cookieパラメータ", "Cookieパラメーター"],
  body: [
    "Body Parameters",
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

const domainTypes = new Set(["Domain Types", "领域类型", "域类型", "ドメイン型", "ドメインタイプ"]);

/** The section that a title opens, if it is a known head. */
export function findSectionKind(title: string): SectionKind | undefined {
  return kinds.get(title);
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
  return knownTitles.find((title) => {
    if (!text.startsWith(title, at)) return false;
    mark.lastIndex = at + title.length;
    return mark.test(text);
  });
}
