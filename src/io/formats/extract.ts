import type { Notice } from '../../model/report.ts'
import { type Kind, kindOf } from './kinds.ts'
import { Unreadable } from './unreadable.ts'

/** The text of a document and what was odd about it. */
export interface Extracted {
  readonly text: string
  readonly notices: readonly Notice[]
}

/** Reads a document of a format of its own; each reader is loaded when first needed. @throws Unreadable, or what a library throws */
export async function extract(bytes: Uint8Array): Promise<Extracted> {
  const kind = kindOf(bytes)
  const text = tidied(await read(bytes, kind))
  if (text.trim() === '') throw new Unreadable('no-text')
  return { text, notices: [] }
}

async function read(bytes: Uint8Array, kind: Kind): Promise<string> {
  switch (kind) {
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes)
    case 'doc':
      return (await import('./doc.ts')).readDoc(bytes)
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes)
    case 'html':
      return (await import('./html.ts')).readHtml(bytes)
    case 'text':
      throw new Unreadable('damaged')
    default:
      throw new Unreadable(kind)
  }
}

/** Without what no text holds: NULs, halves of characters, lines of white space only at the end. */
function tidied(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().trimEnd()
}
