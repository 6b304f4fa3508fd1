import type {
  BodyWriter,
  Encoding,
  Operation,
  RequestDraft,
  Values,
} from "./contract.js";
import type { Blob, BodyInit } from "./platform.js";
import { writeStyled } from "./styles.js";
import { toJson, writeScalar } from "./write-request.js";

/** Bytes that can be sent. */
export type Bytes = Blob | ArrayBuffer | Uint8Array;

/** A file of a form: a `Blob` or `File`, or bytes, with a name where they have none of their own. */
export type FileInput =
  | Bytes
  | {
      readonly name: string;
      readonly content: Bytes;
      /** Its media type. */
      readonly type?: string | undefined;
    };

/** A body of bytes: all of them, or a stream of them, which is sent but once. */
export type BytesInput = Bytes | string | AsyncIterable<Uint8Array>;

const isBytes = (value: unknown): value is Bytes =>
  value instanceof globalThis.Blob ||
  value instanceof ArrayBuffer ||
  ArrayBuffer.isView(value);

const isStructure = (value: unknown) =>
  typeof value === "object" &&
  value !== null &&
  !(value instanceof Date) &&
  !isBytes(value);

/** How a member is written in the media type of the body. */
const findEncoding = (
  { encoding, encodings }: Operation,
  { mediaType }: RequestDraft,
  name: string,
) => (encodings?.[mediaType] ?? encoding)?.[name] ?? {};

/** The members of a form: parameters, or what stands in the parameter `body`. */
const listMembers = (members: Values, { isWhole }: Operation) => {
  const { body, ...others } = members;
  return Object.entries(
    isWhole ? { ...others, ...(body as object | undefined) } : members,
  ).filter(([, value]) => value !== undefined);
};

/**
 * `application/x-www-form-urlencoded`: each member in its style; without one a list repeats its name, and a structure is one
 * value of JSON (OpenAPI 3.1.1, section 4.8.14).
 */
export const writeForm: BodyWriter = (members, draft, operation) =>
  listMembers(members, operation)
    .map(([name, value]) => {
      draft.current = name;
      const encoding = findEncoding(operation, draft, name);
      if (encoding.style)
        return writeStyled(name, value, draft, {
          write: writeStyled,
          ...encoding,
        });
      return [value]
        .flat()
        .map((item: unknown) => {
          const text = isStructure(item) ? toJson(item) : writeScalar(item);
          return `&${encodeURIComponent(name)}=${encodeURIComponent(text ?? "")}`;
        })
        .join("");
    })
    .join("")
    .slice(1)
    .replaceAll("%20", "+");

/** {@link writeForm}, of a body that is not sent where the call gives nothing for it. */
export const writeGivenForm: BodyWriter = (members, ...rest) =>
  Object.keys(members).length ? writeForm(members, ...rest) : undefined;

/** A quoted name in a header of a part (WHATWG HTML, section "Multipart form data"). */
const quote = (name: string) =>
  `"${name.replace(/\r\n|[\r\n]/g, "%0D%0A").replaceAll('"', "%22")}"`;

/** The headers of a part, and what is in it. */
function writePart(
  name: string,
  value: unknown,
  contentType: string | undefined,
): readonly BlobPart[] {
  const documented = /^[^*,]+$/.exec(contentType ?? "")?.[0];
  const head = (file: string | undefined, type: string | undefined) =>
    `content-disposition: form-data; name=${quote(name)}` +
    (file === undefined ? "" : `; filename=${quote(file)}`) +
    `${type ? `\r\ncontent-type: ${type.replace(/[^ -~]/g, "")}` : ""}\r\n\r\n`;
  const file = Object(value) as {
    name?: string;
    content?: unknown;
    type?: string;
  };
  const content = isBytes(value) ? value : file.content;
  if (isBytes(content)) {
    const types = [file.type, (content as { type?: string }).type, documented];
    const type = types.find(Boolean) ?? "application/octet-stream";
    return [head(file.name ?? name, type), content as BlobPart];
  }
  return isStructure(value)
    ? [head(undefined, documented ?? "application/json"), toJson(value) ?? ""]
    : [head(undefined, documented), writeScalar(value)];
}

const isFile = (value: unknown) =>
  isBytes(value) || isBytes((Object(value) as { content?: unknown }).content);

/** Names and values of the parts of a member: those of its style, or else each item of a list (OpenAPI 3.1.1, section 4.8.15.1.1). */
const listParts = (
  name: string,
  value: unknown,
  { isFile: takesFiles, style, explode = false }: Encoding,
  draft: RequestDraft,
): readonly (readonly [string, unknown])[] => {
  const items = [value].flat();
  if (takesFiles && !items.every(isFile)) throw new TypeError();
  if (!style || items.some(isFile)) return items.map((item) => [name, item]);
  return writeStyled(name, value, draft, { write: writeStyled, style, explode })
    .split("&")
    .slice(1)
    .map((pair) => {
      const [key = "", text = ""] = pair.split("=").map(decodeURIComponent);
      return [key, text];
    });
};

/** `multipart/form-data` (RFC 7578): without a style each item of a list is a part; a structure is one of JSON. */
export const writeMultipart: BodyWriter = (members, draft, operation) => {
  const boundary = `form-${Math.random().toString(36).slice(2)}${Date.now()}`;
  const parts = listMembers(members, operation).flatMap(([name, value]) => {
    draft.current = name;
    const encoding = findEncoding(operation, draft, name);
    return listParts(name, value, encoding, draft).flatMap(([key, item]) => [
      `--${boundary}\r\n`,
      ...writePart(key, item, encoding.contentType),
      "\r\n",
    ]);
  });
  // A body of no parts is none (RFC 2046, section 5.1.1).
  if (parts.length === 0) return undefined;
  draft.headers.set("content-type", `${draft.mediaType}; boundary=${boundary}`);
  return new globalThis.Blob([...parts, `--${boundary}--\r\n`]);
};

/** One parameter, `body`, as it is: bytes, a stream of them, or text. Of a range of media types, its own is sent. */
export const writeBytes: BodyWriter = ({ body }, draft) => {
  if (body === undefined) return undefined;
  const isStream = isIterable(body);
  if (!isStream && !isBytes(body) && typeof body !== "string")
    throw new TypeError();
  if (draft.mediaType.includes("*"))
    draft.headers.set(
      "content-type",
      [(body as { type?: string }).type].find(Boolean) ??
        "application/octet-stream",
    );
  return isStream ? toStream(body) : (body as BodyInit);
};

/** Not every platform iterates over its streams. */
const isIterable = (value: unknown): value is AsyncIterable<Uint8Array> =>
  "getReader" in Object(value) || Symbol.asyncIterator in Object(value);

/** What `fetch` takes on every platform: of other iterables, such as a file that Node.js reads, few know. */
function toStream(bytes: AsyncIterable<Uint8Array>): BodyInit {
  // Not every library of types has streams of the web iterate.
  if ("getReader" in bytes) return bytes as unknown as BodyInit;
  const chunks = bytes[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await chunks.return?.();
    },
  }) as BodyInit;
}

/** One parameter, `body`, as text. */
export const writeText: BodyWriter = ({ body }) =>
  body === undefined ? undefined : writeScalar(body);

/** A list in the parameter `body`, each item as JSON after a mark. */
const writeItems = (body: unknown, mark = "") =>
  (body as readonly unknown[] | undefined)
    ?.map((item) => `${mark}${toJson(item) ?? "null"}\n`)
    .join("");

/** One parameter, `body`: a list whose items are lines of JSON. */
export const writeLines: BodyWriter = ({ body }) => writeItems(body);

/** One parameter, `body`: a list whose items are a sequence of JSON (RFC 7464). */
export const writeRecords: BodyWriter = ({ body }) => writeItems(body, "\x1e");
