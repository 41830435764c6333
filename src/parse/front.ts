import type { RoleReason } from '../model/report.ts'
import type { Line } from './lines.ts'
import { repeatsTitle, type Title } from './title.ts'
import { type Draft, implied } from './tree.ts'

/** What stands before the first heading, as implied sections: furniture, title, intro, each as long as its lines run on. */
export function frontSections(lines: readonly Line[], titles: readonly Title[], end: number): readonly Draft[] {
  const front = lines.filter((line) => line.span.start < end)
  const kinds = front.map((_, i) => kindOf(front, i, titles))
  const drafts: Draft[] = []
  for (let i = 0; i < front.length;) {
    const kind = kinds[i]!
    let next = i + 1
    // Once the introduction has begun, only its end closes it: a page number inside stays inside.
    if (kind === 'intro') next = front.length
    while (next < front.length && kinds[next] === kind) next++
    const span = { start: front[i]!.span.start, end: Math.min(front[next - 1]!.span.end, end) }
    drafts.push(implied(kind, span, reasons[kind]))
    i = next
  }
  return drafts
}

type Kind = 'furniture' | 'title' | 'intro'

const reasons: Readonly<Record<Kind, RoleReason>> = {
  furniture: { code: 'page-head' },
  title: { code: 'title-line' },
  intro: { code: 'before-headings' },
}

const meetingLine =
  /^[—\-–－─\s]*[（(]?.{0,24}年.{0,14}日?.{0,4}在.{4,60}(?:会议|大会|全会).{0,16}上?[）)]?$|^[—\-–－─\s]*(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日)?在?[\p{Script=Han}]{2,14}第.{1,4}届(?:全国)?人民代表大会.{0,12}$|^.{0,12}第?.{0,4}次会议上?[）)]?$/u
const offices = '省长|市长|县长|区长|州长|主席|总理|镇长|乡长|主任'
const speakerLine = new RegExp(
  `^[\\p{Script=Han}\\s\\u3000]{0,24}(?:代)?(?:${offices})(?:[\\s\\u3000：:]*[\\p{Script=Han}\\s\\u3000·]{2,10})?$`,
  'u',
)
/** The speaker's name on the line below the office. */
const nameLine = /^[\p{Script=Han}\s\u3000·]{2,10}$/u
/** 县委、县人民政府： – whom the report is sent to. */
const addressee =
  /^(?:中共|各)?[\p{Script=Han}、，,\s]{2,40}(?:委|政府|委员会|办公室|人大|局|部门|小组|单位)(?:[（(].{1,16}[）)])?\s*[：:]$/u
const dateLine = /^[（(]?(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日[）)]?$|^(?:19|20)\d\d-\d{1,2}-\d{1,2}.{0,12}$/

function kindOf(front: readonly Line[], i: number, titles: readonly Title[]): Kind {
  const { text, isFurniture } = front[i]!
  if (isFurniture || dateLine.test(text)) return 'furniture'
  if (isTitle(front, i, titles)) return 'title'
  if (i < (titles.at(-1)?.first ?? 0) || addressee.test(text)) return 'furniture'
  return text.length <= 90 && standsBesideTitle(text, front[i - 1]?.text) ? 'title' : 'intro'
}

function isTitle(front: readonly Line[], i: number, titles: readonly Title[]): boolean {
  if (titles.some(({ first, last }) => i >= first && i <= last)) return true
  const last = titles.at(-1)
  return last !== undefined && i > last.last && i <= last.last + 8 && repeatsTitle(front[i]!, last)
}

/** Where, when and by whom the report was given. */
function standsBesideTitle(text: string, before: string | undefined): boolean {
  if (meetingLine.test(text) || speakerLine.test(text)) return true
  return nameLine.test(text) && before !== undefined && new RegExp(`(?:${offices})[\\s\\u3000]*$`).test(before)
}
