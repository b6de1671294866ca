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
 * How handing over ended. again: not now (4xx, no connection, too slow). refused: never (5xx), in the server's words.
 * `unsure`: the connection broke after the server had begun to take it, so that it may have arrived.
 */
export type Handed = { outcome: 'sent' } | { outcome: 'again'; words: string; reached: boolean; unsure: boolean } | { outcome: 'refused'; words: string }

export type Mailer = { send: (mail: Mail) => Promise<Handed>; close: () => void }

const connectWithinMs = 10_000
const answerWithinMs = 20_000

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
export function openMailer(smtp = env.smtp, within = { connectMs: connectWithinMs, answerMs: answerWithinMs }): Mailer | null {
  if (!smtp) return null
  let open: SMTPConnection | null = null
  const end = () => {
    open?.close()
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
      try {
        open ??= await connect(smtp, within, () => {
          open = null
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
        await handOver(open, { from: envelope.from || false, to: envelope.to }, stream)
        return { outcome: 'sent' }
      } catch (error) {
        const handed = readFault(error, begun)
        if (handed.outcome === 'again' && !handed.reached) end()
        else await startAnew(open).catch(end)
        return handed
      }
    },
  }
}

/** Connects and signs in. `lost` is called where the connection ends by itself later. */
function connect(smtp: Smtp, within: { connectMs: number; answerMs: number }, lost: () => void): Promise<SMTPConnection> {
  const connection = new SMTPConnection({
    host: smtp.host,
    port: smtp.port,
    secure: smtp.secure,
    requireTLS: smtp.requireTls,
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2' },
    connectionTimeout: within.connectMs,
    greetingTimeout: within.connectMs,
    socketTimeout: within.answerMs,
    dnsTimeout: within.connectMs,
  })
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      connection.close()
      reject(error)
    }
    connection.on('error', fail)
    connection.on('end', lost)
    connection.once('end', () => endedIn(reject))
    connection.connect((error) => {
      if (error) fail(error)
      else if (smtp.user === null) resolve(connection)
      else connection.login({ credentials: { user: smtp.user, pass: smtp.password } }, (refused) => (refused ? fail(refused) : resolve(connection)))
    })
  })
}

/** The line ended. What was wrong is told by an error right after it, where there is one. */
function endedIn(reject: (error: Error) => void): void {
  setImmediate(() => reject(Object.assign(new Error('The line ended.'), { code: 'ECONNECTION' })))
}

function handOver(connection: SMTPConnection, envelope: SMTPConnection.Envelope, content: Readable): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const failed = (error: Error) => settle(() => reject(error))
    const ended = () => endedIn(failed)
    const settle = (how: () => void) => {
      connection.off('error', failed)
      connection.off('end', ended)
      how()
    }
    connection.on('error', failed)
    connection.on('end', ended)
    connection.send(envelope, content, (error) => settle(error ? () => reject(error) : resolve))
  })
}

/** After a refusal the next message goes over the same connection. */
function startAnew(connection: SMTPConnection | null): Promise<void> {
  return new Promise((resolve, reject) => (connection ? connection.reset((error) => (error ? reject(error) : resolve())) : resolve()))
}

/** What a server says may quote addresses, and the worst of them a whole message. Secrets of links never stay in it. */
function shorten(words: string): string {
  return words
    .replace(/[\w-]{40,}/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
}

function readFault(error: unknown, begun: boolean): Handed {
  const fault = error as { code?: string; responseCode?: number; response?: string | false; message?: string }
  const words = shorten(fault.response || '')
  const status = fault.responseCode ?? 0
  const again = (said: string, reached = false, unsure = false): Handed => ({ outcome: 'again', words: said, reached, unsure })
  // A wrong password is the installation's fault, and no word about this message.
  if (fault.code === 'EAUTH') return again(`The mail server did not accept the sign-in. ${words}`.trim())
  if (fault.code === 'ETLS') return again('The mail server offers no connection that can be trusted.')
  // About sender, receiver or content; any other answer is about the server.
  const aboutMessage = fault.code === 'EENVELOPE' || fault.code === 'EMESSAGE'
  if (status >= 500 && aboutMessage) return { outcome: 'refused', words: words || String(status) }
  if (status >= 400) return again(words, aboutMessage && status !== 421)
  if (begun) return again('The connection broke while it was handed over.', false, true)
  // Only the kind of fault: its message may name files or hold what we sent.
  const kinds: Record<string, string> = {
    ETIMEDOUT: 'The mail server did not answer in time.',
    ECONNECTION: 'The mail server ended the connection.',
    EDNS: 'The name of the mail server could not be found.',
    ESOCKET: 'The mail server could not be reached.',
  }
  const certificate = /certificate|self.signed|altname/i.test(fault.message ?? '')
  return again(certificate ? 'The certificate of the mail server cannot be trusted.' : (kinds[fault.code ?? ''] ?? 'The mail server could not be used.'))
}
