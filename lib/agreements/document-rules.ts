import { cleanText } from '@/lib/platform/fields'
import type { DocumentProblem, DocumentType } from './types'
import type { ZipMember } from './zip-directory'

const endings: Record<string, DocumentType> = { pdf: 'pdf', docx: 'docx', odt: 'odt', png: 'png', jpg: 'jpeg', jpeg: 'jpeg', webp: 'webp' }
const longestName = 120

/** What a file says it is by the end of its name, or null where that kind is not taken. */
export function typeByName(fileName: string): DocumentType | null {
  return endings[/\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''] ?? null
}

/** A file's name without any folder before it, in one line, safe to hand out and not too long; its ending is kept. */
export function safeFileName(raw: string): string {
  const last = cleanText(raw).split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/["<>:|?*\u200b-\u200f\u2060\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .trim()
  const [, stem = plain, ending = ''] = /^(.*?)(\.[a-z0-9]{1,5})?$/i.exec(plain) ?? []
  return `${[...(stem.trim() || 'document')].slice(0, longestName).join('')}${ending}`
}

const startsWith = (bytes: Uint8Array, marks: readonly number[], at = 0) => marks.every((mark, nth) => bytes[at + nth] === mark)
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))
const endsNear = (bytes: Uint8Array, marks: readonly number[], within: number) => {
  for (let at = bytes.length - marks.length; at >= Math.max(0, bytes.length - within); at--) if (startsWith(bytes, marks, at)) return true
  return false
}

/** What a file is by its first bytes; "zip" is looked into further. Null: nothing that is taken. */
export function typeByContent(bytes: Uint8Array): Exclude<DocumentType, 'docx' | 'odt'> | 'zip' | null {
  if (startsWith(bytes, ascii('%PDF-'))) return 'pdf'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8)) return 'webp'
  if (startsWith(bytes, ascii('PK\u0003\u0004'))) return 'zip'
  return null
}

/** True where the file has the end that its kind must have: one that was cut off on the way has not. */
export function isWhole(type: 'pdf' | 'png' | 'jpeg' | 'webp', bytes: Uint8Array): boolean {
  if (type === 'pdf') return endsNear(bytes, ascii('%%EOF'), 2048)
  if (type === 'png') return startsWith(bytes, ascii('IHDR'), 12) && endsNear(bytes, ascii('IEND'), 2048)
  if (type === 'jpeg') return endsNear(bytes, [0xff, 0xd9], 64 * 1024)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return bytes.length >= 20 && view.getUint32(4, true) + 8 <= bytes.length
}

/** What an archive is by its members: a Word or OpenDocument text, or the reason why it is neither. `mimetype` is the text of the member of that name. */
export function typeByMembers(members: readonly ZipMember[], mimetype: string | null): { type: 'docx' | 'odt' } | { refused: DocumentProblem } {
  const names = new Set(members.map((member) => member.name))
  const has = (name: string) => names.has(name)
  if (members.some(({ name }) => /(^|\/)vba(Project|Data)[^/]*$/i.test(name) || /^(Basic|Scripts)\/./i.test(name))) return { refused: 'macros' }
  if (has('[Content_Types].xml') && has('word/document.xml') && has('_rels/.rels')) return { type: 'docx' }
  if (mimetype === 'application/vnd.oasis.opendocument.text' && has('content.xml') && has('META-INF/manifest.xml')) return { type: 'odt' }
  return { refused: 'type-not-taken' }
}

/** A list of kinds is a page or two; one larger than this is none that a word processor wrote. */
export const largestKinds = 512 * 1024

/**
 * What is wrong with a Word file by its list of kinds ([Content_Types].xml): the list, and not the name of a member,
 * says to Word what is a program and whether the text may run one. Null where it is a plain text.
 */
export function problemOfKinds(bytes: Uint8Array): DocumentProblem | null {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  const raw = new TextDecoder(wide).decode(bytes)
  // An entity of its own, or an encoding that hides letters from us, could spell what is looked for.
  if (/<!/.test(raw.replace(/<!--.*?-->/gs, '')) || raw.includes('\0') || /encoding\s*=\s*["'](?!utf-?(8|16)["'])/i.test(raw)) return 'type-not-taken'
  const list = raw.replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex, dec) => {
    const point = hex ? Number.parseInt(hex, 16) : Number(dec)
    return point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
  if (/macroEnabled|vbaProject|vbaData/i.test(list)) return 'macros'
  return /wordprocessingml\.document\.main\+xml/i.test(list) ? null : 'type-not-taken'
}

/** How a file's name stands in the header of its download: letters that every browser reads, and the true name beside them (RFC 5987, RFC 6266). */
export function attachmentHeader(fileName: string): string {
  const plain = fileName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%;]/g, '_')
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(/['()*!]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
