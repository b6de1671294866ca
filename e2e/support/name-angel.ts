import type { Releasable } from '@/lib/access/types'
import type { Visitor } from './visitor'
import { emailOf, personNames } from './world'

/** Names the angel of the seeded data in this partnership too, and releases these kinds of fact to them, through the forms. */
export async function nameAngel(lead: Visitor, angel: Visitor, partnershipId: string, released: readonly Releasable[]): Promise<void> {
  const access = `/partnerships/${partnershipId}/access`
  const shown = await lead.send(access, 'Make the link', { name: personNames.angel, email: emailOf('angel'), standing: 'guardian-angel' })
  await angel.sendOn(/\/join\/[\w-]{20,}/.exec(shown.body)?.[0] ?? '', 'Join', {})
  if (released.length === 0) return
  const grantId = /\/access\/([a-z0-9]{20,})/.exec((await lead.get(access)).body)?.[1] ?? ''
  const query = new URLSearchParams([['asked', '1'], ...released.map((kind) => ['released', kind])])
  await lead.sendOn(`${access}/${grantId}?${query}`, /^Release/, {})
}
