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
  }
}

export const env: Env = readEnv()
