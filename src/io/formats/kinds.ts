/** What a file's bytes are, whatever its name says. `text` where nothing else is recognised. */
export type Kind = 'text' | 'html' | 'docx' | 'doc' | 'pdf' | Foreign

/** Recognised, but not read: each has a message of its own. */
export type Foreign = 'rtf' | 'mhtml' | 'odt' | 'ofd' | 'encrypted' | 'spreadsheet' | 'slides' | 'archive' | 'image'

const magics: readonly (readonly [Kind, string])[] = [
  ['pdf', '%PDF-'],
  ['rtf', '{\\rtf'],
  ['archive', 'Rar!'],
  ['archive', '7z\xbc\xaf'],
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'II*\0'],
  ['image', 'MM\0*'],
  ['image', 'GIF8'],
]
const compoundFile = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** Tells the kind of a file on its bytes: magic numbers, the names inside an archive, the first tags. */
export function kindOf(bytes: Uint8Array): Kind {
  const head = latin(bytes.subarray(0, 1024))
  const magic = magics.find(([, mark]) => head.startsWith(mark))
  if (magic !== undefined) return magic[0]
  // A PDF may stand behind a few bytes of a mail gateway or a BOM.
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(bytes)
  if (head.startsWith(compoundFile)) return compoundKind(bytes)
  return markupKind(bytes)
}

function zipKind(bytes: Uint8Array): Kind {
  const names = latin(bytes.subarray(Math.max(0, bytes.length - 65_536))) + latin(bytes.subarray(0, 4096))
  if (/word\/[\w.]*\.xml/.test(names)) return 'docx'
  if (names.includes('OFD.xml')) return 'ofd'
  if (names.includes('opendocument.text')) return 'odt'
  if (names.includes('xl/')) return 'spreadsheet'
  return names.includes('ppt/') ? 'slides' : 'archive'
}

/** The directory of a compound file names its streams in UTF-16. */
function compoundKind(bytes: Uint8Array): Kind {
  const has = (name: string) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name, 0, 'utf16le')
  if (has('EncryptedPackage')) return 'encrypted'
  if (has('WordDocument')) return 'doc'
  return has('PowerPoint Document') ? 'slides' : 'spreadsheet'
}

/** Any encoding: the tags looked for are ASCII, in UTF-16 with zeros between. */
function markupKind(bytes: Uint8Array): Kind {
  const head = latin(bytes.subarray(0, 8192)).replace(/\0/g, '')
  const start = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '')
  if (/^(?:MIME-Version:|From: <)/i.test(start) && /multipart\/related/i.test(head)) return 'mhtml'
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta)[\s>]/i.test(start))
    return 'html'
  return /<(?:div|p|table|span)[\s>]/i.test(start) && start.startsWith('<') && /<\/\w+>/.test(head) ? 'html' : 'text'
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
