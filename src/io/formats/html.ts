import { type CheerioAPI, load } from 'cheerio'
import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { decode } from '../encodings.ts'
import { linesOf } from './html-lines.ts'
import { Unreadable } from './unreadable.ts'

/**
 * The article of a web page without the page's chrome, with its heading before it, one paragraph a line.
 *
 * @throws Unreadable
 */
export function readHtml(bytes: Uint8Array): string {
  const decoded = decode(bytes)
  if (decoded === null) throw new Unreadable('damaged')
  const $ = load(decoded.text)
  const heading = headingOf($)
  $('nav, aside, form, [role="navigation"], [aria-hidden="true"]').remove()
  const lines = linesOf(articleOf($))
  if (lines.length === 0) return ''
  const top = lines.slice(0, 6).join('').replace(/\s+/g, '')
  const named = heading === '' || top.includes(heading.replace(/\s+/g, '').slice(0, 12))
  return (named ? lines : [heading, ...lines]).join('\n')
}

/** What the page calls its article: the tag that government sites must have, else its heading, else its title. */
function headingOf($: CheerioAPI): string {
  const tagged = $('meta').filter((_, meta) => /^articletitle$/i.test($(meta).attr('name') ?? ''))
  const candidates = [
    tagged.first().attr('content'),
    $('h1').first().text(),
    $('title')
      .first()
      .text()
      .split(/[-_|–—]/)[0],
  ]
  return candidates.map((text) => (text ?? '').replace(/\s+/g, ' ').trim()).find((text) => text !== '') ?? ''
}

/** Where content systems of government sites put the article. */
const known = [
  '#UCAP-CONTENT',
  '.TRS_Editor',
  '.TRS_UEDITOR',
  '.trs_editor_view',
  '#vsb_content',
  '#zoom',
  '#Zoom',
  '#zoomcon',
  '.article-content',
  '.pages_content',
  '.ewb-article-info',
  'article',
]
/** Least text of an article, in code units, and the part of its parent's text that it must hold to be the article. */
const shortestArticle = 200
const articlePart = 0.8

const parts = new Set('p h1 h2 h3 h4 h5 h6 li ul ol dl span b strong pre blockquote'.split(' '))

/** The element that holds the article: a known one, else the deepest that holds nearly all of the text outside links. */
function articleOf($: CheerioAPI): AnyNode {
  const body = $('body').get(0)!
  const weights = weigh(body)
  const weightOf = (node: AnyNode) => weights.get(node) ?? 0
  for (const selector of known) {
    const found = $(selector)
      .toArray()
      .toSorted((a, b) => weightOf(b) - weightOf(a))[0]
    if (found !== undefined && weightOf(found) >= shortestArticle) return found
  }
  for (let at: Element = body; ;) {
    const heaviest = elementsIn(at).find((child) => weightOf(child) >= articlePart * weightOf(at))
    if (heaviest === undefined || weightOf(heaviest) < shortestArticle) return at
    at = heaviest
  }
}

/** Characters of running text below every element: those in links and scripts do not count. */
function weigh(root: Element): ReadonlyMap<AnyNode, number> {
  const weights = new Map<AnyNode, number>()
  const weightOf = (node: AnyNode): number => {
    if (isText(node)) return node.data.replace(/\s+/g, '').length
    if (!isTag(node) || node.name === 'a' || node.name === 'select') return 0
    const weight = node.children.reduce((sum, child) => sum + weightOf(child), 0)
    weights.set(node, weight)
    return weight
  }
  weightOf(root)
  return weights
}

/** The elements right below one that may hold an article: a paragraph is a part of one, however long. */
function elementsIn(node: Element): readonly Element[] {
  return node.children.filter((child): child is Element => isTag(child) && !parts.has(child.name))
}
