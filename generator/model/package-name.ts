/** The form of the name of a package, with its scope (npm, "package.json", name). */
export const packageNameForm = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;
const longest = 214;
const taken = new Set(["node_modules", "favicon.ico"]);

/** What Node.js imports from itself under these names, whatever is installed (node:module, `builtinModules`). */
const modulesOfNode = new Set(
  (
    "assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain " +
    "events fs http http2 https inspector module net os path perf_hooks process punycode querystring readline repl " +
    "stream string_decoder sys timers tls trace_events tty url util v8 vm wasi worker_threads zlib"
  ).split(" "),
);

/** Whether Node.js has a module of this name: nobody could import a package that is called so. */
export function isModuleOfNode(name: string): boolean {
  return modulesOfNode.has(name);
}

/** Whether a package may have this name (npm, "package.json", name). READMEs print it in lines for a shell. */
export function isPackageName(name: string): boolean {
  return packageNameForm.test(name) && name.length <= longest && !taken.has(name) && !isModuleOfNode(name);
}

/** The name of a package that was made of a title, as one that can be imported. */
export function toImportableName(name: string): string {
  return isModuleOfNode(name) ? `${name}-client` : name;
}
