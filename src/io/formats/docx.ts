import { strFromU8, strToU8, type Unzipped, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { load } from 'cheerio'
import { linesOf } from './html-lines.ts'
import { writeNumbers } from './numbering.ts'
import { Unreadable } from './unreadable.ts'
import { unzip } from './zip.ts'

/**
 * The text of a Word document, one paragraph a line, with the automatic numbers Word shows; tables a row a line.
 * Headers, footers, comments and deleted text are left out, footnotes stand at the end.
 *
 * @throws Unreadable
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const parts = unzip(bytes, (name) => /\.(?:xml|rels)$/i.test(name) && !/^(?:customXml|docProps)\//.test(name))
  const main = mainPart(parts)
  if (parts[main] === undefined) throw new Unreadable('damaged')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const xml = (name: string) => (parts[name] === undefined ? '' : strFromU8(parts[name]))
  const numbered = writeNumbers(xml(main), {
    numbering: xml(`${folder}numbering.xml`),
    styles: xml(`${folder}styles.xml`),
  })
  const kept = { ...parts, [main]: strToU8(numbered) }
  delete kept[`${folder}numbering.xml`]
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(zipSync(kept, { level: 0 })) }, htmlOptions)
  return textOfHtml(value)
}

const htmlOptions = { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) }

function mainPart(parts: Unzipped): string {
  const rels = parts['_rels/.rels']
  const target = rels === undefined ? null : /Target="\/?([^"]*document[^"]*\.xml)"/.exec(strFromU8(rels))?.[1]
  return target ?? 'word/document.xml'
}

/** Footnotes are the list at the end of what mammoth writes; their marks in the text are no text. */
function textOfHtml(html: string): string {
  const $ = load(html)
  $('sup:has(a[href^="#footnote"]), sup:has(a[href^="#endnote"])').remove()
  const notes = $('ol:has(> li[id^="footnote"]), ol:has(> li[id^="endnote"])').last()
  notes.find('a[href^="#footnote-ref"], a[href^="#endnote-ref"]').remove()
  const noteLines = notes.length > 0 ? linesOf(notes.get(0)!) : []
  notes.remove()
  return [...linesOf($('body').get(0)!), ...(noteLines.length > 0 ? ['注释：', ...noteLines] : [])].join('\n')
}
