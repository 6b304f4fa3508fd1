import { isDeviceName } from "../../model/index.js";

const unsafe = /[^\p{L}\p{N}._-]+/gu;

/** Bytes; file systems allow 255, of which a number and a longer extension may need some. */
const longestStem = 200;

/** A name that every file system takes: not too long, and not that of a device. */
function toFileName(name: string): string {
  const [, stem = "", extension = ""] = /^(.+?)(\.[^.]{1,10})?$/su.exec(name) ?? [];
  const bytes = Buffer.from(stem).subarray(0, longestStem);
  // A letter of several bytes may be cut through.
  const short = bytes.toString().replace(/\uFFFD$/u, "");
  return isDeviceName(stem) ? `${stem}-page${extension}` : short + extension;
}

/** A path of any origin as a path below `spec/sources`: no step leads up, and no part is hidden. */
export function toSourcePath(path: string): string {
  const parts = path
    .split(/[/\\]+/u)
    .map((part) => toFileName(part.replace(unsafe, "-").replace(/^[.-]+|-+$/gu, "")));
  return parts.filter((part) => part !== "" && part !== "node_modules").join("/") || "page";
}

/** The name that a page of an address gets: the end of its path, with `extension` where that has none. */
export function nameAddress(url: string, extension: string): string {
  const { hostname, pathname } = new URL(url);
  const steps = decodePath(pathname).split("/").filter(Boolean);
  const last = steps.pop() ?? hostname;
  const isGeneric = /^(?:index|readme)(?:\.\w+)?$/iu.test(last) && steps.length > 0;
  const name = toSourcePath(isGeneric ? `${steps.at(-1) ?? ""}${/\.\w+$/u.exec(last)?.[0] ?? ""}` : last);
  return /\.(?:md|markdown|txt|json|ya?ml)$/iu.test(name)
    ? name
    : `${name.replace(/\.html?$/iu, "")}${extension}`;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The same names, each once also where the file system does not tell cases apart. */
export function withUniqueFiles<T extends { readonly file: string }>(documents: readonly T[]): T[] {
  const taken = new Set<string>();
  return documents.map((document) => {
    const [, stem = "", extension = ""] = /^(.*?)(\.[^./]*)?$/su.exec(document.file) ?? [];
    let file = document.file;
    for (let count = 2; taken.has(file.toLowerCase()); count++) file = `${stem}-${String(count)}${extension}`;
    taken.add(file.toLowerCase());
    return { ...document, file };
  });
}
