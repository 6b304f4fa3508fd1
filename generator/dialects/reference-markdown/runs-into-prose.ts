/** Longer titles are none: the longest of real resources has 40 characters. */
const longestTitle = 80;

/** Marks of sentences and of Markdown; the titles of resources are made of names, and have none. */
const proseMark = /[.!?:;,](?=\s|$)|[。！？：；，`*|<>]|\]\(/u;

/** A word that begins small; those of titles do so only where they are short (`Rate Limiting for Tenants`). */
const proseWord = /(?:^|\s)\p{Ll}{4,}(?=\s|$)/u;

/**
 * Whether the title of a resource in a page of one line has the prose under it in it: nothing there shows where a title
 * ends. One word of prose, or some that all begin with a capital, can't be told from a title.
 */
export function runsIntoProse(title: string): boolean {
  return title.length > longestTitle || proseMark.test(title) || proseWord.test(title);
}
