import type { Language } from '../../model/language.ts'
import { familyMembers } from '../../model/found-reuse.ts'
import { figureText } from '../figures.ts'
import { type Block, type Compared, type Part } from '../screens/blocks.ts'
import { changeWords, type CompareView, isDifference, itemWords, viewportOf } from '../screens/compare.ts'
import { entryOf, type Viewport } from '../screens/compare-scroll.ts'
import { familyAt, type ReportView, reportViewport } from '../screens/report.ts'
import { placeText } from '../screens/places.ts'
import type { Canvas } from '../screens/row.ts'
import { reuseClassWords, roleWords, statuses, statusWords } from '../words.ts'
import { bracketed, punctuation, say } from '../say.ts'
import { joined, type Spoken, spokenList } from './spoken.ts'

/** 对照: each sentence with its change; of an edited one both wordings and what was replaced, then items, figures and reuse. */
export function spokenCompare(view: CompareView, canvas: Canvas): Spoken {
  const viewport = viewportOf(view, canvas)
  const { blocks, entries } = viewport
  const { language } = canvas
  const at = entryOf(entries, view.scroll.at)
  return spokenList({
    language,
    title: compareTitle(view, blocks, language),
    total: entries.length,
    at,
    unit: '句',
    entry: (i) => foldedEntry(viewport, i, language) ?? pairEntry(blocks[entries[i]!.block]!, language),
    detail: (i) => (entries[i]!.fold > 0 ? [] : pairDetail(view.compared!, blocks[entries[i]!.block]!, language)),
    empty:
      view.compared === null
        ? say(language, '正在对照…', 'Aligning…')
        : say(language, '没有要显示的语句', 'No sentences to show'),
    isWaiting: view.compared === null || (view.isSeries && view.compared.followUp === null),
  })
}

function compareTitle(view: CompareView, blocks: readonly Block[], language: Language): string {
  const zh = language === 'zh'
  const followUp = view.compared?.followUp ?? null
  const differences = blocks.filter(isDifference).length
  const only = {
    all: '',
    folded: say(language, '相同语句已折叠', 'same sentences folded'),
    changed: say(language, '只看改动', 'changes only'),
  }
  const names = zh ? `对照，${view.leftName} 与 ${view.rightName}` : `Compare, ${view.leftName} and ${view.rightName}`
  if (view.compared === null) return names
  const plan =
    followUp === null
      ? ''
      : zh
        ? `${followUp.planYear} 年计划 ${followUp.commitments.length} 项`
        : `${followUp.commitments.length} items planned for ${followUp.planYear}`
  const counts =
    followUp === null ? [] : statuses.map((status) => `${statusWords[status][language]} ${followUp.summary[status]}`)
  return joined(
    [names, zh ? `差异 ${differences} 处` : `${differences} differences`, only[view.showing], plan, ...counts],
    language,
  )
}

function foldedEntry({ entries }: Viewport, i: number, language: Language): string | null {
  const { fold } = entries[i]!
  if (fold === 0) return null
  return say(language, `${fold} 句相同，z 展开`, `${fold} the same, z unfolds them`)
}

/** 有改动，计划 07 部分佐证：本年文字 */
function pairEntry(block: Block, language: Language): string {
  const words = changeWords[language]
  const role = block.role === null || block.role === 'title' ? '' : roleWords[block.role][language]
  const items = [...block.leftItems, ...block.rightItems].map(({ number, status, kind, isOpen }) => {
    const check = isOpen && kind === 'planned' ? say(language, '（待核）', ' (to check)') : ''
    return `${itemWords[language][kind]}${number} ${statusWords[status][language]}${check}`
  })
  const head = block.kind === 'heading' ? headingWord(block, language) : words[block.change]
  const text = textOf(block.right.length > 0 ? block.right : block.left)
  return `${joined([head, role, ...items], language)}${language === 'zh' ? '：' : ': '}${text}`
}

function headingWord({ change, level }: Block, language: Language): string {
  const words = changeWords[language]
  const depth = say(language, `${'一二三四五六七八九'[level - 1] ?? level}级标题`, `heading level ${level}`)
  return change === 'same' ? depth : joined([depth, words[change]], language)
}

function pairDetail(compared: Compared, block: Block, language: Language): readonly string[] {
  const figures = block.figures.map((change) =>
    figureText(change, compared, language).replaceAll('→', say(language, '变为', ' became ')),
  )
  return [
    ...editLines(block, language),
    figures.length === 0 ? '' : say(language, `数字：${figures.join('；')}`, `Figures: ${figures.join('; ')}`),
    joined([reuseWord(block, language), pairPlace(compared, block, language)], language),
  ]
}

/** Where this year's sentence stands, or last year's where that stands alone. */
function pairPlace({ left, right }: Compared, { leftSpans, rightSpans }: Block, language: Language): string {
  const [own, old] = [rightSpans[0], leftSpans[0]]
  if (own !== undefined) return placeText(right, own, language)
  return old === undefined ? '' : placeText(left, old, language)
}

/** Last year's wording and what took the place of what; none where nothing was edited. */
function editLines({ kind, left, right, merged }: Block, language: Language): readonly string[] {
  const old = textOf(left)
  if (old === '' || right.length === 0 || old === textOf(right)) return []
  const changes = kind === 'sentence' ? changesOf(merged, language) : []
  return [
    say(language, `上年：${old}`, `Last year: ${old}`),
    changes.length === 0 ? '' : say(language, `改动：${changes.join('；')}`, `Changes: ${changes.join('; ')}`),
  ]
}

/** “3200”改为“3800”; what has no partner was deleted or inserted. */
function changesOf(merged: readonly Part[], language: Language): readonly string[] {
  const changes: string[] = []
  for (let i = 0; i < merged.length; i++) {
    const [one, next] = [merged[i]!, merged[i + 1]]
    if (one.change === 'none') continue
    if (one.change === 'deleted' && next?.change === 'inserted') {
      changes.push(say(language, `“${one.text}”改为“${next.text}”`, `“${one.text}” became “${next.text}”`))
      i++
    } else if (one.change === 'deleted') changes.push(say(language, `删去“${one.text}”`, `deleted “${one.text}”`))
    else changes.push(say(language, `增加“${one.text}”`, `inserted “${one.text}”`))
  }
  return changes
}

function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('')
}

function reuseWord({ reuse, others }: Block, language: Language): string {
  if (reuse === 'original') return ''
  const also = others === 0 ? '' : say(language, `另见于 ${others} 个单位`, `also in ${others} other bodies`)
  return joined([reuseClassWords[reuse][language], also], language)
}

/** 报告: each sentence with its class; of the one under the cursor where else it stands. */
export function spokenReport(view: ReportView, canvas: Canvas): Spoken {
  const { blocks, entries } = reportViewport(view, canvas)
  const { language } = canvas
  const at = entryOf(entries, view.scroll.at)
  const only = view.showing === 'changed' ? say(language, '只看相同文字', 'shared only') : ''
  return spokenList({
    language,
    title: joined(
      [say(language, `报告，${view.report.id}`, `Report, ${view.report.id}`), view.report.title ?? '', only],
      language,
    ),
    total: entries.length,
    at,
    unit: '句',
    entry: (i) => {
      const { fold, block } = entries[i]!
      if (fold > 0) return say(language, `${fold} 句为自有文字，z 展开`, `${fold} of its own wording, z unfolds them`)
      return sentenceEntry(blocks[block]!, language)
    },
    detail: (i) => sentenceDetail(view, blocks[entries[i]!.block]!, language),
    empty: say(language, '没有要显示的语句', 'No sentences to show'),
    isWaiting: false,
  })
}

function sentenceEntry(block: Block, language: Language): string {
  const role = block.role === null ? '' : roleWords[block.role][language]
  const head =
    block.kind === 'heading' ? joined([headingWord(block, language), role], language) : reuseWord(block, language)
  return `${head}${head === '' ? '' : punctuation[language].colon}${textOf(block.merged)}`
}

/** Places beyond this are counted, not said. */
const mostPlaces = 8

function sentenceDetail(view: ReportView, block: Block, language: Language): readonly string[] {
  const zh = language === 'zh'
  const span = block.rightSpans[0]
  const place = span === undefined ? '' : placeText(view.report, span, language)
  const family = block.kind === 'heading' ? null : familyAt(view, block)
  if (family === null) return [place]
  const others = familyMembers(view.reuse!, family).filter(({ report }) => report !== view.report.id)
  const places = others
    .slice(0, mostPlaces)
    .map(({ report, earliest }) => `${report}${earliest ? bracketed(say(language, '最早', 'earliest'), language) : ''}`)
  const more =
    others.length <= mostPlaces
      ? ''
      : say(language, `等 ${others.length} 处`, ` and ${others.length - mostPlaces} more`)
  return [
    others.length === 0
      ? ''
      : `${zh ? '另见：' : 'Also in: '}${places.join(zh ? '、' : ', ')}${more}${zh ? '，Enter 看各处' : '; Enter lists them'}`,
    place,
  ]
}
