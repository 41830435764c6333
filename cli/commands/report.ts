import { documentsOf, renderMarkdown } from '../../src/index.ts'
import { writeDocuments } from '../../src/io/documents.ts'
import { tellReuseOn } from '../../src/io/reuse/parallel.ts'
import type { Call, CommandEntry } from '../call.ts'
import { compare } from '../compare.ts'
import { readReports } from '../read.ts'
import { UserError } from '../user-error.ts'

const formats = ['md']

/** `duizhao report <folder> --out <dir>`: the written comparison, an overview, a page for each body, the shared passages. */
export const report: CommandEntry = {
  name: 'report',
  arguments: '[paths...]',
  summary: { zh: '生成对照文书', en: 'write the comparison as documents' },
  examples: [
    { zh: 'duizhao report 报告/ --out 对照结果/', en: 'duizhao report reports/ --out comparison/' },
    {
      zh: 'duizhao report 报告/ --out 对照结果/ --format md --lang zh',
      en: 'duizhao report reports/ --out comparison/ --format md --lang en',
    },
  ],
  options: [
    { flags: '--out <dir>', summary: { zh: '输出文件夹', en: 'folder to write to' } },
    { flags: '--format <list>', summary: { zh: '格式：md', en: 'formats: md' } },
  ],
  async run(call) {
    const out = folderOf(call)
    const { reports, exitCode } = await readReports(call)
    if (reports.length === 0) return exitCode
    const { options, world } = call
    const comparison = await compare(call, reports)
    const reuse = await tellReuseOn(comparison.reuse, reports, options.jobs)
    const documents = documentsOf({ ...comparison, reuse }, options.lang)
    const files = documents.map((document) => ({ name: `${document.name}.md`, text: renderMarkdown(document) }))
    await writeDocuments(out, files).catch((error: NodeJS.ErrnoException) => {
      throw new UserError(
        { zh: `无法写入 ${out}（${error.code}）`, en: `Cannot write to ${out} (${error.code})` },
        { zh: '请换一个文件夹或检查其权限', en: 'Choose another folder or check its permissions' },
      )
    })
    if (!options.quiet) world.err(said(files.length, out)[options.lang])
    return exitCode
  },
}

function folderOf({ options }: Call): string {
  const unknown = options.format.find((format) => !formats.includes(format))
  if (unknown !== undefined) {
    throw new UserError(
      { zh: `不能输出“${unknown}”格式`, en: `Cannot write the format "${unknown}"` },
      { zh: `可用的格式：${formats.join('、')}`, en: `Formats: ${formats.join(', ')}` },
    )
  }
  if (options.out !== null) return options.out
  throw new UserError(
    { zh: '没有指定输出文件夹', en: 'No folder to write to' },
    { zh: '例：duizhao report 报告/ --out 对照结果/', en: 'Example: duizhao report reports/ --out comparison/' },
  )
}

function said(count: number, out: string): { readonly zh: string; readonly en: string } {
  return { zh: `已将 ${count} 份文书写入 ${out}\n`, en: `${count} documents written to ${out}\n` }
}
