import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { extract } from '../../src/io/formats/extract.ts'
import { kindOf } from '../../src/io/formats/kinds.ts'
import { parseReport } from '../../src/parse/report.ts'
import { docx, paragraphXml } from './documents.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, '..', 'fixtures', name)))
const linesIn = async (bytes: Uint8Array) => (await extract(bytes)).text.split('\n')
const html = (text: string) => linesIn(strToU8(text))

test('Word: automatic numbers come back as Word shows them, level by level', async () => {
  const bytes = docx([
    '松坪镇2023年度法治政府建设情况报告',
    { text: '工作情况', level: 0 },
    { text: '普法宣传', level: 1 },
    { text: '进机关', level: 2 },
    { text: '进校园', level: 2 },
    { text: '依法决策', level: 1 },
    { text: '合同审查', level: 2 },
    { text: '', level: 0 },
    { text: '存在问题', level: 0 },
    { text: '执法培训', level: 1 },
  ])
  expect(await linesIn(bytes)).toEqual([
    '松坪镇2023年度法治政府建设情况报告',
    '一、工作情况',
    '（一）普法宣传',
    '1. 进机关',
    '2. 进校园',
    '（二）依法决策',
    '1. 合同审查',
    '二、存在问题',
    '（一）执法培训',
  ])
})

test('Word: a number may come from the style alone, and a second list starts anew', async () => {
  const bytes = docx([
    { text: '工作情况', style: 'Top' },
    { text: '下步打算', style: 'Top' },
    { text: '附则', level: 0, list: 2 },
  ])
  expect(await linesIn(bytes)).toEqual(['一、工作情况', '二、下步打算', '一、附则'])
})

test('Word: a table is a line a row; deleted text is out, inserted text in', async () => {
  const cell = (text: string) => `<w:tc>${paragraphXml(text)}</w:tc>`
  const row = (...texts: string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
  const body = `<w:tbl>${row('事项', '数量')}${row('调解', '46件')}</w:tbl><w:p>${run('调处')}<w:del><w:r><w:delText>45</w:delText></w:r></w:del><w:ins>${run('46')}</w:ins>${run('件。')}</w:p>`
  expect(await linesIn(docx(['工作情况'], body))).toEqual(['工作情况', '事项\t数量', '调解\t46件', '调处46件。'])
})

test('Word 97: text and its paragraphs', async () => {
  const lines = await linesIn(fixture('自动编号.doc'))
  expect(lines.slice(0, 2)).toEqual(['泉林县松坪镇人民政府', '关于2023年度法治政府建设情况的报告'])
  expect(lines).toContain('执法力量不足，个别干部学法不深。')
  // Its automatic numbers are lost; the outline is found all the same.
  const { sections } = parseReport({ file: '报告.doc', text: lines.join('\n'), notices: [], manifest: null })
  const headed = sections.filter(({ implied }) => !implied)
  expect(headed.map(({ heading, children }) => [heading, ...children.map((child) => child.heading)])).toEqual([
    ['2023年工作开展情况', '加强组织领导', '深化普法宣传'],
    ['存在的主要问题'],
    ['2024年工作打算', '增配执法人员', '组织培训'],
  ])
})

test.each(['分页.pdf', '两栏.pdf'])('%s: lines joined, pages, heads and columns put together', async (name) => {
  const text = await linesIn(fixture(name))
  const starts = text.map((line) => line.slice(0, 12))
  expect(starts.filter((line) => /^[一二三（]/.test(line))).toEqual([
    '一、工作开展情况',
    '（一）加强组织领导。镇党',
    '（二）化解矛盾纠纷。调处',
    '（三）规范行政执法',
    '二、存在的问题',
    '三、2024年工作打算',
    '（一）增配执法人员。年内',
    '（二）组织培训4期。今年',
  ])
  // Every paragraph of running text ends where its sentence does, on whatever page or column that is.
  for (const line of text.filter((one) => one.length > 40)) expect(line).toMatch(/。$/)
  expect(text.filter((line) => /^—? ?\d ?—?$/.test(line))).toEqual([])
  expect(text.join('').split('松坪镇法治政府建设情况报告')).toHaveLength(1)
})

test('a scan is told from a text', async () => {
  await expect(extract(fixture('扫描.pdf'))).rejects.toMatchObject({ reason: 'no-text' })
})

const article = `<p>　　2023年，我镇扎实推进法治政府建设。${'全年办理案件22件，全部公示。'.repeat(16)}</p>`

test('a web page gives its article, without menus, toolbars, scripts and footers', async () => {
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>松坪镇2023年度法治政府建设情况报告-泉林县人民政府</title>
<script>var 乱 = 1</script></head><body><div class="nav"><a href="/">首页</a> <a href="/zw">政务公开</a></div>
<div id="wrap"><div class="bar"><span>字体：</span><a>大</a><a>中</a><a>小</a></div>
<div class="text">${article}<p>一、工作情况</p><p>好。<br>很好。</p></div></div>
<div class="foot">主办单位：泉林县人民政府 <a>网站地图</a></div></body></html>`
  const lines = await html(page)
  expect(lines[0]).toBe('松坪镇2023年度法治政府建设情况报告')
  expect(lines[1]).toMatch(/^2023年，我镇/)
  expect(lines.slice(2)).toEqual(['一、工作情况', '好。', '很好。'])
})

test('lists show their numbers, tables their rows; a table that lays out the page does not', async () => {
  const table = '<table><tr><td>事项</td><td>数量</td></tr><tr><td><p>调解</p></td><td>46件</td></tr></table>'
  const page = `<html><body><table><tr><td>${article}<ol start="3"><li><p>加强培训</p></li><li>配齐人员</li></ol>${table}</td></tr></table></body></html>`
  expect((await html(page)).slice(1)).toEqual(['3. 加强培训', '4. 配齐人员', '事项\t数量', '调解\t46件'])
})

test.each<[string, Uint8Array, string]>([
  ['a web page', strToU8('<!DOCTYPE HTML><html>'), 'html'],
  ['a page with a comment first', strToU8('<!-- 保存 -->\n<html><p>'), 'html'],
  ['a rich text named .doc', strToU8('{\\rtf1\\ansi'), 'rtf'],
  ['a web archive named .doc', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related;'), 'mhtml'],
  ['a Word document', docx(['报告']), 'docx'],
  ['Word 97', fixture('自动编号.doc'), 'doc'],
  ['a spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'spreadsheet'],
  ['an OFD document', zipSync({ 'OFD.xml': strToU8('<x/>') }), 'ofd'],
  ['a PDF behind a few bytes', strToU8('\n\n%PDF-1.7'), 'pdf'],
  ['a text that speaks of tags', strToU8('报告中写有<p>标签。'), 'text'],
])('%s is told by its content', (_name, bytes, kind) => expect(kindOf(bytes)).toBe(kind))
