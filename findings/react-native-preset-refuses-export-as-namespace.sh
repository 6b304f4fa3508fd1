#!/usr/bin/env bash
# @react-native/babel-preset 0.88.1 can't compile "export * as name", which is ECMAScript since 2020.
# React Native compiles the packages of node_modules by this preset, and it takes classes with private members,
# optional chaining and what else came in those years: one expects a module of ES2020 to pass, all the more
# since Babel's own preset compiles this form.
# It turns modules into CommonJS without the plugin that takes the form apart, for each engine that it knows,
# and stops the whole app. The same in two statements, an import of the namespace and an export, passes.
# Hurt: authors of clients that export each resource as a namespace, and apps that have to add the plugin.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@babel/core@7.29.0 @babel/preset-env@7.29.0 @react-native/babel-preset@0.88.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { transformSync } from "@babel/core";
import env from "@babel/preset-env";
import reactNative from "@react-native/babel-preset";

const forms = {
  "one statement": 'export * as logs from "./logs.js";',
  "two statements": 'import * as logs from "./logs.js";\nexport { logs };',
};
const presets = {
  "preset-env": [env, { modules: "commonjs" }],
  default: [reactNative, { unstable_transformProfile: "default" }],
  "hermes-stable": [reactNative, { unstable_transformProfile: "hermes-stable" }],
  "hermes-canary": [reactNative, { unstable_transformProfile: "hermes-canary" }],
};
for (const [form, code] of Object.entries(forms)) {
  for (const [name, preset] of Object.entries(presets)) {
    let outcome = "a module";
    try {
      transformSync(code, { filename: "index.js", configFile: false, babelrc: false, presets: [preset] });
    } catch (error) {
      outcome = error.message.split("\n")[0].replace(/^.*?: /, "");
    }
    console.log(`${form}, ${name}: ${outcome}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
one statement, preset-env: a module
one statement, default: Export namespace should be first transformed by `@babel/plugin-transform-export-namespace-from`.
one statement, hermes-stable: Export namespace should be first transformed by `@babel/plugin-transform-export-namespace-from`.
one statement, hermes-canary: Export namespace should be first transformed by `@babel/plugin-transform-export-namespace-from`.
two statements, preset-env: a module
two statements, default: a module
two statements, hermes-stable: a module
two statements, hermes-canary: a module
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
