// Written by docwright; do not edit. The next run writes this file anew.

/** Characters as Unicode counts them: a pair of surrogates is one. */
function countCodePoints(text: string): number {
  let count = text.length;
  for (let index = 1; index < text.length; index++) {
    if (isLowSurrogate(text, index) && isHighSurrogate(text, index - 1))
      count--;
  }
  return count;
}

function isHighSurrogate(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800;
}

function isLowSurrogate(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xdc00;
}

/** Whether the text has at least so many characters; counts them only where its UTF-16 length leaves it open. */
export function hasMinLength(text: string, length: number): boolean {
  return (
    text.length >= 2 * length ||
    (text.length >= length && countCodePoints(text) >= length)
  );
}

/** Whether the text has at most so many characters; counts them only where its UTF-16 length leaves it open. */
export function hasMaxLength(text: string, length: number): boolean {
  return (
    text.length <= length ||
    (text.length <= 2 * length && countCodePoints(text) <= length)
  );
}
