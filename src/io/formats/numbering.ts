import { type CheerioAPI, load } from 'cheerio'
import { counterText } from './counters.ts'

/** One level of a Word list: how its number is counted and written. */
interface Level {
  readonly format: string
  /** With `%1`…`%9` for the counters of the levels: `（%2）`. */
  readonly pattern: string
  readonly start: number
  readonly style: string | null
}

interface List {
  /** Lists of one abstract list count together. */
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  /** Starts that this list sets anew when it is first used. */
  readonly restarts: ReadonlyMap<number, number>
}

interface Place {
  readonly list: string
  readonly level: number | null
}

type Node = ReturnType<CheerioAPI>

/** The parts of a .docx that numbers follow from, as XML; empty strings where a part is missing. */
export interface NumberingParts {
  readonly numbering: string
  readonly styles: string
}

/**
 * Writes the automatic numbers of a Word document into its paragraphs, as Word shows them.
 *
 * `<w:p>` with a list's level → the number's text before its first run; the reference to the list is taken out, so that
 * no later reader makes a bare list of it.
 *
 * @returns the document's XML
 */
export function writeNumbers(documentXml: string, parts: NumberingParts): string {
  const $ = load(documentXml, { xml: true })
  const lists = listsOf(parts.numbering)
  const styled = stylePlaces(parts.styles)
  const counters = new Counters(lists)
  $('w\\:del, w\\:moveFrom').remove()
  $('w\\:p').each((_, element) => {
    const paragraph = $(element)
    const properties = paragraph.children('w\\:pPr')
    const style = properties.children('w\\:pStyle').attr('w:val') ?? ''
    const own = properties.children('w\\:numPr')
    const place = placeOf(own, styled.get(style) ?? null)
    own.remove()
    if (place === null || paragraph.text().trim() === '') return
    const number = counters.next(place.list, place.level ?? levelOfStyle(lists.get(place.list), style))
    if (number === '') return
    const run = `<w:r><w:t xml:space="preserve">${escaped(number)}</w:t></w:r>`
    if (properties.length > 0) properties.after(run)
    else paragraph.prepend(run)
  })
  return $.xml()
}

function placeOf(own: Node, styled: Place | null): Place | null {
  const list = own.children('w\\:numId').attr('w:val') ?? styled?.list
  if (list === undefined || list === '0') return null
  const level = own.children('w\\:ilvl').attr('w:val')
  return { list, level: level === undefined ? (own.length > 0 ? 0 : (styled?.level ?? null)) : Number(level) }
}

/** A style may name only its list: the list's level names the style. */
function levelOfStyle(list: List | undefined, style: string): number {
  for (const [level, { style: named }] of list?.levels ?? []) if (named === style) return level
  return 0
}

/** The running numbers of all lists of one document. */
class Counters {
  readonly #lists: ReadonlyMap<string, List>
  readonly #values = new Map<string, number[]>()
  readonly #used = new Set<string>()

  constructor(lists: ReadonlyMap<string, List>) {
    this.#lists = lists
  }

  /** The text of the next number of a list on a level, 0 = outermost; empty where the list has none. */
  next(id: string, at: number): string {
    const list = this.#lists.get(id)
    const level = list?.levels.get(at)
    if (list === undefined || level === undefined) return ''
    const values = this.#values.get(list.abstract) ?? []
    this.#values.set(list.abstract, values)
    if (!this.#used.has(id)) for (const [restarted, start] of list.restarts) values[restarted] = start - 1
    this.#used.add(id)
    values[at] = (values[at] ?? level.start - 1) + 1
    values.length = at + 1
    const written = level.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const other = list.levels.get(Number(digit) - 1)
      return other === undefined ? '' : counterText(values[Number(digit) - 1] ?? other.start, other.format)
    })
    return /[\dA-Za-z.]$/.test(written) ? `${written} ` : written
  }
}

function listsOf(xml: string): ReadonlyMap<string, List> {
  if (xml === '') return new Map()
  const $ = load(xml, { xml: true })
  const abstracts = new Map<string, ReadonlyMap<number, Level>>()
  const byStyle = new Map<string, string>()
  const links = new Map<string, string>()
  $('w\\:abstractNum').each((_, element) => {
    const node = $(element)
    const id = node.attr('w:abstractNumId') ?? ''
    abstracts.set(id, levelsOf($, node))
    const style = node.children('w\\:styleLink').attr('w:val')
    if (style !== undefined) byStyle.set(style, id)
    const link = node.children('w\\:numStyleLink').attr('w:val')
    if (link !== undefined) links.set(id, link)
  })
  const lists = new Map<string, List>()
  $('w\\:num').each((_, element) => {
    const node = $(element)
    const named = node.children('w\\:abstractNumId').attr('w:val') ?? ''
    const abstract = byStyle.get(links.get(named) ?? '') ?? named
    lists.set(node.attr('w:numId') ?? '', { abstract, ...overridden($, node, abstracts.get(abstract)) })
  })
  return lists
}

function levelsOf($: CheerioAPI, node: Node): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const element of node.children('w\\:lvl')) {
    const level = $(element)
    const value = (name: string) => level.find(`w\\:${name}`).first().attr('w:val')
    levels.set(Number(level.attr('w:ilvl') ?? 0), {
      format: value('numFmt') ?? 'decimal',
      pattern: value('lvlText') ?? '',
      start: Number(value('start') ?? 1),
      style: value('pStyle') ?? null,
    })
  }
  return levels
}

function overridden($: CheerioAPI, node: Node, base: ReadonlyMap<number, Level> = new Map()): Omit<List, 'abstract'> {
  const levels = new Map(base)
  const restarts = new Map<number, number>()
  for (const element of node.children('w\\:lvlOverride')) {
    const override = $(element)
    for (const [level, own] of levelsOf($, override)) levels.set(level, own)
    const start = override.children('w\\:startOverride').attr('w:val')
    if (start !== undefined) restarts.set(Number(override.attr('w:ilvl') ?? 0), Number(start))
  }
  return { levels, restarts }
}

/** Where paragraphs of each style stand by their style alone, inherited from the styles they are based on. */
function stylePlaces(xml: string): ReadonlyMap<string, Place> {
  if (xml === '') return new Map()
  const $ = load(xml, { xml: true })
  const own = new Map<string, { readonly place: Place | null; readonly base: string | undefined }>()
  $('w\\:style[w\\:type="paragraph"]').each((_, element) => {
    const style = $(element)
    const numPr = style.children('w\\:pPr').children('w\\:numPr')
    const list = numPr.children('w\\:numId').attr('w:val')
    const level = numPr.children('w\\:ilvl').attr('w:val')
    const place = list === undefined ? null : { list, level: level === undefined ? null : Number(level) }
    own.set(style.attr('w:styleId') ?? '', { place, base: style.children('w\\:basedOn').attr('w:val') })
  })
  const places = new Map<string, Place>()
  for (const id of own.keys()) {
    let at: string | undefined = id
    for (let depth = 0; at !== undefined && depth < 12; depth++) {
      const place: Place | null | undefined = own.get(at)?.place
      if (place != null) {
        places.set(id, place)
        break
      }
      at = own.get(at)?.base
    }
  }
  return places
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
