/**
 * Cells a character takes in a terminal: 0 joins the one before, 1, 2, or 3 = ambiguous, 1 or 2 as the terminal is set.
 *
 * @see Unicode Standard Annex 11, East Asian Width, version 17: W and F are 2, A is ambiguous
 */
const wide = `1100-115f 231a-231b 2329-232a 23e9-23ec 23f0 23f3 25fd-25fe 2614-2615 2630-2637 2648-2653 267f 268a-268f 2693 26a1
26aa-26ab 26bd-26be 26c4-26c5 26ce 26d4 26ea 26f2-26f3 26f5 26fa 26fd 2705 270a-270b 2728 274c 274e 2753-2755 2757 2795-2797
27b0 27bf 2b1b-2b1c 2b50 2b55 2e80-2e99 2e9b-2ef3 2f00-2fd5 2ff0-3029 302e-303e 3041-3096 309b-30ff 3105-312f 3131-318e 3190-31e5
31ef-321e 3220-3247 3250-a48c a490-a4c6 a960-a97c ac00-d7a3 f900-faff fe10-fe19 fe30-fe52 fe54-fe66 fe68-fe6b ff01-ff60
ffe0-ffe6`

const ambiguous = `a1 a4 a7-a8 aa ae b0-b4 b6-ba bc-bf c6 d0 d7-d8 de-e1 e6 e8-ea ec-ed f0 f2-f3 f7-fa fc fe 101 111 113 11b 126-127
12b 131-133 138 13f-142 144 148-14b 14d 152-153 166-167 16b 1ce 1d0 1d2 1d4 1d6 1d8 1da 1dc 251 261 2c4 2c7 2c9-2cb 2cd 2d0
2d8-2db 2dd 2df 391-3a1 3a3-3a9 3b1-3c1 3c3-3c9 401 410-44f 451 2010 2013-2016 2018-2019 201c-201d 2020-2022 2024-2027 2030
2032-2033 2035 203b 203e 2074 207f 2081-2084 20ac 2103 2105 2109 2113 2116 2121-2122 2126 212b 2153-2154 215b-215e 2160-216b
2170-2179 2189 2190-2199 21b8-21b9 21d2 21d4 21e7 2200 2202-2203 2207-2208 220b 220f 2211 2215 221a 221d-2220 2223 2225 2227-222c
222e 2234-2237 223c-223d 2248 224c 2252 2260-2261 2264-2267 226a-226b 226e-226f 2282-2283 2286-2287 2295 2299 22a5 22bf 2312
2460-24e9 24eb-254b 2550-2573 2580-258f 2592-2595 25a0-25a1 25a3-25a9 25b2-25b3 25b6-25b7 25bc-25bd 25c0-25c1 25c6-25c8 25cb
25ce-25d1 25e2-25e5 25ef 2605-2606 2609 260e-260f 261c 261e 2640 2642 2660-2661 2663-2665 2667-266a 266c-266d 266f 269e-269f
26bf 26c6-26cd 26cf-26d3 26d5-26e1 26e3 26e8-26e9 26eb-26f1 26f4 26f6-26f9 26fb-26fc 26fe-26ff 273d 2776-277f 2b56-2b59 3248-324f
e000-f8ff fffd`

const wideAstral = `16fe0-16fe4 16ff0-16ff6 17000-18cda 18cff-18d20 18d80-18df2 18e00-19191 191a0-191d2 1aff0-1affe 1b000-1b2fb
1d300-1d376 1f004 1f0cf 1f18e 1f191-1f19a 1f1ae 1f200-1f320 1f32d-1f335 1f337-1f37c 1f37e-1f393 1f3a0-1f3ca 1f3cf-1f3d3
1f3e0-1f3f0 1f3f4 1f3f8-1f43e 1f440 1f442-1f4fc 1f4ff-1f53d 1f54b-1f54e 1f550-1f567 1f57a 1f595-1f596 1f5a4 1f5fb-1f64f 1f680-1f6c5
1f6cc 1f6d0-1f6d2 1f6d5-1f6d9 1f6dc-1f6df 1f6eb-1f6ec 1f6f4-1f6fc 1f7da 1f7e0-1f7eb 1f7f0 1f90c-1f93a 1f93c-1f945 1f947-1f9ff
1fa70-1faff 20000-2fffd 30000-3fffd`

const joining = /[\p{Mn}\p{Me}]/u

function rangesOf(list: string): readonly (readonly [number, number])[] {
  return list.split(/\s+/).map((range) => {
    const [first, last] = range.split('-').map((code) => Number.parseInt(code, 16))
    return [first!, last ?? first!] as const
  })
}

function tableOf(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(1)
  for (const [first, last] of rangesOf(ambiguous)) table.fill(3, first, last + 1)
  for (const [first, last] of rangesOf(wide)) table.fill(2, first, last + 1)
  for (const block of [
    [0x300, 0x36f],
    [0x483, 0x489],
    [0x591, 0x1cff],
    [0x1dc0, 0x1dff],
    [0x20d0, 0x20f0],
    [0x302a, 0x302d],
    [0x3099, 0x309a],
    [0xfe00, 0xfe0f],
    [0xfe20, 0xfe2f],
  ] as const) {
    for (let code = block[0]; code <= block[1]; code++) if (joining.test(String.fromCharCode(code))) table[code] = 0
  }
  return table
}

/** By UTF-16 code unit, for the basic plane. */
export const cellTable: Uint8Array = tableOf()

const astral = rangesOf(wideAstral)

/** For a code point beyond the basic plane. */
export function astralCells(code: number): 0 | 1 | 2 {
  if (code >= 0xe0100 && code <= 0xe01ef) return 0
  return astral.some(([first, last]) => first <= code && code <= last) ? 2 : 1
}
