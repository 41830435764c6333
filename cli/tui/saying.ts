import {
  type Canvas,
  type Language,
  shown,
  type Spoken,
  spokenCommitments,
  spokenCompare,
  spokenFamilies,
  spokenFindings,
  spokenNotices,
  spokenOverview,
  spokenReport,
  spokenResults,
  spokenTopics,
} from '../../src/index.ts'
import { canvasOf } from './canvas.ts'
import { completionsOf } from './completions.ts'
import { helpLines } from './help.ts'
import { modelOf, type Models } from './models.ts'
import { stageOf } from './progress.ts'
import { promptName } from './prompts.ts'
import { screenOf, type ScreenState, type ViewState } from './state.ts'

/** All that a state has to say to one who hears the screens. */
export interface Saying extends Pick<Spoken, 'title' | 'here' | 'isWaiting'> {
  /** Which screen this is: the same while only its cursor and filter change. */
  readonly screen: string
  readonly language: Language
  readonly message: string
  /** What is being read or computed; empty when all is done. */
  readonly stage: string
  /** Keys that are no command yet; empty for none. */
  readonly pending: string
  /** The line being typed, with what it may go on as. */
  readonly prompt: { readonly label: string; readonly text: string; readonly completions: readonly string[] } | null
  /** The keys of the screen, while they are asked for. */
  readonly help: readonly string[] | null
}

type Kind = ScreenState['kind']

const speakers: { readonly [Own in Kind]: (model: Models[Own], canvas: Canvas) => Spoken } = {
  overview: (model, { language }) => spokenOverview(model, language),
  compare: spokenCompare,
  commitments: (model, { language }) => spokenCommitments(model, language),
  families: (model, { language }) => spokenFamilies(model, language),
  report: spokenReport,
  topics: (model, { language }) => spokenTopics(model, language),
  findings: (model, { language }) => spokenFindings(model, language),
  results: (model, { language }) => spokenResults(model, language),
  notices: (model, { language }) => spokenNotices(model, language),
}

/** The screen on top, as it is said. */
export function spokenOf(state: ViewState): Spoken {
  // TypeScript cannot follow through a union that a model and its speaker are of one kind.
  const speak = speakers[screenOf(state).kind] as (model: unknown, canvas: Canvas) => Spoken
  return speak(modelOf(state), canvasOf(state))
}

export function sayingOf(state: ViewState): Saying {
  const { overlay, settings, pending, message, loading, stack } = state
  const { language } = settings
  const { title, hint, here, isWaiting } = spokenOf(state)
  const { kind } = screenOf(state)
  return {
    title: hint === '' ? title : `${title}${language === 'zh' ? '。' : '. '}${hint}`,
    here,
    // The overview is what reading is for.
    isWaiting: isWaiting || (kind === 'overview' && loading !== null),
    screen: `${stack.length} ${kind}`,
    language,
    message: shown(message),
    stage: stageOf(state),
    pending: `${pending.count ?? ''}${pending.prefix}`,
    prompt:
      overlay?.kind === 'line'
        ? {
            label: promptName(overlay.prompt, language),
            text: shown(overlay.text),
            completions: overlay.prompt === 'command' ? completionsOf(overlay.text) : [],
          }
        : null,
    help: overlay?.kind === 'help' ? helpLines(state) : null,
  }
}

/** What is printed once keys have been obeyed. Every key is answered: where nothing changed the row is said again. */
export function answer(before: Saying | null, after: Saying): string {
  if (after.prompt !== null) return typedText(before, after, after.prompt)
  const lines = [
    after.message,
    ...helpAnswer(before, after),
    ...(before === null || before.stage === after.stage ? [] : [after.stage]),
    ...(after.pending === '' ? [] : [`${after.pending}…`]),
    ...(after.help === null ? screenLines(before, after) : []),
  ].filter((line) => line !== '')
  return printed(before, lines.length > 0 || after.help !== null ? lines : after.here.slice(0, 1))
}

/** What is printed of changes that came by themselves: messages, stages, and a screen that was waited for. Other news is heard when the cursor comes there. */
export function news(before: Saying | null, after: Saying): string {
  const isReady = before === null || before.screen !== after.screen || (before.isWaiting && !after.isWaiting)
  const lines = [
    ...(before?.message === after.message ? [] : [after.message]),
    ...(before?.stage === after.stage ? [] : [after.stage || doneWords(before, after)]),
    ...(isReady ? [after.title, ...after.here] : []),
  ].filter((line) => line !== '')
  if (lines.length === 0) return ''
  const reopened = after.prompt === null ? '' : `${after.prompt.label}${after.prompt.text}`
  return `${printed(before, lines)}${reopened}`
}

function doneWords(before: Saying | null, { language }: Saying): string {
  if (before === null) return ''
  return language === 'zh' ? '已全部读完、核对完' : 'All read and followed up'
}

function screenLines(before: Saying | null, after: Saying): readonly string[] {
  const isNew = before === null || before.screen !== after.screen || before.title !== after.title
  if (isNew) return [after.title, ...after.here]
  return before.here.join('\n') === after.here.join('\n') ? [] : after.here
}

function helpAnswer(before: Saying | null, { help, language }: Saying): readonly string[] {
  if (help === null) return []
  if (before !== null && before.help === null) return help
  return [language === 'zh' ? '按键已列出，Esc 返回' : 'The keys are listed above; Esc goes back']
}

/** Typed characters one after the other on one line; where some were taken back, the line anew below. */
function typedText(
  before: Saying | null,
  after: Saying,
  { label, text, completions }: NonNullable<Saying['prompt']>,
): string {
  const old = before?.prompt ?? null
  const added = old !== null && old.label === label && text.startsWith(old.text) ? text.slice(old.text.length) : null
  if (added !== null && added !== '') return added
  const ways =
    old !== null && completions.length > 1 ? `${completions.join(after.language === 'zh' ? '、' : ', ')}\n` : ''
  return `${old === null ? '' : '\n'}${ways}${label}${text}`
}

/** Lines, after the line that was being typed. */
function printed(before: Saying | null, lines: readonly string[]): string {
  const body = lines.map((line) => `${line}\n`).join('')
  return before?.prompt ? `\n${body}` : body
}
