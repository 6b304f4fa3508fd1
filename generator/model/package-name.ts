const form = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;
const longest = 214;
const taken = new Set(["node_modules", "favicon.ico"]);

/** Whether a package may have this name (npm, "package.json", name). READMEs print it in lines for a shell. */
export function isPackageName(name: string): boolean {
  return form.test(name) && name.length <= longest && !taken.has(name);
}
