/** What the stage `openapi` can find wrong. */
export const openapiCodes = {} as const;
