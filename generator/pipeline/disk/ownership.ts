import { projectPaths } from "../project/project-paths.js";

/** Whether docwright may write a path below a folder: a journal that names any other was not written by it. */
export type Owns = (path: string) => boolean;

/** What no output is called, whatever folder it is in: git and npm run what lies there. */
const forbidden = /(?:^|\/)(?:\.git|\.docwright|node_modules|\.{1,2})(?:\/|$)|\\|^\/|^[a-z]:/i;

/** Beside `spec/`, and written by `init` alone. */
const projectRootFiles = ["package.json", ".gitignore", ".gitattributes"];

const projectFiles: readonly string[] = [
  projectPaths.spec,
  projectPaths.ledger,
  projectPaths.manifest,
  projectPaths.acceptedDrift,
  ...projectRootFiles,
];
const projectFolders = [projectPaths.sources, projectPaths.package];

/** What docwright writes of a project. */
export const ownsInProject: Owns = (path) =>
  !forbidden.test(path) &&
  (projectFiles.includes(path) || projectFolders.some((folder) => path.startsWith(`${folder}/`)));

/** What docwright writes of a package: its own folder, and files beside that. */
export const ownsInPackage: Owns = (path) =>
  !forbidden.test(path) && (path.startsWith("src/") || !path.includes("/"));
