/** How many pieces wait until they are put together. */
const mostWaiting = 5000;

/**
 * A long text of many short pieces. Put together level by level it would be copied as often as it is deep; kept until the
 * end, the pieces would take several times as much as the text.
 */
export class LongText {
  readonly #chunks: string[] = [];
  #pieces: string[] = [];

  add(piece: string): void {
    this.#pieces.push(piece);
    if (this.#pieces.length >= mostWaiting) this.#join();
  }

  #join(): void {
    this.#chunks.push(this.#pieces.join(""));
    this.#pieces = [];
  }

  toString(): string {
    this.#join();
    return this.#chunks.length === 1 ? (this.#chunks[0] ?? "") : this.#chunks.join("");
  }
}
