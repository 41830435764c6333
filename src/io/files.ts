import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Source } from '../model/source.ts'
import { decode } from './encodings.ts'
import { DocumentReader } from './formats/isolation.ts'
import { kindOf } from './formats/kinds.ts'
import { reasons } from './formats/unreadable.ts'
import { failure, type ReadFailure } from './failures.ts'
import { Manifests } from './manifests.ts'

export type { ReadFailure } from './failures.ts'

export interface ReadResult {
  readonly sources: readonly Source[]
  readonly failures: readonly ReadFailure[]
}

/** What a folder is searched for: formats that are read, and those that are met as reports but not read, to say so. */
const endings = new Set(['.txt', '.md', '.html', '.htm', '.docx', '.doc', '.pdf'])
const unreadEndings = new Set(['.wps', '.rtf', '.odt', '.ofd', '.mht', '.mhtml', '.zip', '.rar', '.7z'])
/** Larger files are no yearly report, in bytes. */
const largest = 20 * 1024 * 1024

/**
 * Reads files and folders (recursively, hidden folders and `node_modules` left out), in the order of their names.
 *
 * Never throws for an input: what could not be read is a failure.
 */
export async function readPaths(
  paths: readonly string[],
  onProgress?: (done: number, total: number, sources: readonly Source[]) => void,
): Promise<ReadResult> {
  const { files, failures } = await listFiles(paths)
  const manifests = new Manifests()
  const sources: Source[] = []
  const reader = new DocumentReader()
  try {
    for (const [done, file] of files.entries()) {
      const read = await readOne(file, reader)
      if ('text' in read) sources.push({ ...read, file, manifest: await manifests.entryOf(file) })
      else failures.push(read)
      onProgress?.(done + 1, files.length, sources)
    }
  } finally {
    // A caller that has heard enough throws out of `onProgress`.
    await reader.close()
  }
  return { sources, failures: [...failures, ...manifests.failures()] }
}

/** The files that would be read, in order, and why a path gives none. */
export async function listFiles(
  paths: readonly string[],
): Promise<{ readonly files: readonly string[]; readonly failures: ReadFailure[] }> {
  const failures: ReadFailure[] = []
  const files: string[] = []
  for (const path of paths) {
    const found = await filesOf(path)
    if (Array.isArray(found)) files.push(...found)
    else failures.push(found)
  }
  return { files, failures }
}

async function filesOf(path: string): Promise<string[] | ReadFailure> {
  const found = await stat(path).catch(() => null)
  if (found === null) {
    return failure(path, ['没有这个文件或文件夹', 'No such file or folder'], ['请核对路径', 'Check the path'])
  }
  if (found.isFile()) return [path]
  const files = await filesBelow(path)
  if (files.length > 0) return files
  return failure(
    path,
    ['文件夹中没有报告', 'No reports in this folder'],
    ['可读 .txt .md .html .docx .doc .pdf 文件', 'Files read: .txt .md .html .docx .doc .pdf'],
  )
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const ordered = entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  const files: string[] = []
  for (const entry of ordered) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!isPassedOver(entry.name)) files.push(...(await filesBelow(path)))
    } else if (isReport(entry.name)) files.push(path)
  }
  return files
}

/** Hidden folders, packages, and what browsers save beside a page. */
function isPassedOver(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules' || /(?:_files|\.files)$/.test(folder)
}

/** By its ending; `~$…` is Word's lock on an open document. */
function isReport(name: string): boolean {
  const ending = extname(name).toLowerCase()
  return (endings.has(ending) || unreadEndings.has(ending)) && !/^(?:\.|~\$|readme)/i.test(name)
}

async function readOne(file: string, reader: DocumentReader): Promise<Pick<Source, 'text' | 'notices'> | ReadFailure> {
  const size = (await stat(file).catch(() => null))?.size ?? 0
  if (size > largest)
    return failure(
      file,
      [`文件超过 ${largest / 1024 / 1024} MB`, `File larger than ${largest / 1024 / 1024} MB`],
      ['请确认是年度报告', 'Is it a yearly report?'],
    )
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return failure(file, ['无法读取', 'Cannot be read'], ['请检查文件权限', 'Check its permissions'])
  return kindOf(bytes) === 'text' ? readText(file, bytes) : readDocument(file, bytes, reader)
}

function readText(file: string, bytes: Uint8Array): Pick<Source, 'text' | 'notices'> | ReadFailure {
  const decoded = decode(bytes)
  if (decoded === null)
    return failure(file, ['不是文本文件', 'Not a text file'], ['请另存为 .txt 后再试', 'Save it as .txt and try again'])
  if (decoded.text.trim() === '')
    return failure(file, ['文件为空', 'File is empty'], ['请重新索取报告', 'Ask for the report again'])
  return decoded
}

async function readDocument(
  file: string,
  bytes: Uint8Array,
  reader: DocumentReader,
): Promise<Pick<Source, 'text' | 'notices'> | ReadFailure> {
  const answer = await reader.read(bytes)
  return 'reason' in answer ? { file, ...reasons[answer.reason] } : answer
}
