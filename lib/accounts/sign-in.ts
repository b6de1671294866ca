import { giveTryBack, takeTry } from '@/lib/platform/rate-limits'
import { getAccountByEmail } from './data'
import { passwordFits } from './passwords'
import { addressBlock, failuresPerAccount, failuresPerAddress, rateWindowMinutes } from './rules'

export type SignInAnswer = { outcome: 'fits'; accountId: string } | { outcome: 'does-not-fit' } | { outcome: 'too-many-tries'; waitSeconds: number }

/**
 * Checks an address and a password. The limit counts failures per address block together with the account, and per
 * block alone, so that a stranger elsewhere cannot lock the owner out. Unknown accounts cost the same time.
 */
export async function checkSignIn(email: string, password: string, visitor: string): Promise<SignInAnswer> {
  const block = addressBlock(visitor)
  const perAccount = { kind: 'sign-in', subject: `${block} ${email}` }
  const perAddress = { kind: 'sign-in-address', subject: block }
  const wait = await takeTry(
    [
      { ...perAccount, most: failuresPerAccount },
      { ...perAddress, most: failuresPerAddress },
    ],
    rateWindowMinutes,
  )
  if (wait !== null) return { outcome: 'too-many-tries', waitSeconds: wait }
  const account = await getAccountByEmail(email)
  const fits = await passwordFits(account && account.disabledAt === null ? account.passwordHash : null, password)
  if (!fits || !account) return { outcome: 'does-not-fit' }
  await giveTryBack(perAccount, perAddress)
  return { outcome: 'fits', accountId: account.id }
}
