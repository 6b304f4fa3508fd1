export const parameterStyles = [
  "simple",
  "label",
  "matrix",
  "form",
  "spaceDelimited",
  "pipeDelimited",
  "deepObject",
  "cookie",
] as const;

/** How a list or an object becomes text (OpenAPI 3.1, section 4.8.12.2; `cookie` since 3.2). */
export type ParameterStyle = (typeof parameterStyles)[number];
