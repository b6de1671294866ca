/** The largest form that the server reads (scripts/serve.mjs), with room for what the browser adds around each field. */
export const largestFormBytes = 880_000

/** Bytes that the typed text of a form will take on its way. Files count apart. */
export function sizeOfForm(form: FormData): number {
  const encoder = new TextEncoder()
  let bytes = 0
  for (const [name, value] of form) bytes += encoder.encode(name).length + 120 + (typeof value === 'string' ? encoder.encode(value).length : 0)
  return bytes
}
