import { canonicalJson, schemaOfContent, type Encoding, type JsonValue } from "../../model/index.js";
import { nameMediaType, type BodyPlan } from "../plan/body-plan.js";
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
  const names = [...new Set([...Object.keys(encoding), ...files])];
  return Object.fromEntries(
    names.map((name) => [
      name,
      { ...describeMember(encoding[name] ?? {}), ...(files.has(name) && { isFile: true }) },
    ]),
  );
}

/** The members of a multipart form that are files, or lists of them. */
function listFiles({ content, kind }: BodyPlan, index: SchemaIndex): ReadonlySet<string> {
  const schema = kind === "multipart" ? resolveSchema(schemaOfContent(content), index) : undefined;
  const properties = schema?.kind === "object" ? schema.properties : [];
  return new Set(properties.filter((one) => findFile(one, index)).map(({ name }) => name));
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
