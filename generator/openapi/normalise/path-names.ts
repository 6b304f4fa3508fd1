/** A name in braces and what frameworks write beside it: blanks, a pattern or a type (`id:[0-9]+`), any one segment (`name=*`). */
const decorated = /\{\s*([\w.$-]+)\s*(?::[^{}]*|=\*)?\}/gu;

/** A path whose parameters have their names in the braces, and nothing else. */
export function takePlainNames(path: string): string {
  return path.replaceAll(decorated, (_, name: string) => `{${name}}`);
}
