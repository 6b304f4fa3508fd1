const bodiless: ReadonlySet<string> = new Set(["204", "205", "304"]);

/** Whether an answer never has a body, whatever a document has for it (RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5). */
export function isBodiless({ status }: { readonly status: string }): boolean {
  return bodiless.has(status);
}
