import { getDocumentProxy } from 'unpdf'
import { type PageLine, pageLines, type Piece } from './pdf-lines.ts'
import { joinParagraphs } from './pdf-paragraphs.ts'
import { withoutRunningHeads } from './pdf-heads.ts'
import { Unreadable } from './unreadable.ts'

/** Most pages that are read: a yearly report has far fewer. */
const mostPages = 2000
/** Fewer characters a page than this on average are no text but a stamp or a page number on a scan. */
const fewestCharacters = 10

type Document = Awaited<ReturnType<typeof getDocumentProxy>>

/**
 * The text of a PDF, one paragraph a line: lines joined, page numbers and running heads out, columns one after another.
 *
 * @throws Unreadable where it is encrypted, damaged, a scan, or encoded so that only signs without meaning come out
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: unknown) => {
    throw new Unreadable(/password/i.test(String(error)) ? 'encrypted' : 'damaged')
  })
  const pages: (readonly PageLine[])[] = []
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
    pages.push(pageLines(await piecesOf(document, number)))
  }
  const text = joinParagraphs(withoutRunningHeads(pages)).join('\n')
  const letters = text.replace(/\s+/g, '').length
  if (letters < fewestCharacters * Math.max(1, pages.length)) throw new Unreadable('no-text')
  if (isGarbled(text)) throw new Unreadable('garbled')
  return text
}

/** The pieces of text of one page, with the page's rotation undone: x to the right, y downwards, in points. */
async function piecesOf(document: Document, number: number): Promise<readonly Piece[]> {
  const page = await document.getPage(number)
  const { transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  page.cleanup()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [x, y] = moved(transform, [item.transform[4], item.transform[5]])
    const size = Math.hypot(item.transform[2], item.transform[3]) || item.height
    return [{ text: item.str, x, y, width: item.width, size }]
  })
}

function moved(by: readonly number[], [x, y]: readonly [number, number]): [number, number] {
  const [a, b, c, d, e, f] = by as [number, number, number, number, number, number]
  return [a * x + c * y + e, b * x + d * y + f]
}

/** More than a fifth of signs from the private areas or without a meaning: the font's own codes came out instead of text. */
function isGarbled(text: string): boolean {
  const strange = text.match(/(?![\n\t])[\p{Cc}\p{Co}\ufffd]/gu)?.length ?? 0
  return strange > text.length / 5
}
