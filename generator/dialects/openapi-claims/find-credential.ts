import type { Assertion, JsonValue, Parameter } from "../../model/index.js";

type Credential = Extract<Assertion, { readonly aspect: "credential" }>;

/** The words of a parameter that may show what its value looks like. */
function listWords({ description, example, examples = [], schema }: Parameter): readonly JsonValue[] {
  const values = [example, ...examples.map(({ value }) => value), schema.default, ...(schema.examples ?? [])];
  return [...values, description, schema.description].filter((one) => one !== undefined);
}

/**
 * The credential that a parameter stands for: OpenAPI says to ignore the header `Authorization` among parameters, but many
 * documents say nowhere else that a call needs it.
 */
export function findCredential(parameter: Parameter): Credential | undefined {
  const { in: location, name, schema } = parameter;
  if (location !== "header" || name.toLowerCase() !== "authorization") return undefined;
  const isBearer = listWords(parameter).some((one) => typeof one === "string" && /\bbearer\b/iu.test(one));
  const description = (parameter.description ?? schema.description ?? "").trim();
  return {
    aspect: "credential",
    scheme: isBearer ? "bearer" : "header",
    header: name,
    ...(description !== "" && { description }),
  };
}
