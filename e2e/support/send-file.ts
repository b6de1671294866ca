import type { Answer, Visitor } from './visitor'

const mark = '----crossbrace-file'

/** The body of a form with one file, as a browser sends it. `name` goes out as it is, whatever it says. */
export function fileBody(fields: readonly (readonly [string, string])[], file: { name: string; bytes: Uint8Array } | null): Buffer {
  const parts = fields.map(([name, value]) => Buffer.from(`--${mark}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`))
  if (file) {
    parts.push(Buffer.from(`--${mark}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: application/pdf\r\n\r\n`))
    parts.push(Buffer.from(file.bytes), Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from(`--${mark}--\r\n`)])
}

/** Sends a file with a form that was shown. */
export function sendFile(
  visitor: Visitor,
  path: string,
  fields: readonly (readonly [string, string])[],
  file: { name: string; bytes: Uint8Array } | null,
  more: { headers?: Record<string, string>; without?: readonly string[] } = {},
): Promise<Answer> {
  return visitor.ask('POST', path, fileBody(fields, file), { 'content-type': `multipart/form-data; boundary=${mark}`, ...more.headers }, more.without)
}

/** Opens the page of the form, and sends this file with it. */
export async function uploadOn(visitor: Visitor, agreement: string, file: { name: string; bytes: Uint8Array } | null): Promise<Answer> {
  const page = await visitor.get(`${agreement}/document`)
  const form = page.forms.find((one) => one.html.includes('type="file"'))
  if (!form) throw new Error(`No form for a file on ${page.path} (${page.status})`)
  const key = form.controls.find((one) => one.name === 'submissionKey')?.value ?? ''
  return sendFile(visitor, `/api${agreement}/documents`, [['submissionKey', key]], file)
}
