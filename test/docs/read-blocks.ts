import { readFileSync } from "node:fs";

/** A fenced block of a page, with the heading it stands under. */
export interface Block {
  readonly heading: string;
  readonly language: string;
  readonly text: string;
}

/** The fenced blocks of a page of generator/docs, in order. */
export function readBlocks(page: string): readonly Block[] {
  const text = readFileSync(`generator/docs/${page}`, "utf8");
  return text.split(/^(?=##+ )/m).flatMap((section) => {
    const heading = /^##+ (.*)/.exec(section)?.[1] ?? "";
    return [...section.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", block = ""]) => ({
      heading,
      language,
      text: block,
    }));
  });
}
