/** A written document, before any format: what Markdown and later formats are rendered from. */
export interface Document {
  /** File name without ending. */
  readonly name: string
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly Line[])[] }

/** Running text: plain strings and marked pieces. */
export type Line = string | readonly Piece[]
export type Piece = string | { readonly mark: 'strong' | 'deleted' | 'inserted'; readonly text: string } | Link
export interface Link {
  readonly mark: 'link'
  readonly text: string
  /** Name of another document. */
  readonly to: string
}

export function heading(level: 2 | 3, text: string): Block {
  return { kind: 'heading', level, text }
}

export function paragraph(text: Line): Block {
  return { kind: 'paragraph', text }
}

/** A list, or the sentence that says there is nothing to list. */
export function listOr(items: readonly Line[], none: string): Block {
  return items.length === 0 ? paragraph(none) : { kind: 'list', items }
}
