import { decodeUnits } from '../text/units.ts'
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

  constructor(columns: TextColumns) {
    this.#columns = columns
    this.#known = new Uint8Array(columns.reportOf.length)
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
    const { units, clauses } = this.#columns
    const [start, end] = [clauses[clause]!, clauses[clause + 1]!]
    const tail = units.subarray(Math.max(start, end - afterFigure - 1), end)
    if (end - start > longSentence || !tail.includes(slot.number)) return false
    return indicator.test(wordingOf(units.subarray(start, end)))
  }

  #asked(sentence: number): number {
    const { units, starts } = this.#columns
    const [start, end] = [starts[sentence]!, starts[sentence + 1]!]
    const head = wordingOf(units.subarray(start, Math.min(end, start + opening)))
    const tail = wordingOf(units.subarray(Math.max(start, end - opening), end))
    if (address.test(head) || close.test(tail) || isThanks(units, start, end)) return kind.ceremony
    const isGuidance = end - start >= longSentence && (guidance.test(head) || this.#isOfficial(sentence))
    return isGuidance || this.#isFigures(sentence) ? kind.guidance : kind.own
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
