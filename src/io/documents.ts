import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A document ready to be written. */
export interface DocumentFile {
  /** File name with its ending; no folders. */
  readonly name: string
  readonly text: string
}

/**
 * Writes documents into a folder, made where it is missing. Each file is replaced whole or not at all: a reader never
 * meets a half-written one.
 */
export async function writeDocuments(folder: string, files: readonly DocumentFile[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { name, text } of files) {
    const path = join(folder, name)
    await writeFile(`${path}.new`, text)
    await rename(`${path}.new`, path)
  }
}
