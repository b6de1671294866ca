// The server: Next's own request handler behind one place that sets the security headers on every answer,
// knows the visitor's address, bounds what may be sent, and lets a form's answer carry its true status.
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'

const reply = new AsyncLocalStorage()
globalThis[Symbol.for('crossbrace.reply')] = reply

const largestForm = 900_000
/**
 * Forms that carry a table or a whole partnership, by the address that they are sent to. The framework reads them before
 * the gate is asked, so a session cookie has to come with them and few are read at once; who it is, the gate then asks.
 */
const largerForms = [
  [/^\/partnerships\/[a-z0-9]{1,40}\/exchange$/, 4_000_000],
  [/^\/import$/, 32_000_000],
]

const mostLargeAtOnce = 2
let largeUnderWay = 0

/** True where a large form has to wait for others that are being read; else it is counted until it was answered. */
function tooManyLarge(request, response) {
  if (Number(request.headers['content-length'] ?? 0) <= largestForm || uploadAddress.test(pathOf(request))) return false
  if (largeUnderWay >= mostLargeAtOnce) return true
  largeUnderWay += 1
  response.once('close', () => {
    largeUnderWay -= 1
  })
  return false
}

function largestFor(request) {
  const path = request.url.split('?')[0]
  const larger = largerForms.find(([address]) => address.test(path))
  return larger && /crossbrace-session/.test(request.headers.cookie ?? '') ? larger[1] : largestForm
}
/** Where a form with a file is sent to (lib/access/define-upload.ts), and the most that it may be: 20 MB and its fields. */
const uploadAddress = /^\/api\/partnerships\/([a-z0-9]{1,40})\/agreements\/([a-z0-9]{1,40})\/documents$/
const largestUpload = 20 * 1024 * 1024 + 64 * 1024
/** What is read to its end and thrown away, so that the browser hears the answer; more is cut off. */
const mostThrownAway = 100 * 1024 * 1024
/** A file that somebody stored is never a page: no script, no form, no frame, whatever is in it. */
const fileAddress = /^\/api\/partnerships\/[^/]+\/agreements\/[^/]+\/documents\/[^/]+$/
const filePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
/** Events of a retrospective. Pressed together, each would wait for the ones after it. */
const streamAddress = /^\/api\/retrospectives\/[a-z0-9]{1,40}\/events$/
const longestRequestMs = 30_000
const longestUploadMs = 10 * 60_000
const drainMs = 10_000

function contentPolicy(nonce, dev) {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${dev ? " 'unsafe-inline'" : ''}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

const pathOf = (request) => request.url.split('?')[0]

/** The path as the framework reads it. One that cannot be read is refused a little later. */
function decodedPath(request) {
  try {
    return decodeURIComponent(pathOf(request))
  } catch {
    return ''
  }
}

/** True where a browser or the framework fetches a page on the chance that somebody opens it. */
function isBeforehand({ headers }) {
  return 'next-router-prefetch' in headers || /prefetch|prerender|preview/i.test(`${headers['sec-purpose']} ${headers.purpose} ${headers['x-moz']}`)
}

function setHeaders(request, response, dev) {
  const policy = contentPolicy(randomBytes(16).toString('base64'), dev)
  // Next reads the nonce for its scripts from the policy on the request.
  request.headers['content-security-policy'] = policy
  response.setHeader('Content-Security-Policy', fileAddress.test(decodedPath(request)) ? filePolicy : policy)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  // Not "no-referrer": browsers would then send "Origin: null" with forms, and our own origin check would refuse them.
  response.setHeader('Referrer-Policy', 'same-origin')
  response.setHeader('X-Frame-Options', 'DENY')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
  response.setHeader('X-Robots-Tag', 'noindex, nofollow')
  // Browsers ignore it on plain http, so it can always be there.
  response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  const stream = streamAddress.test(pathOf(request))
  if (!request.url.startsWith('/_next/static/')) response.setHeader('Cache-Control', stream ? 'private, no-store, no-transform' : 'private, no-store')
}

function plainPage(response, status, title, words) {
  response.statusCode = status
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Connection', 'close')
  response.end(pageText(title, words))
}

/** The build's style sheets, once they are known: our own short pages look like the others. */
let styleSheets = ''

function pageText(title, words) {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">${styleSheets}<title>${title} – Crossbrace</title>`
  const top =
    '<header class="border-b border-line bg-card"><div class="page py-2.5"><a href="/" class="py-1 text-base font-bold text-ink no-underline">Crossbrace</a></div></header>'
  const body = `<main id="main" class="page pb-20 pt-6"><h1>${title}</h1><p class="lede mt-2 mb-6">${words}</p><p><a href="/">Go to the first page</a></p></main>`
  return `<!doctype html><html lang="en-NZ"><head>${head}</head><body>${top}${body}</body></html>`
}

/** Takes the style sheets from a page of the build. */
async function learnStyleSheets(address) {
  const page = await fetch(`${address}/confidentiality`)
    .then((answer) => answer.text())
    .catch(() => '')
  styleSheets = [...page.matchAll(/<link[^>]+href="(\/_next\/static\/[^"]+\.css)"[^>]*>/g)].map(([, href]) => `<link rel="stylesheet" href="${href}">`).join('')
}

/** Refuses what no form of ours sends, before anything reads it. Returns true when the request was answered. */
function refuseEarly(request, response) {
  if (!URL.canParse(`http://${request.headers.host ?? ''}`)) {
    plainPage(response, 400, 'This address is not complete', 'The name of this server did not arrive whole. Open the address again.')
    return true
  }
  try {
    // The framework's own page for faults can be asked for by its address, and would answer 500.
    if (decodeURIComponent(request.url.split('?')[0]) === '/_global-error') request.url = '/_not-found'
  } catch {
    plainPage(response, 400, 'This address is not complete', 'Part of the address was lost or changed on the way. Copy it again, whole.')
    return true
  }
  if (request.method === 'GET' || request.method === 'HEAD') return false
  if (request.method !== 'POST') {
    response.setHeader('Allow', 'GET, HEAD, POST')
    plainPage(response, 405, 'This cannot be done here', 'Open the page and use its form.')
    return true
  }
  const length = request.headers['content-length']
  if (length === undefined || !/^\d+$/.test(length)) {
    plainPage(response, 411, 'This could not be read', 'The form arrived without its length. Go back and send it again.')
    return true
  }
  const upload = uploadAddress.exec(pathOf(request))
  if (upload) {
    if (Number(length) <= largestUpload) return false
    throwAway(request, Number(length), () => {
      response.statusCode = 303
      response.setHeader('Location', `/partnerships/${upload[1]}/agreements/${upload[2]}/document?problem=too-large`)
      response.setHeader('Connection', 'close')
      response.end()
    })
    return true
  }
  if (Number(length) > largestFor(request)) {
    plainPage(
      response,
      413,
      'This is too much at once',
      'What you sent is larger than a form may be. Go back: your browser keeps what you typed. Send less at a time.',
    )
    return true
  }
  if (tooManyLarge(request, response)) {
    response.setHeader('Retry-After', '10')
    plainPage(response, 503, 'Others are sending files just now', 'Nothing was saved. Go back and send yours again in a moment.')
    return true
  }
  return false
}

/** Reads to the end without keeping anything, then answers. What is far too long is not waited for. */
function throwAway(request, length, answer) {
  if (length > mostThrownAway) return answer()
  request.on('end', answer)
  request.on('error', () => {})
  request.resume()
}

/** Only a file may take minutes to arrive; anything else that is still on its way after 30 seconds is cut off. */
function boundTime(request, response) {
  if (uploadAddress.test(pathOf(request)) || largestFor(request) > largestForm) return
  const late = setTimeout(() => {
    if (request.complete) return
    if (!response.headersSent) plainPage(response, 408, 'This took too long', 'What you sent did not arrive in time. Go back and send it again.')
    else request.destroy()
  }, longestRequestMs)
  late.unref()
  request.once('close', () => clearTimeout(late))
}

/**
 * The framework compares Origin with Host itself, before any code of ours runs, and answers a difference with 500. Our
 * own check (lib/platform/request.ts) knows the configured address and refuses with words, so it alone decides.
 */
function handOverOrigin(headers) {
  delete headers['x-crossbrace-origin']
  const { origin, host } = headers
  if (origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)) return
  headers['x-crossbrace-origin'] = origin
  delete headers.origin
}

/**
 * Puts a form's true status in place of 200, and our own short page in place of the framework's empty one when a page
 * fails: that one shows nothing without JavaScript. A page that failed for want of the store says 503.
 */
function carryStatus(request, response, answer) {
  const { writeHead, write, end } = response
  const wantsPage = (request.headers.accept ?? '').includes('text/html') && !request.headers.rsc && !request.headers['next-action']
  const isForm =
    request.method === 'POST' && (request.headers['next-action'] !== undefined || (request.headers['content-type'] ?? '').startsWith('multipart/form-data'))
  let replaced = false
  let words = ['This page is not available just now', 'Nothing was lost. Wait a moment, then load the page again.']
  response.writeHead = function (status, ...rest) {
    // Broken, or made by another version of the program: the framework gave up before an action of ours was called.
    const unreadable = isForm && !answer.readAsForm && !answer.status && [400, 409, 500].includes(status)
    if (unreadable)
      words = [
        'This form could not be read',
        'It may come from an older version of this page. Go back, copy what you typed, load the page again, and send it once more. Nothing was saved.',
      ]
    // The page behind the form would lead on to the sign-in page, and what was typed would be lost.
    const signedOut = isForm && (answer.status === 401 || answer.status === 410) && status >= 300 && status < 400
    if (signedOut) {
      words =
        answer.status === 401
          ? ['You are signed out', 'Nothing was saved. Go back: your browser keeps what you typed. Sign in in another tab, then send the form again.']
          : ['You are not in this retrospective', 'Nothing was saved. It is over, or you were taken out of it. Go back: your browser keeps what you typed.']
      if (wantsPage) response.removeHeader('location')
    }
    // The framework draws its page for what is not there with JavaScript alone; without it nothing would be seen.
    const absent = status === 404 && answer.status === undefined && !isForm
    if (absent) words = ['There is nothing here', 'This address leads nowhere, or to something that you may not see.']
    if (answer.retryAfter !== undefined) response.setHeader('Retry-After', String(answer.retryAfter))
    const actual = signedOut && wantsPage ? answer.status : unreadable ? 400 : answer.status && (status === 200 || status === 500) ? answer.status : status
    if ((status < 500 && !unreadable && !signedOut && !absent) || !wantsPage || response.headersSent) return writeHead.call(this, actual, ...rest)
    replaced = true
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'link', 'etag']) response.removeHeader(name)
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    if (actual === 503) response.setHeader('Retry-After', '5')
    return writeHead.call(this, actual)
  }
  response.write = function (...chunk) {
    if (!response.headersSent) response.writeHead(response.statusCode)
    return replaced ? true : write.apply(this, chunk)
  }
  response.end = function (...chunk) {
    if (!response.headersSent) response.writeHead(response.statusCode)
    if (!replaced) return end.apply(this, chunk)
    replaced = false
    return end.call(this, pageText(...words))
  }
}

/** Starts serving. Resolves once the port answers; `stop` lets requests under way finish (10 seconds at most). */
export async function serve({ port, host = '0.0.0.0', dev = false, dir = process.cwd() }) {
  const { default: next } = await import('next')
  const app = next({ dev, dir, port, hostname: 'localhost' })
  await app.prepare()
  const handle = app.getRequestHandler()
  const server = createServer((request, response) => {
    request.headers['x-crossbrace-remote'] = request.socket.remoteAddress ?? 'unknown'
    delete request.headers['x-forwarded-host']
    handOverOrigin(request.headers)
    if (streamAddress.test(pathOf(request))) delete request.headers['accept-encoding']
    setHeaders(request, response, dev)
    boundTime(request, response)
    if (refuseEarly(request, response)) return
    const answer = { method: request.method, beforehand: isBeforehand(request) }
    carryStatus(request, response, answer)
    reply.run(answer, () => {
      handle(request, response).catch(() => {
        if (!response.headersSent) plainPage(response, 500, 'Something went wrong', 'Nothing was saved. Go back and try again.')
        else response.end()
      })
    })
  })
  server.headersTimeout = longestRequestMs
  server.requestTimeout = longestUploadMs
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  // The first request brings the store up to date; nobody is told that we are running before that is done.
  const here = `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`
  await fetch(`${here}/api/health`).catch(() => {})
  await learnStyleSheets(here)
  return {
    stop: () =>
      new Promise((resolve) => {
        // Streams of events never end by themselves: their browsers come back to the next instance, from where they were.
        for (const end of globalThis[Symbol.for('crossbrace.streams')] ?? []) end()
        server.close(resolve)
        server.closeIdleConnections()
        setTimeout(() => {
          server.closeAllConnections()
          resolve()
        }, drainMs).unref()
      }),
  }
}
