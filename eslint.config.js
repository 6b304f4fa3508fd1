import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import { importX } from "eslint-plugin-import-x";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import { noCircle } from "./scripts/lint/no-circle.js";

const stages = ["dialects", "reconcile", "openapi", "emit", "drift"];

/** A folder and what of `generator/` its files may not import. The stages know the model and the diagnostics, never each other. */
const boundaries = [
  { target: "./generator/model", from: "./generator", except: ["./model"] },
  {
    target: ["./generator/diagnostics", "./generator/diagnostics.ts"],
    from: "./generator",
    except: ["./model", "./diagnostics", "./diagnostics.ts"],
  },
  ...stages.map((stage) => ({
    target: `./generator/${stage}`,
    from: "./generator",
    except: ["./model", "./diagnostics.ts", "./diagnostics", `./${stage}`],
  })),
  {
    target: ["./generator/pipeline", "./generator/pipeline.ts"],
    from: "./generator",
    except: [
      "./model",
      "./diagnostics.ts",
      "./diagnostics",
      "./pipeline",
      ...stages.map((stage) => `./${stage}`),
    ],
  },
  {
    target: ["./generator/cli", "./generator/cli.ts"],
    from: "./generator",
    except: ["./pipeline.ts", "./diagnostics.ts", "./diagnostics", "./cli"],
  },
  { target: "./generator", from: "./templates" },
  { target: "./templates/runtime", from: ".", except: ["./templates/runtime"] },
  { target: "./templates/validation", from: ".", except: ["./templates/runtime", "./templates/validation"] },
];

const yaml = ["yaml", "js-yaml"];
const printers = ["ts-morph", "handlebars", "prettier"];
const outside = [
  ...["node:fs", "node:fs/promises", "node:child_process", "node:dns", "node:http", "node:https", "node:net"],
  "undici",
];

/** What belongs to some stages alone, by the folder that must do without it. Of one file the last entry holds. */
const libraries = [
  { files: ["generator/*.ts", "generator/cli/**"], names: [...yaml, ...printers, ...outside] },
  { files: ["generator/pipeline/**"], names: printers },
  {
    files: ["generator/{model,diagnostics,dialects,reconcile}/**"],
    names: [...yaml, ...printers, ...outside],
  },
  { files: ["generator/openapi/**"], names: [...printers, ...outside] },
  { files: ["generator/{emit,drift}/**"], names: [...yaml, ...outside] },
  // Docwright's own templates lie beside its program.
  { files: ["generator/emit/templates*.ts"], names: yaml },
];

/** Large integers of documents are bigints, on which it throws. */
const bareStringify = { object: "JSON", property: "stringify", message: "Call stringifyJson of the model." };

/** What is of this project alone: its boundaries and its lengths. What holds of any TypeScript is in `.oxlintrc.json`. */
export default defineConfig(
  globalIgnores(["**/dist/", "generated/", "test/", "scripts/", "coverage/"]),
  {
    files: ["**/*.ts"],
    languageOptions: { parser: tseslint.parser },
    plugins: { "@typescript-eslint": tseslint.plugin },
    // Some comments that disable a rule are for the other linter.
    linterOptions: { reportUnusedDisableDirectives: "off" },
  },
  {
    files: ["generator/**/*.ts", "templates/**/*.ts"],
    plugins: {
      "import-x": importX,
      docwright: { rules: { "no-circle": noCircle } },
    },
    settings: {
      "import-x/resolver-next": [createTypeScriptImportResolver()],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts"] },
      "import-x/extensions": [".ts"],
    },
    rules: {
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones: boundaries }],
      "docwright/no-circle": "error",
      "import-x/no-default-export": "error",
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", 80],
    },
  },
  {
    files: ["generator/**/*.ts"],
    ignores: ["generator/model/json.ts"],
    rules: { "no-restricted-properties": ["error", bareStringify] },
  },
  {
    // The client runs wherever there is a fetch, and depends on nothing.
    files: ["templates/**/*.ts"],
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns: [{ regex: "^[^.]" }] }] },
  },
  ...libraries.map(({ files, names }) => ({
    files,
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { paths: names }] },
  })),
);
