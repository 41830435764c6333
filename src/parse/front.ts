import type { Role } from '../model/report.ts'
import type { Line } from './lines.ts'
import { repeatsTitle, type Title } from './title.ts'
import { type Draft, implied } from './tree.ts'

/** What stands before the first heading, as implied sections: furniture, title, intro, each as long as its lines run on. */
export function frontSections(lines: readonly Line[], title: Title | null, end: number): readonly Draft[] {
  const front = lines.filter((line) => line.span.start < end)
  const kinds = front.map((line, i) => kindOf(line, i, title))
  const drafts: Draft[] = []
  for (let i = 0; i < front.length;) {
    const kind = kinds[i]!
    let next = i + 1
    // Once the introduction has begun, only its end closes it: a page number inside stays inside.
    if (kind === 'intro') next = front.length
    while (next < front.length && kinds[next] === kind) next++
    drafts.push(implied(kind, { start: front[i]!.span.start, end: front[next - 1]!.span.end }, reasons[kind]!))
    i = next
  }
  return drafts
}

const reasons: Readonly<Partial<Record<Role, string>>> = {
  furniture: '版头或网页附带文字',
  title: '标题行',
  intro: '首个标题之前',
}

const meetingLine =
  /^[—\-–－─\s]*[（(]?.{0,24}年.{0,14}日?.{0,4}在.{4,60}(?:会议|大会|全会).{0,16}上?[）)]?$|^[—\-–－─\s]*(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日)?在?[\p{Script=Han}]{2,14}第.{1,4}届(?:全国)?人民代表大会.{0,12}$|^.{0,12}第?.{0,4}次会议上?[）)]?$/u
const speakerLine =
  /^[\p{Script=Han}\s\u3000]{0,24}(?:代)?(?:省长|市长|县长|区长|州长|主席|总理|镇长|乡长|主任)[\s\u3000：:]*[\p{Script=Han}\s\u3000·]{2,10}$/u

function kindOf(line: Line, i: number, title: Title | null): 'furniture' | 'title' | 'intro' {
  if (line.isFurniture || dateLine.test(line.text)) return 'furniture'
  if (title !== null && i < title.first) return 'furniture'
  if (title !== null && (i <= title.last || (i <= title.last + 8 && repeatsTitle(line, title)))) return 'title'
  return line.text.length <= 90 && (meetingLine.test(line.text) || speakerLine.test(line.text)) ? 'title' : 'intro'
}

const dateLine = /^[（(]?(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日[）)]?$|^(?:19|20)\d\d-\d{1,2}-\d{1,2}.{0,12}$/
