const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A short page for what a route handler refuses: it has no page of the application around it. `words` and `title` are ours, never a visitor's. */
export function plainAnswer(status: number, title: string, words: string, back = '/'): Response {
  const safe = (text: string) => text.replace(/[&<>"]/g, (one) => escaped[one] ?? one)
  const page = `<!doctype html><html lang="en-NZ"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>${safe(title)} – Crossbrace</title><main><h1>${safe(title)}</h1><p>${safe(words)}</p><p><a href="${safe(back)}">Go back</a></p></main></html>`
  return new Response(page, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}

/** On to another page of ours, after a form (303) or in place of a file (307). */
export function leadOn(path: string, status: 303 | 307): Response {
  return new Response(null, { status, headers: { location: path } })
}
