import type { Letter } from './types'

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (words: string) => words.replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign)

/** A message as plain text. Without a link (for a preview) its place says what will stand there. */
export function textOf(letter: Letter, greeting: string, link: string | null): string {
  const button = link === null ? `[${letter.button}: the link is made when the message is sent]` : `${letter.button}:\n${link}`
  const parts = [greeting, ...letter.paragraphs, ...(letter.button === null ? [] : [button]), ...letter.underLink]
  return `${parts.join('\n\n')}\n\n-- \n${letter.why}\n${letter.stop}\n`
}

/** The same as HTML: one column, the reader's own colours (so that dark stays dark), no picture, nothing fetched. */
export function htmlOf(letter: Letter, greeting: string, link: string | null): string {
  const paragraph = (words: string) => `<p style="margin:0 0 16px">${safe(words).replaceAll('\n', '<br>')}</p>`
  const address = safe(link ?? '')
  const button = `<p style="margin:0 0 16px"><a href="${address}" style="display:inline-block;padding:12px 20px;border:2px solid currentColor;border-radius:6px;font-weight:bold;text-decoration:none">${safe(letter.button ?? '')}</a></p><p style="margin:0 0 16px;font-size:14px;word-break:break-all"><a href="${address}">${address}</a></p>`
  const small = (words: string) => `<p style="margin:0 0 8px;font-size:14px">${safe(words)}</p>`
  const body = [
    ...[greeting, ...letter.paragraphs].map(paragraph),
    ...(letter.button === null ? [] : [button]),
    ...letter.underLink.map(paragraph),
    '<hr>',
    small(letter.why),
    small(letter.stop),
  ]
  return `<!doctype html><html lang="en-NZ"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${safe(letter.subject)}</title></head><body style="margin:0;padding:20px"><div style="max-width:560px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:17px;line-height:1.5">${body.join('\n')}</div></body></html>`
}
