import { describe, expect, it } from "vitest";
import {
  findHeadAt,
  findSectionKind,
  isDomainTypes,
} from "../../../generator/dialects/reference-markdown/section-heads.js";

describe("the head of a section is known", () => {
  it.each([
    ["path", ["Path Parameters"], ["路径参数"], ["パスパラメータ", "パスパラメーター"]],
    ["query", ["Query Parameters"], ["查询参数"], ["クエリパラメータ", "クエリパラメーター"]],
    [
      "header",
      ["Header Parameters"],
      ["标头参数", "头部参数", "请求头参数"],
      ["ヘッダーパラメータ", "ヘッダーパラメーター"],
    ],
    [
      "cookie",
      ["Cookie Parameters"],
      ["Cookie 参数", "Cookie参数"],
      ["Cookieパラメータ", "Cookieパラメーター"],
    ],
    [
      "body",
      ["Body Parameters"],
      ["请求体参数", "主体参数", "正文参数", "Body 参数"],
      ["ボディパラメータ", "ボディパラメーター"],
    ],
    ["returns", ["Returns"], ["返回", "返回值"], ["戻り値"]],
    ["example", ["Example"], ["示例", "例子"], ["例"]],
    ["response", ["Response"], ["响应", "回应"], ["レスポンス"]],
  ])("of %s in English, Chinese and Japanese", (kind, ...titles) => {
    expect(titles.flat().map(findSectionKind)).toEqual(titles.flat().map(() => kind));
  });

  it("of named types in English, Chinese and Japanese", () => {
    const titles = ["Domain Types", "领域类型", "域类型", "ドメイン型", "ドメインタイプ"];
    expect(titles.filter(isDomainTypes)).toEqual(titles);
    expect(isDomainTypes("Types")).toBe(false);
    expect(findSectionKind("Domain Types")).toBeUndefined();
  });
});

describe("a known head in a line of text", () => {
  it.each([
    ["## Returns - `id: string`", "Returns"],
    ["## Example ```http", "Example"],
    ["## Response #### More", "Response"],
    ["## Domain Types ### Book", "Domain Types"],
    ["## 例子", "例子"],
    ["## 返回值- `id: string`", "返回值"],
    ["## Response Format - `id: string`", undefined],
    ["## Returns words - `id: string`", undefined],
    ["## The Returns", undefined],
  ])("%s is %s", (text, head) => {
    expect(findHeadAt(text, 3)).toBe(head);
  });
});
