import type { Wording } from '../../model/language.ts'
import type { Foreign } from './kinds.ts'

/** Why a document could not be read; each reason has its two lines below. */
export type Reason = Foreign | 'damaged' | 'no-text' | 'garbled' | 'unpacks-too-large' | 'too-slow' | 'too-much-memory'

/** Thrown while a document is opened; answered by a message that names the file. */
export class Unreadable extends Error {
  readonly reason: Reason
  constructor(reason: Reason) {
    super(reason)
    this.reason = reason
  }
}

/** Most that the parts of one document may come to, unpacked, in bytes. */
export const largestUnpacked: number = 64 * 1024 * 1024
/** Longest that reading one document may take, in milliseconds. */
export const longestReading = 30_000

const saveAsDocx: Wording = { zh: '请用 Word 或 WPS 另存为 .docx 后再试', en: 'Save it as .docx and try again' }
const askAgain: Wording = { zh: '请重新索取报告', en: 'Ask for the report again' }
const unpackedSize = largestUnpacked / 1024 / 1024

/** What is said of each reason: message and hint. */
export const reasons: Readonly<Record<Reason, { readonly message: Wording; readonly hint: Wording }>> = {
  rtf: { message: { zh: '是 RTF 文档，暂不能读', en: 'An RTF document, which is not read' }, hint: saveAsDocx },
  mhtml: {
    message: { zh: '是单个文件网页（.mht），暂不能读', en: 'A web archive (.mht), which is not read' },
    hint: { zh: '请用浏览器另存为 .html 后再试', en: 'Save it as .html and try again' },
  },
  odt: { message: { zh: '是 ODT 文档，暂不能读', en: 'An ODT document, which is not read' }, hint: saveAsDocx },
  ofd: {
    message: { zh: '是 OFD 版式文档，暂不能读', en: 'An OFD document, which is not read' },
    hint: { zh: '请用阅读器另存为 PDF 后再试', en: 'Save it as PDF and try again' },
  },
  encrypted: {
    message: { zh: '已加密，无法打开', en: 'Encrypted, cannot be opened' },
    hint: { zh: '请去掉密码后再试', en: 'Remove its password and try again' },
  },
  spreadsheet: {
    message: { zh: '是表格，不是报告', en: 'A spreadsheet, no report' },
    hint: { zh: '请将报告存为 .docx 后再试', en: 'Save the report as .docx and try again' },
  },
  slides: {
    message: { zh: '是演示文稿，不是报告', en: 'A slide show, no report' },
    hint: { zh: '请将报告存为 .docx 后再试', en: 'Save the report as .docx and try again' },
  },
  archive: {
    message: { zh: '是压缩包', en: 'An archive' },
    hint: { zh: '请解压后再试', en: 'Unpack it and try again' },
  },
  image: {
    message: { zh: '是图片，没有文字', en: 'A picture without text' },
    hint: { zh: '请先做文字识别（OCR），存为文本后再试', en: 'Run text recognition (OCR) on it first' },
  },
  damaged: { message: { zh: '文件已损坏，无法打开', en: 'Damaged, cannot be opened' }, hint: askAgain },
  'no-text': {
    message: { zh: '没有文字，可能是扫描件', en: 'No text in it: probably a scan' },
    hint: { zh: '请先做文字识别（OCR）后再试', en: 'Run text recognition (OCR) on it first' },
  },
  garbled: {
    message: { zh: '文字编码无法识别，读出的是乱码', en: 'The text in it is encoded in a way that cannot be read' },
    hint: { zh: '请索取 Word 版，或先做文字识别（OCR）', en: 'Ask for the Word file, or run text recognition (OCR)' },
  },
  'unpacks-too-large': {
    message: { zh: `解压后超过 ${unpackedSize} MB`, en: `Unpacks to more than ${unpackedSize} MB` },
    hint: { zh: '请确认是年度报告', en: 'Is it a yearly report?' },
  },
  'too-slow': {
    message: {
      zh: `读取超过 ${longestReading / 1000} 秒，已停止`,
      en: `Took longer than ${longestReading / 1000} s to read; stopped`,
    },
    hint: { zh: '请另存为 .txt 后再试', en: 'Save it as .txt and try again' },
  },
  'too-much-memory': {
    message: { zh: '读取所需内存过大，已停止', en: 'Took too much memory to read; stopped' },
    hint: { zh: '请另存为 .txt 后再试', en: 'Save it as .txt and try again' },
  },
}
