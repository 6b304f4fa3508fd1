// Generators that start from OpenAPI, and docwright; each as a command for a spec and an output folder.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const modules = join(import.meta.dirname, "../node_modules");
const docwright = join(import.meta.dirname, "../../../dist/cli.js");

function configure(folder, name, config) {
  const path = join(folder, name);
  writeFileSync(path, config);
  return path;
}

const quote = (value) => JSON.stringify(value);

/** `prepare` writes what the tool wants to read and returns the arguments for Node. */
export const contenders = {
  "@hey-api/openapi-ts (types, sdk, zod)": (spec, out, folder) => [
    join(modules, "@hey-api/openapi-ts/bin/run.js"),
    "-f",
    configure(
      folder,
      "hey-api.config.mjs",
      `export default { input: ${quote(spec)}, output: ${quote(out)}, plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk", "zod"] };`,
    ),
  ],
  "orval (fetch)": (spec, out) => [
    join(modules, "orval/dist/bin/orval.js"),
    ...["--input", spec, "--output", join(out, "api.ts"), "--client", "fetch", "--mode", "split"],
  ],
  "openapi-typescript (types)": (spec, out) => [
    join(modules, "openapi-typescript/bin/cli.js"),
    spec,
    "-o",
    join(out, "types.ts"),
  ],
  "kubb (types, client, zod)": (spec, out, folder) => [
    join(modules, "@kubb/cli/bin/kubb.cjs"),
    "generate",
    "--config",
    configure(
      folder,
      "kubb.config.mjs",
      `import { pluginClient } from ${quote(join(modules, "@kubb/plugin-client/dist/index.js"))};
import { pluginOas } from ${quote(join(modules, "@kubb/plugin-oas/dist/index.js"))};
import { pluginTs } from ${quote(join(modules, "@kubb/plugin-ts/dist/index.js"))};
import { pluginZod } from ${quote(join(modules, "@kubb/plugin-zod/dist/index.js"))};
export default { root: ".", input: { path: ${quote(spec)} }, output: { path: ${quote(out)}, clean: true, format: false, lint: false }, plugins: [pluginOas(), pluginTs(), pluginClient({ client: "fetch" }), pluginZod()] };`,
    ),
  ],
  "docwright from the spec": (spec, out) => [docwright, "--quiet", "emit", spec, "--out", out],
};

export { docwright };
