import eslint from "@eslint/js";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import { importX } from "eslint-plugin-import-x";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

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
    target: "./generator/cli.ts",
    from: "./generator",
    except: ["./pipeline.ts", "./diagnostics.ts", "./diagnostics", "./cli"],
  },
];

/** Libraries that belong to some stages alone, by the folder that must do without them. */
const libraries = [
  { files: ["generator/{model,diagnostics,dialects,reconcile,emit,drift}/**"], names: ["yaml"] },
  {
    files: ["generator/{model,diagnostics,dialects,reconcile,openapi}/**", "generator/*.ts"],
    names: ["ts-morph", "handlebars", "prettier"],
  },
];

export default defineConfig(
  globalIgnores(["**/dist/", "generated/", "test/fixtures/", "test/bench/node_modules/", "coverage/"]),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: ["generator/**/*.ts"],
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones: boundaries }],
      "import-x/no-cycle": "error",
      "import-x/no-default-export": "error",
    },
  },
  ...libraries.map(({ files, names }) => ({
    files,
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { paths: names }] },
  })),
  {
    files: ["**/*.js"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { console: "readonly", process: "readonly" } },
  },
);
