import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { Smtp } from '@/lib/platform/env'

/** How the server takes the next message: in full, refuses its receiver (with this status), refuses its content, or ends the line after DATA. */
export type Manner = 'accept' | { receiver: number } | { content: number } | 'cut-off'
export type Received = ParsedMail & { to: { text: string } }

/** A real mail server on this machine. `manner` is asked for each message; by an address that begins with "refused" none is taken. */
export async function startSmtp(options: { secure?: boolean } = {}) {
  const received: ParsedMail[] = []
  const state = { manner: 'accept' as Manner, connections: 0, sockets: new Set<Socket>(), /** How long it takes over each content. */ slowMs: 0 }
  const fault = (status: number, words: string) => Object.assign(new Error(words), { responseCode: status })
  const server = new SMTPServer({
    secure: options.secure ?? false,
    authOptional: true,
    disabledCommands: options.secure ? [] : ['STARTTLS'],
    onConnect(_session, done) {
      state.connections += 1
      done()
    },
    onRcptTo(address, _session, done) {
      const { manner } = state
      if (address.address.startsWith('refused')) return done(fault(550, `No such mailbox: ${address.address}`))
      if (typeof manner === 'object' && 'receiver' in manner) return done(fault(manner.receiver, 'The mailbox does not take it'))
      done()
    },
    onData(stream, _session, done) {
      const { manner } = state
      void simpleParser(stream).then((mail) => {
        if (manner === 'cut-off') {
          received.push(mail)
          for (const socket of state.sockets) socket.destroy()
          return
        }
        if (typeof manner === 'object' && 'content' in manner) return done(fault(manner.content, 'The content is not taken'))
        received.push(mail)
        setTimeout(done, state.slowMs)
      })
    },
  })
  server.server.on('connection', (socket: Socket) => {
    state.sockets.add(socket)
    socket.once('close', () => state.sockets.delete(socket))
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    received,
    state,
    settings: {
      host: '127.0.0.1',
      port,
      secure: options.secure ?? false,
      requireTls: false,
      user: null,
      password: '',
      from: 'Crossbrace <crossbrace@agency.example>',
    } satisfies Smtp,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
export type TestSmtp = Awaited<ReturnType<typeof startSmtp>>

/** A port that takes connections and never says a word. */
export async function startMute() {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => void sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise<void>((resolve) => void server.close(() => resolve()))
    },
  }
}

/** What an impolite server answers to the step; null: it says nothing more. `end` and `close` end the line after it, `chatter` goes on with an answer that has no end. */
export type Impolite = {
  at: 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'content' | 'RSET'
  says: string | null
  next?: 'end' | 'close' | 'silent' | 'chatter'
  only?: string
}

/** A mail server that does as it is told, line by line; `only`: for receivers with this in their address. It counts what it took. */
export async function startImpolite(...how: Impolite[]) {
  const sockets = new Set<Socket>()
  const taken: string[] = []
  const usual: Record<string, string> = {
    EHLO: '250 here',
    MAIL: '250 2.1.0 ok',
    RCPT: '250 2.1.5 ok',
    RSET: '250 2.0.0 ok',
    DATA: '354 go on',
    QUIT: '221 bye',
  }
  const state = { how, connections: 0 }
  const server = createServer((socket) => {
    sockets.add(socket)
    state.connections += 1
    socket.on('error', () => {})
    socket.once('close', () => sockets.delete(socket))
    let receiver = ''
    let inContent = false
    let silent = false
    let rest = ''
    const answer = (step: string) => {
      const told = state.how.find((one) => one.at === step && receiver.includes(one.only ?? ''))
      if (!told) {
        if (step === 'content') taken.push(receiver)
        return void socket.write(`${usual[step] ?? '250 2.0.0 ok'}\r\n`)
      }
      const { says, next } = told
      if (says !== null) socket.write(`${says}\r\n`)
      if (next === 'end') socket.end()
      if (next === 'close') setImmediate(() => socket.destroy())
      if (next === 'silent' || says === null) silent = true
      if (next === 'chatter') {
        const more = setInterval(() => socket.write('250-and\r\n'), 50)
        socket.once('close', () => clearInterval(more))
      }
    }
    socket.write('220 here\r\n')
    socket.on('data', (data) => {
      rest += data.toString()
      for (let at = rest.indexOf('\r\n'); at >= 0; at = rest.indexOf('\r\n')) {
        const line = rest.slice(0, at)
        rest = rest.slice(at + 2)
        if (silent) continue
        if (inContent && line !== '.') continue
        const step = inContent ? 'content' : (line.split(/[ :]/)[0] ?? '').toUpperCase()
        inContent = step === 'DATA' && !state.how.some((one) => one.at === 'DATA')
        if (step === 'RCPT') receiver = /<(.*?)>/.exec(line)?.[1] ?? ''
        answer(step)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    taken,
    state,
    sockets,
    port: (server.address() as AddressInfo).port,
    stop: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise<void>((resolve) => void server.close(() => resolve()))
    },
  }
}

/** The links in a received message, as paths. */
export function linksIn(mail: ParsedMail | undefined): string[] {
  return [...(mail?.text ?? '').matchAll(/https?:\/\/[^\s/]+(\/[^\s]*)/g)].map(([, path = '']) => path)
}
