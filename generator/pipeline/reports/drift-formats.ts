/** The forms of a report; apart from what prints them, which few commands load. */
export const driftFormats = [
  "terminal",
  "markdown",
  "json",
  "html",
  "github",
  "junit",
  "sarif",
  "gitlab",
  "changelog",
] as const;
export type DriftFormat = (typeof driftFormats)[number];
