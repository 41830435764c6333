import { keymap } from './keymap.ts'

/** What a line may go on as: names of commands and settings that begin with it, and values of a setting. */
export function completionsOf(line: string): readonly string[] {
  const [name = '', value] = line.split(/\s+/)
  if (value !== undefined)
    return (values[name] ?? []).filter((one) => one.startsWith(value)).map((one) => `${name} ${one}`)
  const names = [
    ...keymap.flatMap(({ name: own, does }) => [own, does.zh]),
    ...Object.keys(values),
    'ascii',
    'search',
    '检索',
  ]
  return [...new Set(names)].filter((one) => name !== '' && one.startsWith(name))
}

/** A line as far as all its completions agree; the line itself where there is none. */
export function completed(line: string): string {
  const [first, ...rest] = completionsOf(line)
  if (first === undefined) return line
  const isShared = (length: number): boolean => rest.every((one) => one.startsWith(first.slice(0, length)))
  let length = first.length
  while (!isShared(length)) length--
  return first.slice(0, length)
}

const values: Readonly<Record<string, readonly string[]>> = {
  lang: ['zh', 'en'],
  theme: ['default', 'colour-blind'],
  width: ['1', '2'],
}
