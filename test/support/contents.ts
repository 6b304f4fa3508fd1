import {
  findMainContent,
  schemaOfContent,
  type JsonValue,
  type MediaType,
  type Schema,
} from "../../generator/model/index.js";

/** A request body or an answer. */
interface Holder {
  readonly content: readonly MediaType[];
}

/** The content of a body that is JSON. */
export function json(schema: Schema, more: Partial<MediaType> = {}): readonly MediaType[] {
  return [{ mediaType: "application/json", schema, ...more }];
}

export function mediaOf(holder: Holder | undefined): MediaType | undefined {
  return findMainContent(holder?.content ?? []);
}

export function schemaOf(holder: Holder | undefined): Schema | undefined {
  const media = mediaOf(holder);
  return media && schemaOfContent(media);
}

export function exampleOf(holder: Holder | undefined): JsonValue | undefined {
  return mediaOf(holder)?.example;
}

/** A body or an answer whose every schema has become another. */
export function mapSchemas<T extends Holder>(holder: T, change: (schema: Schema) => Schema): T {
  const content = holder.content.map((media) =>
    media.schema ? { ...media, schema: change(media.schema) } : media,
  );
  return { ...holder, content };
}
