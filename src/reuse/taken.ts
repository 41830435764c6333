/** Which sentences of a report have a partner; one object for all reports, so that nothing is made for each pair. */
export class Taken {
  #marks = new Uint8Array(1024)
  #start = 0

  /** Forgets all, and stands for sentences from `start` to before `end`. */
  reset(start: number, end: number): void {
    if (this.#marks.length < end - start) this.#marks = new Uint8Array(2 * (end - start))
    else this.#marks.fill(0, 0, end - start)
    this.#start = start
  }

  has(sentence: number): boolean {
    return this.#marks[sentence - this.#start] === 1
  }

  add(sentence: number): void {
    this.#marks[sentence - this.#start] = 1
  }
}
