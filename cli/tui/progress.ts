import { type Language, piece, type Row } from '../../src/index.ts'
import type { Loading, ViewState } from './state.ts'

const stageWords = {
  read: { zh: '正在读取', en: 'Reading' },
  parse: { zh: '正在解析', en: 'Parsing' },
  reuse: { zh: '正在比对相同文字', en: 'Finding shared wording' },
  check: { zh: '正在核对数字', en: 'Checking figures' },
} as const

/** What is being read or followed up, without how far it is; empty when all is done. */
export function stageOf({ loading, corpus, settings }: ViewState): string {
  const { language } = settings
  if (loading !== null) return `${stageWords[loading.stage][language]}…`
  if (corpus.plans.size >= corpus.earlier.size) return ''
  return language === 'zh' ? '正在核对计划落实…' : 'Following up plans…'
}

/** How far reading is, whether files changed since, how far the plans are followed up; empty when all is done. */
export function progressRow({ loading, corpus, settings, isOutdated }: ViewState): Row {
  const { language } = settings
  if (loading !== null) {
    const count = loading.total === 0 || loading.done === 0 ? '' : ` ${loading.done}/${loading.total}`
    return [
      piece(` ${stageWords[loading.stage][language]}${count}…${timeLeft(loading, language)}`, 'link'),
      piece(language === 'zh' ? '  Esc 停止' : '  Esc stops', 'dim'),
    ]
  }
  if (isOutdated)
    return [
      piece(language === 'zh' ? ' 报告文件有变动：r 重新读取' : ' Files have changed: r reads them again', 'found'),
    ]
  const [done, total] = [corpus.plans.size, corpus.earlier.size]
  if (done >= total) return []
  return [
    piece(language === 'zh' ? ` 正在核对计划落实 ${done}/${total}…` : ` Following up plans ${done}/${total}…`, 'link'),
  ]
}

/** Seconds that reading takes yet, once enough is done to tell. */
function timeLeft({ done, total, elapsed }: Loading, language: Language): string {
  const left = done === 0 ? 0 : (elapsed / done) * (total - done)
  if (elapsed < 1000 || left < 1000) return ''
  const seconds = Math.ceil(left / 1000)
  return language === 'zh' ? ` 约剩 ${seconds} 秒` : ` about ${seconds} s left`
}
