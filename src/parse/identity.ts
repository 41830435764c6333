import type { Genre, Notice, Period } from '../model/report.ts'
import type { Source, SourceManifest } from '../model/source.ts'
import type { Line } from './lines.ts'

/** What a report says of itself: whose it is, and of which year. */
export interface Identity {
  readonly title: string | null
  /** Index of the title's first and last line; null without a title. */
  readonly titleLines: readonly [number, number] | null
  readonly body: string | null
  readonly county: string | null
  readonly year: number | null
  readonly genre: Genre
  readonly period: Period
  readonly notices: readonly Notice[]
}

const titleWords = /法治政府建设.{0,14}(?:报告|总结|情况)|政府工作报告|统计公报/
const bodyPattern = /([\p{Script=Han}]{2,12}?(?:自治县|自治州|自治区|新区|街道|[省市州县区镇乡]))/u

/** Reads title, body, county, year and period. The manifest overrides the text, the text overrides the file name; disagreement is a notice. */
export function identify(source: Source, lines: readonly Line[]): Identity {
  const titled = findTitle(lines)
  const title = titled?.title ?? null
  const head = lines
    .slice(0, 12)
    .map((line) => line.text)
    .join('\n')
    .slice(0, 1200)
  const genre = genreOf(title ?? head)
  const named = nameParts(source.file)
  const said = { body: bodyOf(title), year: yearOf(title) ?? yearOf(head.slice(0, 400)) }
  const { body, year } = decide({ manifest: source.manifest ?? {}, said, named, genre })
  return {
    title,
    titleLines: titled?.lines ?? null,
    body,
    county: source.manifest?.county ?? countyOf(title ?? '', head, body),
    year,
    genre,
    period: periodOf(year, genre),
    notices: disagreements({ said, named, genre }),
  }
}

/** A work report's text names many years: there the file name's goes first. */
function decide({ manifest, said, named, genre }: Sayings & { readonly manifest: SourceManifest }): Saying {
  const years = genre === 'work-report' ? [named.year, said.year] : [said.year, named.year]
  return { body: manifest.body ?? said.body ?? named.body, year: manifest.year ?? years[0] ?? years[1] ?? null }
}

function findTitle(
  lines: readonly Line[],
): { readonly title: string; readonly lines: readonly [number, number] } | null {
  for (let i = 0; i < Math.min(lines.length, 10); i++) {
    const text = lines[i]!.text
    if (!titleWords.test(text) || text.length > 60 || /[。；]/.test(text)) continue
    const above = lines[i - 1]
    const joined = above !== undefined && /^.{2,20}(?:人民政府|委员会)$/.test(above.text)
    const title = (joined ? above.text + text : text).replace(/^[#*\s]+|[\s*]/g, '')
    return { title, lines: [joined ? i - 1 : i, i] }
  }
  return null
}

function genreOf(text: string): Genre {
  if (text.includes('法治政府')) return 'rule-of-law'
  return /政府工作报告|各位代表|请予审[议查]/.test(text) ? 'work-report' : 'other'
}

function bodyOf(title: string | null): string | null {
  if (title === null) return null
  const clean = title.replace(/^中共.{2,16}委员会/, '').replace(/人民政府.*$|\d{4}.*$|关于.*$|法治.*$|政府工作.*$/, '')
  const towns = clean.match(/[\p{Script=Han}]{2,6}?(?:街道|[镇乡])/gu)
  if (towns !== null) return towns.at(-1)!.replace(/^.*[县区市](?=.{2})/u, '')
  return bodyPattern.exec(clean)?.[1] ?? null
}

/** The county or district above a town: what stands before it in the title, else the addressee's. */
function countyOf(title: string, head: string, body: string | null): string | null {
  if (body === null || !/(?:镇|乡|街道)$/.test(body)) return null
  const before = /([\p{Script=Han}]{2,8}?[县区市])(?=.{0,4}?[\p{Script=Han}]{1,5}(?:镇|乡|街道))/u.exec(title)?.[1]
  return before ?? /(?:中共)?([\p{Script=Han}]{2,6}?[县区])(?:委|人民政府)/u.exec(head)?.[1] ?? null
}

function yearOf(text: string | null): number | null {
  const match = /(?<!\d)(20\d\d|19\d\d)\s*年?(?!\d)/.exec(text ?? '')
  return match === null ? null : Number(match[1])
}

/** `云溪镇-2023.docx`, `2023/云溪镇.txt`, `云溪镇/2023.txt`. */
function nameParts(file: string): { readonly body: string | null; readonly year: number | null } {
  const name = file
    .split(/[\\/]/)
    .slice(-2)
    .join('/')
    .replace(/\.[a-z]+$/i, '')
  const body =
    /([\p{Script=Han}]{1,12}(?:省|市|州|县|区|镇|乡|街道|国务院|国家统计局))/u.exec(name) ??
    /(国务院|国家统计局)/.exec(name)
  return { body: body?.[1] ?? null, year: yearOf(name.replace(/[_-]/g, ' ')) }
}

/** A 法治政府 report reviews its year and plans the next; a 政府工作报告 reviews the year before it is given. */
function periodOf(year: number | null, genre: Genre): Period {
  if (year === null) return { review: null, plan: null }
  return genre === 'work-report' ? { review: year - 1, plan: year } : { review: year, plan: year + 1 }
}

interface Saying {
  readonly body: string | null
  readonly year: number | null
}

/** What the text says and what the file name says. */
interface Sayings {
  readonly said: Saying
  readonly named: Saying
  readonly genre: Genre
}

function disagreements({ said, named, genre }: Sayings): readonly Notice[] {
  const notices: Notice[] = []
  if (said.body !== null && named.body !== null && !said.body.includes(named.body) && !named.body.includes(said.body)) {
    notices.push({
      code: 'body-disagrees',
      message: `正文为“${said.body}”，文件名为“${named.body}”，以正文为准`,
      span: null,
    })
  }
  const mayDiffer = genre === 'work-report'
  if (!mayDiffer && said.year !== null && named.year !== null && said.year !== named.year) {
    notices.push({
      code: 'year-disagrees',
      message: `正文为${said.year}年，文件名为${named.year}年，以正文为准`,
      span: null,
    })
  }
  return notices
}
