import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'

/**
 * Unpacks one deflated member and throws the content away: what matters is that it really is as large as it says and
 * whole. Off the main thread, in small pieces, and never further than `size`. True where size and check sum are as said.
 */
export function unpacksTo(packed: Uint8Array, size: number, crc: number): Promise<boolean> {
  return new Promise((resolve) => {
    const inflate = createInflateRaw()
    let got = 0
    let sum = 0
    const end = (fits: boolean) => {
      inflate.destroy()
      resolve(fits)
    }
    inflate.on('data', (piece: Buffer) => {
      got += piece.length
      sum = crc32(piece, sum)
      if (got > size) end(false)
    })
    inflate.on('error', () => end(false))
    inflate.on('end', () => end(got === size && sum >>> 0 === crc >>> 0))
    inflate.end(packed)
  })
}

/** What a deflated member holds, or null where it is more than `size` or not as said. For small members only. */
export function unpacked(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch {
    return null
  }
}

/** As `unpacksTo`, for a member that was stored as it is. */
export function isAsStored(bytes: Uint8Array, crc: number): boolean {
  return crc32(bytes) >>> 0 === crc >>> 0
}
