// Does of `generate` what it does last: writes a set of files as a whole. Loading the rest takes a hundred times as long.
// Usage: node write-output.mjs ROOT SET; says when it begins.
import { readFileSync } from "node:fs";
import { ownsInProject } from "../../../generator/pipeline/disk/ownership.js";
import { commit, type WriteSet } from "../../../generator/pipeline/disk/transaction.js";

const [root = "", set = ""] = process.argv.slice(2);
const files = JSON.parse(readFileSync(set, "utf8")) as WriteSet;
process.stdout.write("writing\n");
await commit(root, files, ownsInProject);
