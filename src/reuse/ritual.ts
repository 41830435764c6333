import { decodeUnits, encodeUnits } from '../text/units.ts'
import { formulaShare } from './background.ts'
import type { TextColumns } from './columns.ts'
import { slot } from './mask.ts'
import { isThanks } from './thanks.ts'
import { mostlyFormula } from './wordings.ts'

/** A long sentence is an official one when so much of it is clauses of national formula. */
const mostlyOfficial = 1 / 3
const longSentence = 60
/** What a ritual sentence opens or closes with stands in so many units. */
const opening = 40

/** What a sentence is: nobody's but the report's, drafted for the occasion, or said at every such occasion. */
const kind = { own: 1, guidance: 2, ceremony: 3 } as const

/** Opens with what the year's plan must open with: the general requirement, and the list of targets. */
const guidance =
  /^(?:.{0,30}(?:总体要求|总体思路|基本思路|总的要求|指导思想|预期目标|预期指标|主要目标)(?:和.{0,8})?(?:的建议)?(?:建议|初步安排)?(?:是|为)|.{0,8}做好.{0,6}政府工作要)/u
/** Speaks to those assembled: gives the report, or calls on everybody at the end. */
const address =
  /^(?:各位代表|同志们)?(?:$|.{0,6}(?:我代表.{2,20}(?:报告|作)|让我们.{0,16}(?:团结|高举|携手|同心|为.{2,20}奋斗)|我们要.{0,6}紧密团结在|请予审议|请.{2,20}提出意见))/u
/** Ends with credit for what was reached, or with what those assembled are asked for. */
const close = /(?:(?:领导|指引|领航|掌舵|支持|奋斗|拼搏|努力|奋进)的结果|请予审议|提出(?:宝贵)?意见)$/u
/** What such a close ends with: nearly all sentences are told by their last unit, and no string is made of them. */
const closeEnds = new Set(encodeUnits('果议见'))
/** Units that may stand behind an indicator's figure: 左右, 个百分点以上. */
const afterFigure = 8
/** An indicator of the national statistics with its figure, which is masked. */
const indicator =
  /(?:生产总值|增加值|固定资产投资|消费品零售|进出口|出口总[值额]|预算收入|财政(?:总)?收入|可支配收入|纯收入|消费价格|失业率|自然增长率|新增就业|能耗|利用外资).{0,24}#.{0,8}$/u

/** Tells what in a report is said because the occasion asks for it: however alike two of them are, neither copied the other. */
export class RitualFinder {
  readonly #columns: TextColumns
  /** By sentence, as `kind` has it; 0 where it was not asked yet. */
  readonly #known: Uint8Array
  /** By clause, 2 for an indicator and 1 for any other; 0 where it was not asked yet. */
  readonly #indicators: Uint8Array

  constructor(columns: TextColumns) {
    this.#columns = columns
    this.#known = new Uint8Array(columns.reportOf.length)
    this.#indicators = new Uint8Array(columns.clauses.length)
  }

  /** Whether a sentence is guidance, an address, credit or thanks, or a third or more official wording. */
  isRitual(sentence: number): boolean {
    return this.#kindOf(sentence) !== kind.own
  }

  /** Whether a sentence is ritual that is still drafted anew every year: guidance, as against address, credit and thanks. */
  isGuidance(sentence: number): boolean {
    return this.#kindOf(sentence) === kind.guidance
  }

  #kindOf(sentence: number): number {
    if (this.#known[sentence] === 0) this.#known[sentence] = this.#asked(sentence)
    return this.#known[sentence]!
  }

  /** Whether a clause tells an official indicator's figure. */
  isIndicator(clause: number): boolean {
    if (this.#indicators[clause] === 0) this.#indicators[clause] = this.#tellsFigure(clause) ? 2 : 1
    return this.#indicators[clause] === 2
  }

  #tellsFigure(clause: number): boolean {
    const { units, clauses } = this.#columns
    const [start, end] = [clauses[clause]!, clauses[clause + 1]!]
    if (end - start > longSentence) return false
    // Most clauses hold no figure: no string is made of them.
    let at = end - 1
    while (at >= start && at >= end - afterFigure - 1 && units[at] !== slot.number) at--
    if (at < start || at < end - afterFigure - 1) return false
    return indicator.test(wordingOf(units.subarray(start, end)))
  }

  #asked(sentence: number): number {
    const { units, starts } = this.#columns
    const [start, end] = [starts[sentence]!, starts[sentence + 1]!]
    const head = decodeUnits(units.subarray(start, Math.min(end, start + opening)))
    if (address.test(head) || this.#closes(start, end) || isThanks(units, start, end)) return kind.ceremony
    const isGuidance = end - start >= longSentence && (guidance.test(head) || this.#isOfficial(sentence))
    return isGuidance || this.#isFigures(sentence) ? kind.guidance : kind.own
  }

  #closes(start: number, end: number): boolean {
    const { units } = this.#columns
    if (end === start || !closeEnds.has(units[end - 1]!)) return false
    return close.test(decodeUnits(units.subarray(Math.max(start, end - opening), end)))
  }

  /** Whether most of a sentence is official indicators with their figures. */
  #isFigures(sentence: number): boolean {
    const { starts, clauses, firstClauses } = this.#columns
    let told = 0
    for (let c = firstClauses[sentence]!; c < firstClauses[sentence + 1]!; c++)
      if (this.isIndicator(c)) told += clauses[c + 1]! - clauses[c]!
    return 2 * told >= starts[sentence + 1]! - starts[sentence]!
  }

  #isOfficial(sentence: number): boolean {
    const { units, starts, clauses, firstClauses } = this.#columns
    let official = 0
    for (let c = firstClauses[sentence]!; c < firstClauses[sentence + 1]!; c++) {
      const [start, end] = [clauses[c]!, clauses[c + 1]!]
      if (formulaShare(units, start, end) >= mostlyFormula) official += end - start
    }
    return official >= mostlyOfficial * (starts[sentence + 1]! - starts[sentence]!)
  }
}

/** Masked text as a string, numbers as #. */
function wordingOf(units: Uint16Array): string {
  return decodeUnits(units).replaceAll(numberMark, '#')
}

const numberMark = String.fromCharCode(slot.number)
