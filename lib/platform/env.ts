import { join, resolve } from 'node:path'

/** What the surroundings set, read once at start. Nothing here is a secret of a visitor. */
export type Env = {
  databaseUrl: string | null
  dataFolder: string
  demonstration: boolean
  origin: string | null
  /** The port that this process serves on. */
  port: number
  timeZone: string
  trustProxy: boolean
  testNow: string | null
  /** Where mail is handed over; null: no mail is sent. Its address may hold a password: never shown, never logged. */
  smtp: Smtp | null
}

export type Smtp = { host: string; port: number; secure: boolean; requireTls: boolean; user: string | null; password: string; from: string }

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/

/** Reads where mail is handed over. Without TLS only on this machine, or where the address says `?starttls=off`. */
export function readSmtp(address: string | undefined, from: string | undefined): Smtp | null {
  if (!address) return null
  const wrong = 'CROSSBRACE_SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465 .'
  if (!URL.canParse(address)) throw new Error(wrong)
  const url = new URL(address)
  if ((url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '') throw new Error(wrong)
  if (!from || !/^[^\r\n]*@[^\r\n]+$/.test(from)) {
    throw new Error('CROSSBRACE_MAIL_FROM must hold the address that messages come from, like crossbrace@agency.example .')
  }
  const secure = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTls: !secure && !loopback.test(url.hostname) && url.searchParams.get('starttls') !== 'off',
    user: url.username ? decodeURIComponent(url.username) : null,
    password: decodeURIComponent(url.password),
    from,
  }
}

/**
 * Reads the environment. `DATABASE_URL` must be a postgresql:// address or absent (then the embedded store is used);
 * a demonstration always has a data folder of its own, so that it can never mix with real data.
 */
export function readEnv(from: NodeJS.ProcessEnv = process.env): Env {
  const demonstration = from.CROSSBRACE_DEMO === '1'
  const databaseUrl = from.DATABASE_URL || null
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new Error('DATABASE_URL must begin with postgresql:// . Leave it out to use the embedded store.')
  }
  if (demonstration && databaseUrl !== null && from.CROSSBRACE_TEST !== '1') {
    throw new Error('CROSSBRACE_DEMO=1 keeps its own embedded store. Leave DATABASE_URL out when you start a demonstration.')
  }
  const folder = from.CROSSBRACE_DATA ? resolve(from.CROSSBRACE_DATA) : resolve('data')
  return {
    databaseUrl,
    dataFolder: demonstration ? join(`${folder}-demo`) : folder,
    demonstration,
    origin: from.CROSSBRACE_ORIGIN || null,
    port: Number(from.PORT) || 3000,
    timeZone: from.CROSSBRACE_TIME_ZONE || 'Pacific/Auckland',
    trustProxy: from.CROSSBRACE_TRUST_PROXY === '1',
    testNow: from.CROSSBRACE_TEST === '1' ? from.CROSSBRACE_TEST_NOW || null : null,
    // A demonstration never sends mail: its people and addresses are invented.
    smtp: demonstration ? null : readSmtp(from.CROSSBRACE_SMTP_URL, from.CROSSBRACE_MAIL_FROM),
  }
}

export const env: Env = readEnv()
