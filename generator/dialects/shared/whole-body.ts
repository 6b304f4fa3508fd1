import { isJsonObject, type JsonValue } from "../../model/index.js";

/** What stands alone in the section of a body. */
export interface OnlyParameter {
  readonly name: string;
  /** An object by its members, which may not be null. */
  readonly isInlineObject: boolean;
}

/**
 * Whether a parameter that stands alone is the whole body: a body that is no object is printed as one parameter named
 * `body`. An object with a member of that name shows it in the example.
 */
export function isWholeBody(
  { name, isInlineObject }: OnlyParameter,
  example: JsonValue | undefined,
): boolean {
  if (name !== "body") return false;
  const isShown = isJsonObject(example) && Object.keys(example).length > 0;
  return isShown ? !Object.hasOwn(example, "body") : !isInlineObject;
}
