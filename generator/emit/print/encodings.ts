import { canonicalJson, schemaOfContent, type Encoding, type JsonValue } from "../../model/index.js";
import { findRawType, nameMediaType, type BodyPlan } from "../plan/body-plan.js";
import { findFile } from "../plan/parameter-members.js";
import { resolveSchema, type SchemaIndex } from "../plan/schema-walk.js";
import { printValue, type Members } from "./value.js";

/** How the members of a form are written, and by media type where that is not the same in all. */
export function describeEncodings(forms: readonly BodyPlan[], index: SchemaIndex): Members {
  const [first, ...others] = forms.map((plan) => ({
    mediaType: nameMediaType(plan),
    encoding: describeEncoding(plan, index),
  }));
  const isFirst = (encoding: JsonValue) => canonicalJson(encoding) === canonicalJson(first?.encoding ?? {});
  const differing = others.filter(({ encoding }) => !isFirst(encoding));
  const byType = differing.map(({ encoding, mediaType }) => [mediaType, encoding] as const);
  return {
    encoding: first && Object.keys(first.encoding).length > 0 ? printValue(first.encoding) : undefined,
    encodings: byType.length > 0 ? printValue(Object.fromEntries(byType)) : undefined,
  };
}

function describeEncoding(plan: BodyPlan, index: SchemaIndex): Readonly<Record<string, JsonValue>> {
  const { encoding = {} } = plan.content;
  const files = listFiles(plan, index);
  const names = [...new Set([...Object.keys(encoding), ...files.keys()])];
  return Object.fromEntries(
    names.map((name) => [
      name,
      { ...describeFile(files.get(name)), ...describeMember(encoding[name] ?? {}) },
    ]),
  );
}

/** The members of a multipart form that are files, or lists of them. */
function listFiles({ content, kind }: BodyPlan, index: SchemaIndex): ReadonlyMap<string, FileFacts> {
  const schema = kind === "multipart" ? resolveSchema(schemaOfContent(content), index) : undefined;
  const properties = schema?.kind === "object" ? schema.properties : [];
  return new Map(
    properties
      .filter((one) => findFile(one, index))
      .map(({ name, schema: one }) => {
        const found = resolveSchema(one, index);
        return [name, { type: findRawType(found?.kind === "array" ? found.items : found, index) }];
      }),
  );
}

/** A file of a form, with its media type where its schema names one. */
interface FileFacts {
  readonly type: string | undefined;
}

function describeFile(file: FileFacts | undefined): Readonly<Record<string, JsonValue>> {
  if (!file) return {};
  return { ...(file.type !== undefined && { contentType: file.type }), isFile: true };
}

function describeMember({
  allowReserved,
  contentType,
  explode,
  style,
}: Encoding): Readonly<Record<string, JsonValue>> {
  const isStyled = style !== undefined || explode !== undefined || allowReserved !== undefined;
  const found = style ?? "form";
  return {
    ...(contentType !== undefined && { contentType }),
    ...(isStyled && { style: found, explode: explode ?? found === "form" }),
    ...(allowReserved && { allowReserved }),
  };
}
