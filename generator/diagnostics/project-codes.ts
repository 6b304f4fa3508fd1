import { entry } from "./entry.js";

/** What can be wrong with the project around the documents: its files, its manifest, its command line. */
export const projectCodes = {
  "file-not-found": entry(
    "error",
    ({ path }: { path: string }) => `there is no file ${path}`,
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
} as const;
