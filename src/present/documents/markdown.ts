import type { Block, Document, Line, Piece } from './document.ts'

/**
 * A document as GitHub-flavoured Markdown.
 *
 * Text of reports is escaped, line breaks closed up and control characters shown as U+FFFD: nothing in a corpus can act as markup.
 */
export function renderMarkdown(document: Document): string {
  return `${[`# ${escaped(document.title)}`, ...document.blocks.map(blockOf)].join('\n\n')}\n`
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`
    case 'paragraph':
      return lineOf(block.text)
    case 'list':
      return block.items.map((item) => `- ${lineOf(item)}`).join('\n')
    case 'table':
      return tableOf(block.header, block.rows)
    default:
      return block satisfies never
  }
}

function tableOf(header: readonly string[], rows: readonly (readonly Line[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(header.map(escaped)), row(header.map(() => '---')), ...rows.map((cells) => row(cells.map(lineOf)))].join(
    '\n',
  )
}

function lineOf(line: Line): string {
  return typeof line === 'string' ? escaped(line) : line.map(pieceOf).join('')
}

function pieceOf(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece)
  if (piece.text === '') return ''
  switch (piece.mark) {
    case 'strong':
      return `**${escaped(piece.text)}**`
    case 'deleted':
      return `<del>${escaped(piece.text)}</del>`
    case 'inserted':
      return `<ins>${escaped(piece.text)}</ins>`
    case 'link':
      return `[${escaped(piece.text)}](${encodeURI(piece.to)}.md)`
    default:
      return piece satisfies never
  }
}

function escaped(text: string): string {
  return (
    text
      .replace(/\s*[\n\r]+\s*/g, '')
      // oxlint-disable-next-line no-control-regex -- showing control characters instead of sending them is the purpose
      .replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/[\\`*_[\]|~#]/g, '\\$&')
  )
}
