import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { Source, SourceManifest } from '../model/source.ts'
import { decode } from './encodings.ts'

/** A file that could not be read; the others still are. Texts in both languages. */
export interface ReadFailure {
  readonly file: string
  readonly message: { readonly zh: string; readonly en: string }
  readonly hint: { readonly zh: string; readonly en: string }
}

export interface ReadResult {
  readonly sources: readonly Source[]
  readonly failures: readonly ReadFailure[]
}

const endings = new Set(['.txt', '.md'])
/** Larger files are no yearly report, in bytes. */
const largest = 20 * 1024 * 1024

/**
 * Reads files and folders (recursively, hidden folders and `node_modules` left out), in the order of their names.
 *
 * Never throws for an input: what could not be read is a failure.
 */
export async function readPaths(
  paths: readonly string[],
  onProgress?: (done: number, total: number) => void,
): Promise<ReadResult> {
  const failures: ReadFailure[] = []
  const files: string[] = []
  for (const path of paths) {
    const found = await filesOf(path)
    if (Array.isArray(found)) files.push(...found)
    else failures.push(found)
  }
  const manifests = new Map<string, ReadonlyMap<string, SourceManifest>>()
  const sources: Source[] = []
  for (const [done, file] of files.entries()) {
    const folder = dirname(file)
    if (!manifests.has(folder)) manifests.set(folder, await readManifest(folder))
    const read = await readOne(file, manifests.get(folder)!.get(basename(file)) ?? null)
    if ('text' in read) sources.push(read)
    else failures.push(read)
    onProgress?.(done + 1, files.length)
  }
  return { sources, failures }
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
    ['可读 .txt 和 .md 文件', 'Files read: .txt and .md'],
  )
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const ordered = entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  const files: string[] = []
  for (const entry of ordered) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files.push(...(await filesBelow(path)))
    else if (endings.has(extname(entry.name).toLowerCase()) && !/^readme/i.test(entry.name)) files.push(path)
  }
  return files
}

async function readOne(file: string, manifest: SourceManifest | null): Promise<Source | ReadFailure> {
  const size = (await stat(file).catch(() => null))?.size ?? 0
  if (size > largest)
    return failure(file, ['文件超过 20 MB', 'File larger than 20 MB'], ['请确认是年度报告', 'Is it a yearly report?'])
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return failure(file, ['无法读取', 'Cannot be read'], ['请检查文件权限', 'Check its permissions'])
  const decoded = decode(bytes)
  if (decoded === null)
    return failure(file, ['不是文本文件', 'Not a text file'], ['请另存为 .txt 后再试', 'Save it as .txt and try again'])
  if (decoded.text.trim() === '')
    return failure(file, ['文件为空', 'File is empty'], ['请重新索取报告', 'Ask for the report again'])
  return { file, text: decoded.text, notices: decoded.notices, manifest }
}

/** The `duizhao.json` beside the files, by file name; empty where there is none or it is damaged. */
async function readManifest(folder: string): Promise<ReadonlyMap<string, SourceManifest>> {
  const text = await readFile(join(folder, 'duizhao.json'), 'utf8').catch(() => null)
  if (text === null) return new Map()
  const parsed: unknown = await Promise.resolve(text)
    .then(JSON.parse)
    .catch(() => null)
  const entries = (parsed as { readonly reports?: unknown } | null)?.reports
  if (!Array.isArray(entries)) return new Map()
  return new Map((entries as (SourceManifest & { readonly file: string })[]).map((entry) => [entry.file, entry]))
}

function failure(file: string, message: readonly [string, string], hint: readonly [string, string]): ReadFailure {
  return { file, message: { zh: message[0], en: message[1] }, hint: { zh: hint[0], en: hint[1] } }
}
