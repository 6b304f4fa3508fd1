import { toSingular } from "../../model/index.js";
import { splitWords } from "./words.js";

/** Words of titles for what the methods of HTTP do, by the name that clients have for it. */
const usual: Readonly<Record<string, string>> = {
  list: "list",
  get: "get",
  retrieve: "get",
  fetch: "get",
  read: "get",
  show: "get",
  view: "get",
  return: "get",
  create: "create",
  add: "create",
  new: "create",
  make: "create",
  update: "update",
  modify: "update",
  change: "update",
  edit: "update",
  replace: "update",
  set: "update",
  patch: "update",
  delete: "delete",
  remove: "delete",
  destroy: "delete",
};

/** Verbs for what the methods of HTTP have no word for. */
const own: ReadonlySet<string> = new Set(
  [
    "abort accept acknowledge activate apply approve archive assign attach authenticate authorize calculate",
    "cancel classify clone close commit compare complete compute confirm connect convert deactivate decline",
    "deploy detach detect disable disconnect dismiss download duplicate embed enable estimate evaluate",
    "execute extend extract finish freeze generate grant hide initialize install invite invoke join leave",
    "merge migrate moderate move mute notify parse pause predict promote provision publish purge push",
    "rebuild redeem refresh register reject rename render renew reorder replay rerun resend resize resolve",
    "restart restore resume retry revert revoke rotate save search send simulate skip split stop submit",
    "subscribe suspend swap sync synthesize terminate transcribe transform translate unarchive unassign",
    "unblock undelete undo uninstall unlink unlock unpublish unregister unsubscribe upload upsert validate",
    "verify void withdraw",
  ].flatMap((line) => line.split(" ")),
);

/** Verbs that are nouns too: what is only read may be `Test results`, what is sent is `Test Webhook`. */
const alsoNouns: ReadonlySet<string> = new Set(
  [
    "block capture check claim copy count export forward hold import launch link load lock lookup mark match",
    "open ping play preview process purchase query queue rank refund release report request reset review",
    "run scan schedule score share sign sort start stream tag test track transfer trigger",
  ].flatMap((line) => line.split(" ")),
);

const articles = new Set(["a", "an"]);

/** The words of a title in the singular and in lower case: `Uploads a File` is `upload a file`. */
function listWords(title: string): readonly string[] {
  return splitWords(title).map((word) => toSingular(word.toLowerCase()));
}

/** The name of what a title says to do with what the methods of HTTP do: `Modify` is `update`. */
export function findUsualVerb(title: string): string | undefined {
  const [first = ""] = listWords(title);
  return Object.hasOwn(usual, first) ? usual[first] : undefined;
}

/** Whether words stand in a row among others. */
function includesRow(words: readonly string[], row: readonly string[]): boolean {
  return row.length > 0 && ` ${words.join(" ")} `.includes(` ${row.join(" ")} `);
}

/** What an operation does and to what: `post`, `/v1/files` and `files`. */
export interface Done {
  readonly method: string;
  readonly path: string;
  readonly thing: string;
}

/**
 * The verb of a title that the methods of HTTP have no word for, where it is done to the thing of that name: `Upload File`
 * of files is `upload`. A word that the path has names a thing: `Import Jobs` of `/imports/jobs`.
 */
export function findOwnVerb(title: string, { method, path, thing }: Done): string | undefined {
  const [first = "", second = "", ...others] = listWords(title.replace(/\([^()]*\)/g, " "));
  if (Object.hasOwn(usual, first) || listWords(path).includes(first)) return undefined;
  const isVerb = own.has(first) || (method !== "get" && alsoNouns.has(first)) || articles.has(second);
  const isOfThing = second === "" || includesRow([second, ...others], listWords(thing));
  return isVerb && isOfThing ? first : undefined;
}
