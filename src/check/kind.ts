export type Kind = '镇' | '乡' | '街道' | '县' | '区' | '市' | '州' | '省' | '国'

export function isTown(kind: Kind | null): boolean {
  return kind === '镇' || kind === '乡' || kind === '街道'
}

/** What kind of body a name is of; null where its ending does not tell. */
export function kindOf(body: string): Kind | null {
  if (/^(?:国务院|国家)/.test(body)) return '国'
  if (/(?:县|旗)$/.test(body)) return '县'
  if (body.endsWith('自治区')) return '省'
  if (body.endsWith('盟')) return '州'
  return (/(?:街道|[镇乡区市州省])(?=$|办事处$)/.exec(body)?.[0] as Kind | undefined) ?? null
}
