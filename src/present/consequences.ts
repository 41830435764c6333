import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'

/** A finding with those that follow from it. */
export interface Leading {
  readonly finding: Finding
  readonly also: readonly Finding[]
}

/** The findings that follow from no other of the list, in its order. */
export function leadingFindings(findings: readonly Finding[]): readonly Leading[] {
  const ids = new Set(findings.map(({ id }) => id))
  const followers = Map.groupBy(
    findings.filter(({ cause }) => cause !== null && ids.has(cause)),
    ({ cause }) => cause,
  )
  return findings.flatMap((finding) =>
    finding.cause !== null && ids.has(finding.cause) ? [] : [{ finding, also: followers.get(finding.id) ?? [] }],
  )
}

/** A finding's message, with how many more follow from it. */
export function messageText({ finding, also }: Leading, language: Language): string {
  const message = finding.message[language]
  if (also.length === 0) return message
  return language === 'zh'
    ? `${message}（另有 ${also.length} 处同因）`
    : `${message} (${also.length} more for the same cause)`
}
