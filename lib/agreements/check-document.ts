import { createHash } from 'node:crypto'
import { isAsStored, unpacked, unpacksTo } from '@/lib/platform/unpack'
import { isWhole, largestKinds, problemOfKinds, safeFileName, typeByContent, typeByMembers, typeByName } from './document-rules'
import { type CheckedDocument, type DocumentProblem, documentTypes, largestDocument } from './types'
import { readZipDirectory } from './zip-directory'

/**
 * Looks at a file that somebody sent: its size, the end of its name, its content. A text of a word processor is an
 * archive and is unpacked to see that it is what it says. Nothing is kept, nothing is written anywhere.
 */
export async function checkDocument(name: string, bytes: Uint8Array): Promise<CheckedDocument | { refused: DocumentProblem }> {
  if (bytes.length === 0) return { refused: 'empty' }
  if (bytes.length > largestDocument) return { refused: 'too-large' }
  const fileName = safeFileName(name)
  const said = typeByName(fileName)
  if (said === null) return { refused: 'type-not-taken' }
  const seen = typeByContent(bytes)
  const isArchive = said === 'docx' || said === 'odt'
  if (seen === null || (seen === 'zip') !== isArchive) return { refused: 'name-and-content-differ' }
  if (seen === 'zip') {
    const found = await lookInside(bytes)
    if ('refused' in found) return found
    if (found.type !== said) return { refused: 'name-and-content-differ' }
  } else {
    if (seen !== said) return { refused: 'name-and-content-differ' }
    if (!isWhole(seen, bytes)) return { refused: 'damaged' }
  }
  return { fileName, mediaType: documentTypes[said], size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), bytes }
}

async function lookInside(bytes: Uint8Array): Promise<{ type: 'docx' | 'odt' } | { refused: DocumentProblem }> {
  const directory = readZipDirectory(bytes)
  if ('refused' in directory) return directory
  const { members } = directory
  const mime = members.find((member) => member.name === 'mimetype' && member.method === 'stored' && member.size < 100)
  const type = typeByMembers(members, mime ? new TextDecoder().decode(bytes.subarray(mime.from, mime.to)) : null)
  if ('refused' in type) return type
  for (const { method, crc, size, from, to } of members) {
    const packed = bytes.subarray(from, to)
    const fits = method === 'stored' ? isAsStored(packed, crc) : await unpacksTo(packed, size, crc)
    if (!fits) return { refused: 'damaged' }
  }
  if (type.type === 'odt') return type
  const kinds = members.find((member) => member.name === '[Content_Types].xml')
  const list = kinds && kinds.size <= largestKinds ? contentOf(kinds, bytes.subarray(kinds.from, kinds.to)) : null
  const problem = list ? problemOfKinds(list) : 'type-not-taken'
  return problem ? { refused: problem } : type
}

const contentOf = ({ method, size }: { method: string; size: number }, packed: Uint8Array) => (method === 'stored' ? packed : unpacked(packed, size))
