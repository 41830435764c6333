import WordExtractor from 'word-extractor'
import { Unreadable } from './unreadable.ts'

/**
 * The text of a Word 97–2003 document, one paragraph a line. Automatic numbers are not stored as text in this format
 * and are missing.
 *
 * @throws Unreadable
 */
export async function readDoc(bytes: Uint8Array): Promise<string> {
  const document = await new WordExtractor().extract(Buffer.from(bytes)).catch((error: unknown) => {
    throw new Unreadable(/encrypt|password/i.test(String(error)) ? 'encrypted' : 'damaged')
  })
  const notes = cleaned(document.getFootnotes()).trim()
  return cleaned(document.getBody()) + (notes === '' ? '' : `\n注释：\n${notes}`)
}

/** Control characters of the format: cell marks to tabs, line and page breaks to line breaks, others away. */
function cleaned(text: string): string {
  return text
    .replaceAll('\u0007', '\t')
    .replace(/[\r\v\f]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/\t+(?=\n|$)/g, '')
}
