import 'server-only'
import { createHash } from 'node:crypto'
import { NextRequest } from 'next/server'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import { cookies } from 'next/headers'
import { newSecret } from './ids'
import { requestOrigin } from './request'
import { authSecret, configuredOrigin } from './settings'

const cookieDays = 14

/** `__Host-` wants https. On plain http, which is allowed on this machine only, the name goes without. */
function cookieNames(origin: string): { session: string; csrf: string; secure: boolean } {
  const secure = origin.startsWith('https:')
  // Cookies know no port: without it in the name, two installations on one machine would sign each other out.
  const name = (what: string) => (secure ? `__Host-crossbrace-${what}` : `crossbrace-${what}-${new URL(origin).port || '80'}`)
  return { session: name('session'), csrf: name('csrf'), secure }
}

/** The secret of the session in the visitor's cookie, or null. The session row decides whether it still counts. */
export async function sessionSecretFromCookie(): Promise<string | null> {
  const names = cookieNames(await requestOrigin(await configuredOrigin()))
  const token = (await cookies()).get(names.session)?.value
  if (!token) return null
  try {
    const claims = await decode({ token, secret: await authSecret() })
    return typeof claims?.sid === 'string' ? claims.sid : null
  } catch {
    return null
  }
}

/**
 * Signs in through next-auth and sets its cookie. `authorize` answers with a session secret or null; next-auth puts
 * the secret into its encrypted token. Done inside the form's own action, so that it works without JavaScript and
 * next-auth's own routes need not be open.
 */
export async function signInWith(authorize: () => Promise<string | null>): Promise<boolean> {
  const origin = await requestOrigin(await configuredOrigin())
  const names = cookieNames(origin)
  const secret = await authSecret()
  const cookie = (name: string, maxAge?: number) => ({
    name,
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: names.secure, ...(maxAge ? { maxAge } : {}) },
  })
  const options: NextAuthOptions = {
    secret,
    session: { strategy: 'jwt', maxAge: cookieDays * 86_400 },
    useSecureCookies: names.secure,
    cookies: { sessionToken: cookie(names.session), csrfToken: cookie(names.csrf) },
    providers: [
      Credentials({
        credentials: {},
        authorize: async () => {
          const sid = await authorize()
          return sid === null ? null : { id: 'session', sid }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: (user as unknown as { sid: string }).sid } : token),
      redirect: () => origin,
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  }
  const jar = await cookies()
  const csrf = newSecret()
  jar.set(names.csrf, `${csrf}|${createHash('sha256').update(`${csrf}${secret}`).digest('hex')}`, cookie(names.csrf).options)
  const request = new NextRequest(`${origin}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken: csrf, callbackUrl: origin }),
  })
  const answer: Response = await NextAuth(options)(request, { params: Promise.resolve({ nextauth: ['callback', 'credentials'] }) })
  jar.delete({ name: names.csrf, path: '/', secure: names.secure })
  for (const line of answer.headers.getSetCookie()) {
    const [name, ...value] = (line.split(';')[0] ?? '').split('=')
    if (name === names.session) {
      jar.set(names.session, decodeURIComponent(value.join('=')), cookie(names.session, cookieDays * 86_400).options)
      return true
    }
  }
  return false
}

/** Takes the session cookie away. The session itself is ended in the store by the caller. */
export async function forgetSessionCookie(): Promise<void> {
  const names = cookieNames(await requestOrigin(await configuredOrigin()))
  ;(await cookies()).delete({ name: names.session, path: '/', secure: names.secure })
}

/** A cookie that lets one browser, and no other, see again what it answered. */
export async function browserSecret(name: string): Promise<string | null> {
  const { secure } = cookieNames(await requestOrigin(await configuredOrigin()))
  return (await cookies()).get(`${secure ? '__Host-' : ''}${name}`)?.value ?? null
}

/** Sets or (with null) forgets such a cookie, for as long as a round with its 90 days may last. */
export async function rememberBrowserSecret(name: string, value: string | null, days = 120): Promise<void> {
  const { secure } = cookieNames(await requestOrigin(await configuredOrigin()))
  const full = `${secure ? '__Host-' : ''}${name}`
  const jar = await cookies()
  if (value === null) jar.delete({ name: full, path: '/', secure })
  else jar.set(full, value, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: days * 86_400 })
}
