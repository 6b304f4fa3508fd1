import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDeclarationReader, readDeclaration } from "../../generator/dialects/notation/index.js";

const piece = fc.constantFrom(
  ...'a: ,b ,x: ,optional ,string,number,null,map[,],array of ,object { a, b },Model, or , } ,{ ,"c",",`,`,- `,1,2 more, ,\n'.split(
    ",",
  ),
);
const wording = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));

/** A text that repeats some of its wordings, with what may follow one, and where each begins. */
const texts = fc
  .array(wording, { minLength: 1, maxLength: 4 })
  .chain((wordings) =>
    fc.array(fc.tuple(fc.constantFrom(...wordings), fc.constantFrom("`", "` ", " `", "\n", ""))),
  )
  .map((parts) => {
    const starts: number[] = [];
    let text = "";
    for (const [words, end] of parts) {
      starts.push(text.length);
      text += words + end;
    }
    return { text, starts };
  });

describe("a reader of the declarations of a text", () => {
  it("reads each as it is read alone, however often it has met the wording, and never beyond a limit", () => {
    fc.assert(
      fc.property(texts, fc.nat(12), ({ text, starts }, reach) => {
        const read = createDeclarationReader(text);
        for (const start of starts) {
          for (const limit of [text.length, start + reach]) {
            expect(read(start, limit)).toEqual(readDeclaration(text, start, limit));
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("reads what is repeated once", () => {
    const read = createDeclarationReader("a: string` a: string`");
    expect(read(0, 21)?.declaration).toBe(read(11, 21)?.declaration);
    expect(read(11, 21)?.end).toBe(20);
  });

  it("reads what is repeated once, also where it may go on to the back-tick and no further", () => {
    const read = createDeclarationReader("a: string` a: string`");
    expect(read(0, 9)?.declaration).toBe(read(11, 20)?.declaration);
  });
});
