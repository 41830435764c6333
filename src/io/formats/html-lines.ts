import { type AnyNode, type Element, isDocument, isTag, isText } from 'domhandler'
import { counterText } from './counters.ts'

/** Elements that start and end a line. */
const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hr html legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
/** Elements that show no text. */
const silent = new Set(
  'script style noscript template iframe object embed svg math select button input textarea head title map'.split(' '),
)
/** A cell with more text than this lays out a page and is no cell of a table, in code units. */
const longestCell = 160

/** The text below a node as lines, as a browser breaks it: one a block, tables one a row with tabs between cells. */
export function linesOf(root: AnyNode): readonly string[] {
  const lines = new Lines()
  write(root, lines)
  return lines.finished()
}

class Lines {
  readonly #done: string[] = []
  #open = ''
  #number = ''

  add(text: string): void {
    this.#open += text
  }

  /** An item's number: stands before the item's first line, however deep that lies. */
  number(text: string): void {
    this.#number = text
  }

  break(): void {
    const line = this.#open
      .replace(/[ \t\r\n\f\u00a0]+/g, ' ')
      .replaceAll('\u0001', '\t')
      .trim()
    this.#open = ''
    if (line === '') return
    this.#done.push(this.#number + line)
    this.#number = ''
  }

  finished(): readonly string[] {
    this.break()
    return this.#done
  }
}

function write(node: AnyNode, lines: Lines): void {
  if (isText(node)) lines.add(node.data)
  else if (isTag(node)) writeElement(node, lines)
  else if (isDocument(node)) for (const child of node.children) write(child, lines)
}

function writeElement(element: Element, lines: Lines): void {
  if (silent.has(element.name) || isHidden(element)) return
  if (element.name === 'br') lines.break()
  else if (element.name === 'tr') writeRow(element, lines)
  else if (blocks.has(element.name)) {
    lines.break()
    if (element.name === 'li') lines.number(listNumber(element))
    for (const child of element.children) write(child, lines)
    lines.break()
  } else for (const child of element.children) write(child, lines)
}

/** A row of short cells is one line; cells that hold paragraphs are laid out one after another. */
function writeRow(row: Element, lines: Lines): void {
  lines.break()
  const cells = row.children.filter((child): child is Element => isTag(child) && /^t[dh]$/.test(child.name))
  const texts = cells.map((cell) => cell.children.flatMap((child) => linesOf(child)))
  const isTable = texts.every((cell) => cell.length <= 3 && cell.join('').length <= longestCell)
  if (isTable) {
    lines.add(texts.map((cell) => cell.join(' ')).join('\u0001'))
    lines.break()
  } else
    for (const line of texts.flat()) {
      lines.add(line)
      lines.break()
    }
}

function isHidden({ attribs }: Element): boolean {
  return 'hidden' in attribs || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs['style'] ?? '')
}

/** The number a browser shows before an item of an ordered list; its form stands for the depth that the browser shows by indenting. */
function listNumber(item: Element): string {
  const list = item.parent
  if (list === null || !isTag(list) || list.name !== 'ol' || /list-style[^;]*none/i.test(list.attribs['style'] ?? ''))
    return ''
  const items = list.children.filter((child) => isTag(child) && child.name === 'li')
  const value = Number(list.attribs['start'] ?? 1) + items.indexOf(item)
  const depth = depthOf(list)
  return depth === 0 ? `${value}. ` : depth === 1 ? `(${value}) ` : counterText(value, 'decimalEnclosedCircle')
}

/** In how many other lists a list stands. */
function depthOf(list: Element): number {
  let depth = 0
  for (let at = list.parent; at !== null; at = at.parent) if (isTag(at) && at.name === 'ol') depth++
  return depth
}
