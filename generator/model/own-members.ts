const members: ReadonlySet<string> = new Set(["info", "tags", "externalDocs", "jsonSchemaDialect", "$self"]);

/** Whether a member of an OpenAPI document says something of the document, as its title and its extensions do. */
export function isOfDocument(member: string): boolean {
  return members.has(member) || member.startsWith("x-");
}
