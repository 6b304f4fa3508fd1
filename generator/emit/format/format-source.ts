import type { OutputFile } from "../../model/index.js";

/** Columns of a line of code; comments keep to it too. */
export const lineWidth = 80;

/** Lays out the text of a file of TypeScript; throws where it is none. */
type FormatSource = (path: string, text: string) => Promise<string>;

let loading: Promise<FormatSource> | undefined;

/** A file of TypeScript in prettier's form. */
export async function formatSource({ path, text }: OutputFile): Promise<OutputFile> {
  loading ??= loadFormatter();
  const format = await loading;
  return { path, text: await nameFile(path, format(path, text)) };
}

/** What a formatter gives; where it throws, the message begins with the file. */
export async function nameFile(path: string, formatted: Promise<string>): Promise<string> {
  try {
    return await formatted;
  } catch (error) {
    throw new Error(`${path} could not be formatted: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * oxfmt, which is a program for the machine, lays out as the version of prettier that it is pinned beside, in a twentieth of
 * the time; prettier takes over on platforms that oxfmt is not built for.
 */
async function loadFormatter(): Promise<FormatSource> {
  try {
    const oxfmt = await import("oxfmt");
    await oxfmt.format("probe.ts", "");
    return async (path, text) => {
      const { code, errors } = await oxfmt.format(path, text, { printWidth: lineWidth });
      if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("; "));
      return code;
    };
  } catch {
    const { format } = await import("prettier");
    return (path, text) => format(text, { parser: "typescript", filepath: path });
  }
}
