import type { Tokeniser } from '../model/tokeniser.ts'
import type { Wording } from '../model/language.ts'
import { charTokeniser, intlTokeniser, tokensOf } from '../text/tokenisers.ts'

/** A word segmenter that could not be loaded on this machine; the message names those that need nothing. */
export class TokeniserError extends Error {
  override readonly name = 'TokeniserError'
  readonly wording: Wording
  readonly hint: Wording

  constructor(id: Tokeniser['id'], cause: unknown) {
    super(`tokeniser ${id} cannot be loaded`, { cause })
    this.wording = { zh: `分词器 ${id} 无法加载`, en: `Tokeniser ${id} cannot be loaded` }
    this.hint = {
      zh: '可改用 --tokeniser jieba、intl 或 char（后两者无需安装）',
      en: 'Use --tokeniser jieba, intl or char instead (the last two need nothing installed)',
    }
  }
}

/**
 * The word segmenter of an id. The native ones are loaded only when asked for.
 *
 * @throws TokeniserError where a native one cannot be loaded
 */
export async function loadTokeniser(id: Tokeniser['id']): Promise<Tokeniser> {
  if (id === 'char') return charTokeniser
  if (id === 'intl') return intlTokeniser
  try {
    return id === 'jieba' ? await loadJieba() : await loadNodejieba()
  } catch (error) {
    throw new TokeniserError(id, error)
  }
}

async function loadJieba(): Promise<Tokeniser> {
  const [{ Jieba }, { dict }] = await Promise.all([import('@node-rs/jieba'), import('@node-rs/jieba/dict.js')])
  const jieba = Jieba.withDict(dict)
  return { id: 'jieba', tokenise: (text) => tokensOf(text, jieba.cut(text, true)) }
}

/** The shape of `nodejieba`, an optional package: its types are not there where it is not installed. */
interface Nodejieba {
  readonly cut: (text: string) => string[]
}

async function loadNodejieba(): Promise<Tokeniser> {
  const name = 'nodejieba'
  const loaded = (await import(name)) as { readonly default: Nodejieba }
  return { id: 'nodejieba', tokenise: (text) => tokensOf(text, loaded.default.cut(text)) }
}
