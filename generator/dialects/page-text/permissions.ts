/** The names of permissions on a line, and whether another division of it would be as good. */
export interface PermissionNames {
  readonly names: readonly string[];
  readonly isAmbiguous: boolean;
}

/** A lower-case letter, a digit or a bracket directly before a capital: there one name ends and the next begins. */
const seam = /(?<=[\p{Ll}\d)\]])(?=\p{Lu})/u;

/** Capitals in a row before a small letter hide a seam (`Write APIZones Read`), if they are not an abbreviation. */
const hiddenSeam = /\p{Lu}{2,}\p{Ll}/u;

/** A name of one word is the beginning of a name with a capital inside it (`MailChannels Write`). */
function joinSingleWords(pieces: readonly string[]): readonly string[] {
  const names: string[] = [];
  let lead = "";
  for (const [index, piece] of pieces.entries()) {
    if (!piece.includes(" ") && index < pieces.length - 1) {
      lead += piece;
      continue;
    }
    names.push(lead + piece);
    lead = "";
  }
  return names;
}

/** Divides the names that a page has glued together: `AI Gateway WriteAI Gateway Read`. */
export function splitPermissions(text: string): PermissionNames {
  const pieces = text.split(seam);
  if (pieces.length === 1) return { names: pieces, isAmbiguous: false };
  const names = joinSingleWords(pieces);
  const isAmbiguous = pieces.some((piece) => !piece.includes(" ")) || hiddenSeam.test(text);
  return { names, isAmbiguous };
}

/** The names of permissions on a line; a scrape puts each between back-ticks, which leaves nothing to divide. */
export function readPermissions(raw: string, plain: string): PermissionNames {
  const quoted = [...raw.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name?.trim() ?? []);
  if (quoted.length > 0) return { names: quoted, isAmbiguous: false };
  return splitPermissions(plain);
}
