/** Controls and lone surrogates; what steers direction or joins without being seen; variation selectors. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|\p{Variation_Selector}/gu

/**
 * A text that is safe to print: what a terminal would obey is shown as a picture of itself (␛), what cannot be seen as ␦.
 *
 * A character gives one code unit.
 */
export function shown(text: string): string {
  return text.replace(hidden, (character) => {
    const code = character.charCodeAt(0)
    if (code === 0x7f) return '␡'
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '␦'
  })
}
