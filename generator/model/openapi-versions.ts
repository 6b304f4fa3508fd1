/** The versions of OpenAPI that are read, the first of which was called Swagger. */
export const openApiVersions = ["2.0", "3.0", "3.1", "3.2"] as const;
