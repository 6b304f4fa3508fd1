// Written by docwright; do not edit. The next run writes this file anew.

import type { Placement, RequestDraft } from "./contract.js";
import {
  checkPath,
  isObject,
  listPairs,
  setHeaders,
  toJson,
  writeQuery,
  writeScalar,
} from "./write-request.js";

/** Delimiters of the styles that have a list in one value. */
const delimiters: Readonly<Record<string, string>> = {
  spaceDelimited: "%20",
  pipeDelimited: "%7C",
};

/** Reserved characters that mean nothing of their own in a query (OpenAPI 3.1.1, section 4.8.12.2). */
const reserved = /%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B|3D)/g;

const encodeReserved = (text: string) =>
  encodeURIComponent(text).replace(reserved, decodeURIComponent);

/** One segment's worth of a scalar; dots and control characters are refused as in any path. */
const encodeInPath = (value: unknown) =>
  encodeURIComponent(checkPath(writeScalar(value)));

/** The same, where reserved characters go as they are that mean nothing in a path (OpenAPI 3.2, section 4.12.2.2). */
const encodeReservedInPath = (value: unknown) =>
  encodeInPath(value).replace(reserved, (code) =>
    /2F|3F/.test(code) ? code : decodeURIComponent(code),
  );

/** The scalars of a list, or the names and values of an object in turn, or with `equals` as pairs; undefined members are left out. */
function listTexts(
  value: unknown,
  encode: (value: unknown) => string,
  equals?: string,
): readonly string[] {
  if (Array.isArray(value)) return value.map(encode);
  if (!isObject(value)) return [encode(value)];
  return listPairs("", value).flatMap(([name, member]) =>
    equals
      ? [encode(name) + equals + encode(member)]
      : [encode(name), encode(member)],
  );
}

/** A value under `content` is JSON, else it is as it is. */
const readStyled = (value: unknown, { style }: Placement) =>
  style === "json" ? toJson(value) : value;

/** A path parameter in the styles simple, label and matrix. Throws where it could leave the path or vanish from it. */
export const writePath: Placement["write"] = (...parameter) =>
  checkPath(writeInStyle(...parameter));

const writeInStyle: Placement["write"] = (name, given, _, placement) => {
  const { allowReserved, explode, style } = placement;
  const value = readStyled(given, placement);
  const encode = allowReserved ? encodeReservedInPath : encodeInPath;
  const key = encodeURIComponent(name);
  const equals = explode ? "=" : undefined;
  const texts = listTexts(value, encode, equals);
  if (style === "label") return `.${texts.join(explode ? "." : ",")}`;
  if (style !== "matrix") return texts.join();
  if (!explode) return `;${key}=${texts.join()}`;
  return texts
    .map((text) => (isObject(value) ? `;${text}` : `;${key}=${text}`))
    .join("");
};

/** `&name[member]=value`; what is nested goes on in brackets, lists repeat their name. */
function writeDeep(
  name: string,
  value: unknown,
  encode: (text: string) => string,
): string {
  if (Array.isArray(value))
    return value.map((item) => writeDeep(name, item, encode)).join("");
  if (!isObject(value))
    return `&${encodeURIComponent(name)}=${encode(writeScalar(value))}`;
  return listPairs(name, value)
    .map(([key, member]) => writeDeep(`${name}[${key}]`, member, encode))
    .join("");
}

/** A query parameter in the styles form, spaceDelimited, pipeDelimited and deepObject. */
export const writeStyled: Placement["write"] = (name, given, _, placement) => {
  const { allowReserved, explode, style = "form" } = placement;
  const value = readStyled(given, placement);
  const encodeText = allowReserved ? encodeReserved : encodeURIComponent;
  if (style === "deepObject") return writeDeep(name, value, encodeText);
  const encode = (item: unknown) => encodeText(writeScalar(item));
  if (explode)
    return listPairs(name, value)
      .map(([key, item]) => `&${encodeURIComponent(key)}=${encode(item)}`)
      .join("");
  const texts = listTexts(value, encode);
  return `&${encodeURIComponent(name)}=${texts.join(delimiters[style] ?? ",")}`;
};

/** A whole query (OpenAPI 3.2, section 4.12.2.2): a form whose structures are JSON, or one value of JSON or text. */
export const writeQueryString: Placement["write"] = (_, given, __, whole) => {
  if (whole.style)
    return `&${encodeURIComponent(writeScalar(readStyled(given, whole)))}`;
  return listPairs("", given)
    .flatMap(([name, value]) =>
      [value].flat().map((item) => [name, item] as const),
    )
    .map(([name, item]) =>
      writeQuery(name, isObject(item) ? toJson(item) : item),
    )
    .join("");
};

/** A header parameter that is a structure, or JSON. */
export const writeHeaderStyled: Placement["write"] = (
  name,
  given,
  draft,
  placement,
) => {
  const value = readStyled(given, placement);
  const equals = placement.explode ? "=" : undefined;
  setHeaders(draft, { [name]: listTexts(value, writeScalar, equals).join() });
  return "";
};

/** Adds to the cookies of a request. Browsers send none but their own: there it has no effect. */
export function addCookie({ headers }: RequestDraft, pair: string): void {
  const others = headers.get("cookie");
  headers.set("cookie", others ? `${others}; ${pair}` : pair);
}

/** A value of a cookie as it is (style cookie, OpenAPI 3.2, section 4.12.3): only what needs no escape (RFC 6265, section 4.1.1). */
function checkCookie(text: string): string {
  if (!/^[!#-+\--:<-[\]-~]*$/.test(text)) throw new TypeError();
  return text;
}

/** A cookie parameter (style form): a list in one value, or exploded, repeated. */
export const writeCookie: Placement["write"] = (
  name,
  given,
  draft,
  placement,
) => {
  const value = readStyled(given, placement);
  const escape =
    placement.style === "cookie" ? checkCookie : encodeURIComponent;
  const encode = (item: unknown) => escape(writeScalar(item));
  const pairs: [string, string][] = placement.explode
    ? listPairs(name, value).map(([key, item]) => [key, encode(item)])
    : [[name, listTexts(value, encode).join()]];
  for (const [key, text] of pairs) addCookie(draft, `${escape(key)}=${text}`);
  return "";
};
