import { decodeUnits } from '../text/units.ts'

/** The last two units of a clause that may be official by its form. */
const endings = new Set(
  '导下 怀下 持下 助下 指导 指引 统领 精神 思想 论述 部署 要求 如下 成绩 成效 进展 效果 成果 问题 不足 差距 短板'
    .split(' ')
    .map(pairOf),
)

/**
 * Clauses that say under whose guidance one writes (在县委、县政府的坚强领导下, 以…思想为指导, 深入贯彻落实…精神), that a report
 * follows (现将…报告如下), and that what was reached is not all (取得了一定成效, 但仍存在一些不足). Marks are out, places and
 * numbers one unit each.
 */
const forms =
  /^.{0,6}(?:在.{2,24}(?:领导|指导|关心|关怀|支持|帮助)下|(?:始终)?(?:坚持)?以.{2,40}为(?:指导|指引|统领)|(?:始终)?(?:深入|全面|认真|坚决)(?:学习|宣传|贯彻|落实|领会){1,4}.{2,40}(?:精神|思想|论述|部署|要求)|(?:按照|根据).{0,16}(?:中央|国务院|[省市县区州]委|[省市县区州]政府|上级).{0,24}(?:精神|部署|要求)|现将.{2,30}(?:报告|汇报|通报)如下|.{0,20}取得了?(?:一定|阶段性)的?(?:成绩|成效|进展|效果|成果)|.{0,12}(?:但|仍|还|也)然?.{0,8}存在着?(?:一些|一定|不少|许多)的?(?:问题|不足|差距|短板)(?:和(?:问题|不足|差距|短板))?)$/u

/** Longer stretches are more than such a clause. */
const longest = 64

/** Whether a stretch of masked text is official by its form: whoever writes such a report writes it. */
export function isOfficial(units: Uint16Array, start: number, end: number): boolean {
  if (end - start < 8 || end - start > longest) return false
  if (!endings.has(((units[end - 2]! << 16) | units[end - 1]!) >>> 0)) return false
  return forms.test(decodeUnits(units.subarray(start, end)))
}

function pairOf(word: string): number {
  return ((word.charCodeAt(0) << 16) | word.charCodeAt(1)) >>> 0
}
