import { entry } from "./entry.js";

/** What can be wrong with the project around the documents: its files, its manifest, its command line. */
export const projectCodes = {
  "file-not-found": entry(
    "error",
    ({ path, reason }: { path: string; reason: string }) =>
      reason === "ENOENT" ? `there is no file ${path}` : `cannot read ${path} (${reason})`,
    "Check the path, or list the file in spec/docwright.yaml.",
  ),
  "source-pending": entry(
    "warning",
    ({ file, dialect }: { file: string; dialect: string }) =>
      `${file} is listed as pending: nothing reads the dialect ${dialect} yet`,
    "Remove `pending: true` from its entry once the dialect is there.",
  ),
  "manifest-invalid": entry(
    "error",
    ({ problem }: { problem: string }) => `spec/docwright.yaml: ${problem}`,
    "Correct the manifest; its members are described at the top of the file.",
  ),
  "invalid-utf8": entry(
    "error",
    ({ path, offset }: { path: string; offset: number }) =>
      `${path} is not UTF-8: byte ${offset} cannot be read`,
    "Save the document as UTF-8.",
  ),
  "write-outside": entry(
    "error",
    ({ path }: { path: string }) => `${path} would be written outside the output folder; nothing was written`,
    "Remove the link on the way to it, or choose another output folder.",
  ),
  "folder-locked": entry(
    "error",
    ({ owner }: { owner: string }) => `another docwright (process ${owner}) is writing here`,
    "Wait until it is done, then run the command again.",
  ),
  "folder-not-ours": entry(
    "error",
    ({ path }: { path: string }) => `${path} holds files that docwright did not write; nothing was written`,
    "Give --out an empty folder, or one that docwright wrote before.",
  ),
  "dialect-unknown": entry(
    "error",
    ({ name, known }: { name: string; known: readonly string[] }) =>
      `there is no dialect ${JSON.stringify(name)}; there are ${known.join(", ")}`,
    "Name one of them with --dialect, or leave the option out.",
  ),
  "dialect-unrecognised": entry(
    "error",
    ({ path }: { path: string }) => `${path} looks like no dialect that docwright reads`,
    "Name its dialect with --dialect, or check that the file is the page and not a log-in or error page.",
  ),
} as const;
