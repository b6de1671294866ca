import { crc32, deflateRawSync } from 'node:zlib'

/** One member of an archive made for a test. The last fields lie about it. */
export type Member = {
  name: string
  content: Uint8Array | string
  stored?: boolean
  says?: { size?: number; flags?: number; localName?: string; crc?: number }
}

const bytesOf = (content: Uint8Array | string) => (typeof content === 'string' ? Buffer.from(content) : Buffer.from(content))

/** An archive of these members, written as a word processor would, or as somebody who lies. */
export function zipOf(members: readonly Member[], comment = ''): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, stored = false, says = {} } of members) {
    const raw = bytesOf(content)
    const packed = stored ? raw : deflateRawSync(raw, { level: 1 })
    const head = Buffer.alloc(30)
    const localName = Buffer.from(says.localName ?? name)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(says.flags ?? 0, 6)
    head.writeUInt16LE(stored ? 0 : 8, 8)
    head.writeUInt32LE(says.crc ?? crc32(raw), 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(says.size ?? raw.length, 22)
    head.writeUInt16LE(localName.length, 26)
    parts.push(head, localName, packed)
    const entry = Buffer.alloc(46)
    const nameBytes = Buffer.from(name)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt16LE(says.flags ?? 0, 8)
    entry.writeUInt16LE(stored ? 0 : 8, 10)
    entry.writeUInt32LE(says.crc ?? crc32(raw), 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(says.size ?? raw.length, 24)
    entry.writeUInt16LE(nameBytes.length, 28)
    entry.writeUInt32LE(at, 42)
    directory.push(entry, nameBytes)
    at += 30 + localName.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(Buffer.byteLength(comment), 20)
  return new Uint8Array(Buffer.concat([...parts, listed, end, Buffer.from(comment)]))
}

const plainText = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** The list of kinds of a Word document, with the kind of its text and more entries where given. */
export const kindsOf = (text = plainText, more = '', head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>') =>
  `${head}<Types><Default Extension="xml" ContentType="application/xml"/>${more}<Override PartName="/word/document.xml" ContentType="${text}"/></Types>`

const wordMembers: Member[] = [
  { name: '[Content_Types].xml', content: kindsOf() },
  { name: '_rels/.rels', content: '<Relationships/>' },
  { name: 'word/document.xml', content: '<w:document>Kōrero</w:document>'.repeat(50) },
]

/** A Word document, with more members where they are given. */
export const docxOf = (more: readonly Member[] = []) => zipOf([...wordMembers, ...more])

/** A Word document with this list of kinds. */
export const docxWithKinds = (content: Uint8Array | string, more: readonly Member[] = []) =>
  zipOf([{ name: '[Content_Types].xml', content }, ...wordMembers.slice(1), ...more])

/** An OpenDocument text. */
export const odtOf = (more: readonly Member[] = []) =>
  zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'content.xml', content: '<office:document-content/>' },
    { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
    ...more,
  ])

/** A PDF with this text in it, as long as is asked. */
export function pdfOf(text: string, length = 0): Uint8Array<ArrayBuffer> {
  const body = `%PDF-1.4\n% ${text}\n`
  const end = '\ntrailer<<>>\n%%EOF\n'
  return new Uint8Array(Buffer.from(body + '\n'.repeat(Math.max(0, length - Buffer.byteLength(body) - end.length)) + end))
}

const crcChunk = (name: string, data: Buffer) => {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(name), data])))
  return Buffer.concat([head, Buffer.from(name), data, sum])
}
export const png = new Uint8Array(
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), crcChunk('IHDR', Buffer.alloc(13)), crcChunk('IEND', Buffer.alloc(0))]),
)
export const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9])
export const webp = new Uint8Array(Buffer.concat([Buffer.from('RIFF'), Buffer.from([16, 0, 0, 0]), Buffer.from('WEBPVP8 '), Buffer.alloc(8)]))
