import { folded } from '../text/fold.ts'
import type { Item } from './item.ts'
import { hasNewFigure } from './specifics.ts'
import { stages, underway } from './wording.ts'

const started = 1
const going = 2
/** A deed promised to go on, whatever it is: 加快推进…改造 */
const goesOn = /^(?:继续|大力|积极|着力|全力|稳步|扎实|深入|持续)*(?:加快|推进|推动|支持|抓好|做好)/u
const starts =
  /^(?:年内|全面|适时|尽快|确保)*(?:启动|新?开工|动工|筹建|申报|申请|争取|谋划)|(?:启动|开工建设|(?:正式|全部|全面)开工|动工|前期工作)[,。，]?$/u

/** Whether what is said of an item is that it is under way, or no further than a stage before the one promised. */
export function isUnfinished(item: Item, scope: string, isMet: boolean): boolean {
  const promised = promisedStage(item.clauses.join('')) ?? none
  const said = folded(scope)
  if (promised !== none && promised <= started) return /尚未|未能|暂未/u.test(said)
  const reached = stageOf(said)
  const isBehind = promised > going && reached !== null
  if (isMet) return isBehind && reached <= going && starting.test(said)
  if (goesOnAsPromised(item, scope)) return false
  return underway.test(said) || (isBehind && reached < promised)
}

const none = -1

/** 加快…建设 promises no more than that it goes on; with a figure that is told. */
function goesOnAsPromised(item: Item, scope: string): boolean {
  return (
    promisedStage(item.clauses.join('')) === going && !waiting.test(folded(scope)) && hasNewFigure(item.text, scope)
  )
}

const waiting = /尚未|正在|仍|未能|程序|阶段|前期|其余|剩余|主体|完成\d+%|没有完成|未完成/u
const starting = /启动|(?<![公召展])开工(?!作)|动工/u

function promisedStage(text: string): number | null {
  const plain = folded(text)
  if (starts.test(plain)) return started
  return goesOn.test(plain) ? going : stageOf(plain)
}

/** The furthest stage a text names; null where it names none. */
function stageOf(text: string): number | null {
  const stage = stages.findLastIndex((words) => words.test(text))
  return stage < 0 ? null : stage
}
