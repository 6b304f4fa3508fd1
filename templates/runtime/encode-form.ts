import { writeScalar } from "./url.js";

/** Writes a body as `application/x-www-form-urlencoded`; arrays repeat their name, what is undefined is left out. */
export function encodeForm(body: unknown): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(body as Record<string, unknown>)) {
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (item !== undefined) form.append(name, writeScalar(item) ?? JSON.stringify(item));
    }
  }
  return form;
}
