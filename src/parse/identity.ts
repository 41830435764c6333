import type { Genre, Notice, Period } from '../model/report.ts'
import type { Source, SourceManifest } from '../model/source.ts'
import { bodyOfName, bodyOfTitle, type NamedBody } from './body.ts'
import type { Line } from './lines.ts'
import type { Title } from './title.ts'
import { findDeliveryYear, findYear } from './years.ts'

/** What a report says of itself: whose it is, and of which year. */
export interface Identity {
  readonly body: string | null
  readonly county: string | null
  readonly year: number | null
  readonly genre: Genre
  readonly period: Period
  readonly notices: readonly Notice[]
}

interface Saying {
  readonly body: string | null
  readonly year: number | null
}

/** Reads body, county, year and period. The manifest overrides the text, the text overrides the file name; disagreement is a notice. */
export function identify(source: Source, lines: readonly Line[], title: Title | null): Identity {
  const head = headOf(lines)
  const genre = genreOf(title?.text ?? null, head, source.text)
  const named = nameParts(source.file)
  const signers = signersOf(lines)
  const said = genre === 'work-report' ? workReportSays(head, title) : reportSays(head, title, signers)
  const manifest = source.manifest ?? {}
  const body = manifest.body ?? said.body ?? named.body
  const year = manifest.year ?? said.year ?? named.year
  return {
    body,
    county: manifest.county ?? countyOf({ title: title?.text ?? '', head, body, text: source.text, signers }),
    year,
    genre,
    period: periodOf(year, genre),
    notices: [...disagreements(said, named, manifest), ...strangers(source, body, genre)],
  }
}

const letterhead = /^\p{Script=Han}{4,30}(?:人民政府|委员会|办事处)(?:办公室)?文件$/u
const signature = /^\p{Script=Han}{2,30}(?:人民政府|委员会|办事处|党工委)(?:[（(](?:盖?章|公章|印章)[）)])?$/u
/** How far from the top a letterhead and from the end a signature stands, in lines. */
const letterheadLines = 8
const signatureLines = 14

/** Who stands in the letterhead or has signed at the end. */
function signersOf(lines: readonly Line[]): readonly NamedBody[] {
  const compact = lines.map(({ text }) => (text.length > 60 ? '' : text.replace(/[\s\u3000]+/g, '')))
  const heads = compact.slice(0, letterheadLines).filter((text) => letterhead.test(text))
  const tails = compact.slice(Math.max(lines.length >> 1, lines.length - signatureLines))
  const signed = tails.filter((text) => signature.test(text)).toReversed()
  const named = [...heads, ...signed].map((text) => bodyOfTitle(text.replace(/文件$/, '')))
  return named.filter(({ body }) => body !== null)
}

/** The first lines without page furniture: document numbers and page dates say nothing of the reviewed year. */
function headOf(lines: readonly Line[]): string {
  const kept = lines.filter((line) => !line.isFurniture).slice(0, 16)
  return kept
    .map((line) => line.text)
    .join('\n')
    .slice(0, 1500)
}

function genreOf(title: string | null, head: string, text: string): Genre {
  const names = title ?? head
  if (/统计公报/.test(names)) return 'other'
  if (/政府工作(?:的)?报告/.test(names)) return 'work-report'
  if (title === null && /各位代表[:：!！，]|向大会报告工作|请予审[议查]/.test(head)) return 'work-report'
  if (/法治政府|依法行政|法治建设/.test(names)) return 'rule-of-law'
  if (/法治政府建设/.test(text.slice(0, 3000))) return 'rule-of-law'
  return 'other'
}

/** A work report: the year it was given and the congress it was given to. */
function workReportSays(head: string, title: Title | null): Saying {
  const name = title?.text ?? ''
  return {
    body: congressBody(head) ?? bodyOfTitle(name).body,
    year: findDeliveryYear(head) ?? nextAfterReview(head) ?? findYear(name),
  }
}

/** 在云溪县第十八届人民代表大会… → 云溪县; the last unit where a city stands before it. */
function congressBody(head: string): string | null {
  const congress = /在([\p{Script=Han}]{2,12}?(?:省|市|县|区|自治州|自治县|自治区))第.{1,8}届/u.exec(head)?.[1]
  const own = congress?.replace(/^.*[省市州盟](?=.{2,}[县区市旗]$)/u, '') ?? null
  return own === '自治区' ? null : own
}

/** 一、2012年工作回顾 → 2013 */
function nextAfterReview(head: string): number | null {
  const review = head
    .split('\n')
    .find((line) => line.length <= 40 && /^[一1][、.．].{0,24}(?:回顾|工作情况|工作的)/.test(line))
  const year = review === undefined ? null : findYear(review)
  return year === null ? null : year + 1
}

/** A yearly report: body and year of its title; without them, who signed, and the year its first words or its first heading speak of. */
function reportSays(head: string, title: Title | null, signers: readonly NamedBody[]): Saying {
  const inTitle = title === null ? null : findYear(title.text)
  const below = head.split('\n').filter((line) => !/年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/.test(line.slice(0, 20)))
  const inText = below.map((line) => findYear(line.slice(0, 40))).find((year) => year !== null) ?? null
  return { body: bodyOfTitle(title?.text ?? '').body ?? signers[0]?.body ?? null, year: inTitle ?? inText }
}

/** The county or district above a town: what stands before it in title, letterhead or signature, else the addressee's, else the one the text names. */
function countyOf({ title, head, body, text, signers }: CountyClues): string | null {
  if (body === null) return null
  const named = [bodyOfTitle(title), ...signers].find((one) => one.body === body && one.county !== null)
  if (named !== undefined) return named.county
  if (!/(?:镇|乡|街道)$/.test(body)) return null
  const addressee = /^(?:中共)?([\p{Script=Han}]{2,6}?[县区市旗])(?:委员会|委|人民政府|政府)[^\n]{0,24}[：:]$/mu.exec(
    head,
  )?.[1]
  return addressee ?? namedCounty(text)
}

/** The county a text names most, if clearly so: twice at least, and twice as often as any other. */
function namedCounty(text: string): string | null {
  const counts = new Map<string, number>()
  for (const [, name] of text
    .slice(0, 20_000)
    .matchAll(/(?<![各全我本市省两多跨邻])([\p{Script=Han}]{2}县)(?!级|委|政府|[直区市城])/gu)) {
    if (!/[各全我本市省对照在到与和及县]/u.test(name!.slice(0, 2))) counts.set(name!, (counts.get(name!) ?? 0) + 1)
  }
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1])
  return first !== undefined && first[1] >= 2 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null
}

interface CountyClues {
  readonly signers: readonly NamedBody[]
  readonly title: string
  readonly head: string
  readonly body: string | null
  readonly text: string
}

/** `云溪镇-2023.docx`, `2023/云溪镇.txt`, `云溪镇/2023.txt`. */
function nameParts(file: string): Saying {
  const parts = file
    .split(/[\\/]/)
    .slice(-2)
    .map((part) => part.replace(/\.[a-z]{2,5}$/i, '').replace(/[_-]/g, ' '))
    .toReversed()
  const bodies = parts.map(bodyOfName)
  return {
    body: bodies.find(({ body }) => body !== null)?.body ?? null,
    year: parts.map(findYear).find((year) => year !== null) ?? null,
  }
}

/** A 法治政府 report reviews its year and plans the next; a 政府工作报告 reviews the year before it is given; a communiqué plans nothing. */
function periodOf(year: number | null, genre: Genre): Period {
  if (year === null) return { review: null, plan: null }
  if (genre === 'work-report') return { review: year - 1, plan: year }
  return genre === 'rule-of-law' ? { review: year, plan: year + 1 } : { review: year, plan: null }
}

function disagreements(said: Saying, named: Saying, manifest: SourceManifest): readonly Notice[] {
  const notices: Notice[] = []
  const bodies = manifest.body === undefined && said.body !== null && named.body !== null
  if (bodies && !said.body.includes(named.body) && !named.body.includes(said.body)) {
    const message = {
      zh: `正文的发布主体为“${said.body}”，文件名为“${named.body}”，暂以正文为准，请核对是否误存`,
      en: `the text speaks for ${said.body}, the file name for ${named.body}; the text is followed: was it misfiled?`,
    }
    notices.push({ code: 'body-disagrees', message, span: null })
  }
  const years = manifest.year === undefined && said.year !== null && named.year !== null
  if (years && said.year !== named.year) {
    const message = {
      zh: `正文为 ${said.year} 年，文件名为 ${named.year} 年，暂以正文为准，请核对是否误存或沿用旧稿`,
      en: `the text is of ${said.year}, the file name of ${named.year}; the text is followed: misfiled, or last year's file?`,
    }
    notices.push({ code: 'year-disagrees', message, span: null })
  }
  return notices
}

/** A long work report that never names its own body is probably another's. */
function strangers({ text }: Source, body: string | null, genre: Genre): readonly Notice[] {
  if (body === null || genre !== 'work-report' || text.length < 5000) return []
  const short = body.replace(/(?:省|市|县|区|[\p{Script=Han}]族自治[州县区]|自治区)$/u, '')
  if (short.length < 2 || text.split(short).length > 2) return []
  const message = {
    zh: `全文几乎未出现“${short}”，请核对是否误存`,
    en: `the text hardly ever names ${short}: was it misfiled?`,
  }
  return [{ code: 'body-not-named', message, span: null }]
}
