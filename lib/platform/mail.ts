import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js'
import { env, type Smtp } from './env'

export type Mail = {
  to: { name: string; address: string }
  /** Where answers go: whoever keeps the record. */
  replyTo: { name: string; address: string } | null
  subject: string
  text: string
  html: string
  /** The same at every try, so that a mail program can tell a double. */
  messageId: string
}

/**
 * How handing over ended. again: not now (4xx, no connection, too slow, a fault of the relay or of the sender). refused: never
 * (5xx about this receiver or content), in the server's words. `reached`: the server may take others.
 * `unsure`: the connection broke after the server had begun to take it, so that it may have arrived.
 */
export type Handed = { outcome: 'sent' } | { outcome: 'again'; words: string; reached: boolean; unsure: boolean } | { outcome: 'refused'; words: string }

export type Mailer = { send: (mail: Mail) => Promise<Handed>; close: () => void }

/** Longest waits: for a connection, for one answer, for all of one message (less than its claim lasts), and for a line to be ready anew. */
const longest = { connectMs: 10_000, answerMs: 20_000, messageMs: 120_000, anewMs: 5_000 }

/** Is there somewhere to hand mail over? */
export function mailIsSet(): boolean {
  return env.smtp !== null
}

/** The address that messages come from, to show it. */
export function mailFrom(): string | null {
  return env.smtp?.from ?? null
}

/**
 * A connection to the mail server for one run: made with the first message, kept for the next ones, closed at the end.
 * Not the library's pool: that sends a message again by itself where a connection ends, and the second would be unseen.
 * Null where no server is set.
 */
export function openMailer(smtp = env.smtp, within: Partial<typeof longest> = {}): Mailer | null {
  if (!smtp) return null
  const waits = { ...longest, ...within }
  let open: SMTPConnection | null = null
  const end = () => {
    if (open) hangUp(open)
    open = null
  }
  return {
    close: () => {
      open?.quit()
      open = null
    },
    send: async (mail) => {
      // The server reads the message only once it has taken sender and receiver: from then on it may keep it.
      let begun = false
      const until = performance.now() + waits.messageMs
      const left = () => Math.max(1, until - performance.now())
      try {
        open ??= await connect(smtp, waits, left(), (lost) => {
          if (open === lost) open = null
        })
        const made = new MailComposer({
          from: smtp.from,
          to: mail.to,
          ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: mail.messageId,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
          disableFileAccess: true,
          disableUrlAccess: true,
        }).compile()
        const content = await made.build()
        const envelope = made.getEnvelope()
        const stream = Readable.from(
          (function* () {
            begun = true
            yield content
          })(),
        )
        const line = open
        await onLine(line, left(), (done) => line.send({ from: envelope.from || false, to: envelope.to }, stream, done))
        return { outcome: 'sent' }
      } catch (error) {
        const handed = readFault(error, begun)
        if (handed.outcome === 'again' && !handed.reached) end()
        else if (open) {
          // After a refusal the next message goes over the same connection, where the server still keeps it up.
          const line = open
          await onLine(line, waits.anewMs, (done) => line.reset(done)).catch(end)
        }
        return handed
      }
    },
  }
}

/** Connects and signs in. `lost` is called where the connection ends by itself later. */
async function connect(smtp: Smtp, waits: typeof longest, withinMs: number, lost: (connection: SMTPConnection) => void): Promise<SMTPConnection> {
  const connection = new SMTPConnection({
    host: smtp.host,
    port: smtp.port,
    secure: smtp.secure,
    requireTLS: smtp.requireTls,
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2' },
    connectionTimeout: waits.connectMs,
    greetingTimeout: waits.connectMs,
    socketTimeout: waits.answerMs,
    dnsTimeout: waits.connectMs,
  })
  // A fault while nothing is asked is told by the end after it.
  connection.on('error', () => {})
  connection.on('end', () => lost(connection))
  try {
    await onLine(connection, withinMs, (done) =>
      connection.connect((error) => {
        if (error || smtp.user === null) done(error)
        else connection.login({ credentials: { user: smtp.user, pass: smtp.password } }, done)
      }),
    )
    return connection
  } catch (error) {
    hangUp(connection)
    throw error
  }
}

/** Closes the line at once. The library only says that it ends, and a server that never answers that would keep it open for ever. */
function hangUp(connection: SMTPConnection): void {
  const socket = (connection as unknown as { _socket?: Socket | false })._socket
  connection.close()
  if (socket) socket.destroy()
}

/**
 * Something asked of the server. The library calls back only where an answer comes: here it also ends with a fault of the
 * line, with its end, and after `withinMs` though the server goes on and on.
 */
function onLine(connection: SMTPConnection, withinMs: number, ask: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null) => {
      clearTimeout(timer)
      connection.off('error', settle)
      connection.off('end', ended)
      if (error) reject(error)
      else resolve()
    }
    // What was wrong is told by an error right after the end, where there is one.
    const ended = () => void setImmediate(() => settle(fault('The line ended.', 'ECONNECTION')))
    const timer = setTimeout(() => settle(fault('It took too long.', 'ETIMEDOUT')), withinMs)
    connection.on('error', settle)
    connection.on('end', ended)
    ask(settle)
  })
}

function fault(words: string, code: string): Error {
  return Object.assign(new Error(words), { code })
}

/** What a server says may quote addresses, and the worst of them a whole message. Secrets of links never stay in it. */
function shorten(words: string): string {
  return words
    .replace(/[\w-]{40,}/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
}

/** Without a longer code these say that a mailbox or a content is not taken; other statuses speak of the sign-in or of commands. */
const finalStatuses: readonly number[] = [550, 551, 552, 553, 554, 556]

/**
 * Is it for good? Only where the answer is about this one address (5.1.x) or mailbox (5.2.x), or says no more than that it
 * is not taken. 5.1.7 and 5.1.8 are about the sender; 5.7.x, 5.4.x and the others about the relay: they would lose every message.
 */
function isFinal(status: number, response: string): boolean {
  if (status < 500) return false
  const detailed = /^5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  if (detailed === undefined) return finalStatuses.includes(status)
  return /^5\.[12]\./.test(detailed) && detailed !== '5.1.7' && detailed !== '5.1.8'
}

function readFault(error: unknown, begun: boolean): Handed {
  const told = error as { code?: string; command?: string; responseCode?: number; response?: string | false; message?: string }
  const words = shorten(told.response || '')
  const status = told.responseCode ?? 0
  const again = (said: string, reached = false, unsure = false): Handed => ({ outcome: 'again', words: said, reached, unsure })
  // A wrong password is the installation's fault, and no word about this message.
  if (told.code === 'EAUTH') return again(`The mail server did not accept the sign-in. ${words}`.trim())
  if (told.code === 'ETLS') return again('The mail server offers no connection that can be trusted.')
  // About the receiver or the content. Any other answer is about the server, or about who may send: no word about this message.
  const aboutMessage = told.code === 'EMESSAGE' || (told.code === 'EENVELOPE' && told.command === 'RCPT TO')
  if (aboutMessage && isFinal(status, told.response || '')) return { outcome: 'refused', words: words || String(status) }
  if (status >= 400) return again(words || String(status), aboutMessage && status < 500 && status !== 421)
  if (begun) return again('The connection broke while it was handed over.', false, true)
  // Only the kind of fault: its message may name files or hold what we sent.
  const kinds: Record<string, string> = {
    ETIMEDOUT: 'The mail server did not answer in time.',
    ECONNECTION: 'The mail server ended the connection.',
    EDNS: 'The name of the mail server could not be found.',
    ESOCKET: 'The mail server could not be reached.',
  }
  const certificate = /certificate|self.signed|altname/i.test(told.message ?? '')
  return again(certificate ? 'The certificate of the mail server cannot be trusted.' : (kinds[told.code ?? ''] ?? 'The mail server could not be used.'))
}
