import { strToU8, zipSync } from 'fflate'

/** One paragraph of a test document: its text, or its text with a list level or a style. */
export type Paragraph =
  | string
  | { readonly text: string; readonly level?: number; readonly style?: string; readonly list?: number }

const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word document written by hand, part by part; `body` may hold any further XML of the body. */
export function docx(paragraphs: readonly Paragraph[], body = ''): Uint8Array {
  const parts = {
    '[Content_Types].xml': `${header}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    '_rels/.rels': `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'word/document.xml': `${header}<w:document ${names}><w:body>${paragraphs.map(paragraphXml).join('')}${body}</w:body></w:document>`,
    'word/numbering.xml': `${header}<w:numbering ${names}>${abstractList}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`,
    'word/styles.xml': `${header}<w:styles ${names}><w:style w:type="paragraph" w:styleId="Top"><w:name w:val="Top"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}

/** 一、 then （一） then 1. then ①, as Word stores them. */
const abstractList = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${[
  levelXml(0, 'chineseCounting', '%1、', '<w:pStyle w:val="Top"/>'),
  levelXml(1, 'chineseCountingThousand', '（%2）'),
  levelXml(2, 'decimal', '%3.'),
  levelXml(3, 'decimalEnclosedCircle', '%4'),
].join('')}</w:abstractNum>`

function levelXml(level: number, format: string, pattern: string, style = ''): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style}<w:suff w:val="nothing"/><w:lvlText w:val="${pattern}"/></w:lvl>`
}

/** One paragraph's XML. */
export function paragraphXml(paragraph: Paragraph): string {
  if (typeof paragraph === 'string') return `<w:p>${runXml(paragraph)}</w:p>`
  const { text, level, style, list = 1 } = paragraph
  const numbers = level === undefined ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
  const styled = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`
  return `<w:p><w:pPr>${styled}${numbers}</w:pPr>${runXml(text)}</w:p>`
}

function runXml(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
}
