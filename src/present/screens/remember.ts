/** A function that keeps its last answer and gives it again for the same arguments, told apart by identity. */
export function remember<Arguments extends readonly unknown[], Answer>(
  compute: (...given: Arguments) => Answer,
): (...given: Arguments) => Answer {
  let last: { readonly given: Arguments; readonly answer: Answer } | null = null
  return (...given) => {
    if (last === null || given.some((one, i) => one !== last!.given[i])) last = { given, answer: compute(...given) }
    return last.answer
  }
}
