/** One member of an archive, as its directory lists it; `from` and `to` are where its packed bytes lie. */
export type ZipMember = { name: string; method: 'stored' | 'deflated'; crc: number; packed: number; size: number; from: number; to: number }
export type ZipRefusal = 'damaged' | 'locked' | 'unsafe-names' | 'too-much-inside'

export const mostMembers = 2000
/** What all members may be together once unpacked: more than any text with pictures under 20 MB needs. */
export const mostUnpacked = 150 * 1024 * 1024

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const endLength = 22
const entryLength = 46
const localLength = 30
const longestComment = 0xffff

/** True for a member's name that could lead out of the folder it is unpacked into, or be read in two ways. */
export function isUnsafeName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (name === '' || name.length > 400 || /[\u0000-\u001f\u007f\\]/.test(name) || /^[a-z]:/i.test(name) || name.startsWith('/')) return true
  return name.split('/').some((part) => part === '..' || part === '.')
}

/**
 * Reads the directory of an archive (PKZIP, without the 64-bit form, which nothing under 20 MB needs). Refuses what no
 * word processor writes: locked members, names that lead out, members that overlap or repeat, more than can be meant.
 */
export function readZipDirectory(bytes: Uint8Array): { members: ZipMember[] } | { refused: ZipRefusal } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return { refused: 'damaged' }
  const count = view.getUint16(end + 10, true)
  const directorySize = view.getUint32(end + 12, true)
  const directoryAt = view.getUint32(end + 16, true)
  const oneDisk = view.getUint16(end + 4, true) === 0 && view.getUint16(end + 6, true) === 0 && view.getUint16(end + 8, true) === count
  if (!oneDisk || count === 0 || directoryAt + directorySize !== end) return { refused: 'damaged' }
  if (count > mostMembers) return { refused: 'too-much-inside' }
  const members: ZipMember[] = []
  const names = new Set<string>()
  let unpacked = 0
  let at = directoryAt
  for (let nth = 0; nth < count; nth++) {
    const read = readEntry(view, bytes, at, end, directoryAt)
    if ('refused' in read) return read
    const { member, next } = read
    if (isUnsafeName(member.name)) return { refused: 'unsafe-names' }
    if (names.has(member.name.toLowerCase())) return { refused: 'damaged' }
    names.add(member.name.toLowerCase())
    unpacked += member.size
    if (unpacked > mostUnpacked) return { refused: 'too-much-inside' }
    members.push(member)
    at = next
  }
  if (at !== end) return { refused: 'damaged' }
  // Members that share bytes unpack to more than they take: the flat kind of bomb.
  const inOrder = [...members].sort((a, b) => a.from - b.from)
  if (inOrder.some((member, nth) => nth > 0 && member.from < (inOrder[nth - 1]?.to ?? 0))) return { refused: 'too-much-inside' }
  return { members }
}

/** Where the record at the end begins: the one whose comment reaches exactly to the end of the file. */
function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= lowest; at--) {
    if (view.getUint32(at, true) === endMark && at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return null
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  end: number,
  directoryAt: number,
): { member: ZipMember; next: number } | { refused: ZipRefusal } {
  if (at + entryLength > end || view.getUint32(at, true) !== entryMark) return { refused: 'damaged' }
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  // Bit 0: locked; bit 6: strongly so; bit 13: the directory itself is.
  if ((flags & 0x2041) !== 0) return { refused: 'locked' }
  if (method !== 0 && method !== 8) return { refused: 'damaged' }
  const packed = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const nameLength = view.getUint16(at + 28, true)
  const next = at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const localAt = view.getUint32(at + 42, true)
  if (next > end || localAt + localLength > directoryAt || view.getUint32(localAt, true) !== localMark) return { refused: 'damaged' }
  const name = textOf(bytes, at + entryLength, nameLength)
  const localNameLength = view.getUint16(localAt + 26, true)
  // Two names for one member: one reader would see this file, another reader that one.
  if (localNameLength !== nameLength || textOf(bytes, localAt + localLength, localNameLength) !== name) return { refused: 'damaged' }
  if ((view.getUint16(localAt + 6, true) & 0x2041) !== 0) return { refused: 'locked' }
  const from = localAt + localLength + localNameLength + view.getUint16(localAt + 28, true)
  const to = from + packed
  if (to > directoryAt || (method === 0 && packed !== size)) return { refused: 'damaged' }
  return { member: { name, method: method === 0 ? 'stored' : 'deflated', crc: view.getUint32(at + 16, true), packed, size, from, to }, next }
}

function textOf(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + length))
}
