'use client'

import { useFormState } from '@/components/ui/form-context'
import { LinksShownOnce } from '@/components/ui/links-shown-once'
import type { ShownLinks } from '@/lib/rounds/types'

/** Personal links of a round, shown once. */
export function LinksOnce({ roundHref }: { roundHref: string }) {
  const shown = useFormState().data as ShownLinks | null
  if (!shown) return null
  return (
    <LinksShownOnce
      key={shown.links[0]?.url}
      links={shown.links}
      id="links-heading"
      heading={shown.links.length === 1 ? 'A new personal link' : `${shown.links.length} personal links`}
      warning="They are kept nowhere, so copy them before you leave this page. Send each person their own: whoever has a link can answer with it."
      called="Personal link"
      back={{ href: `${roundHref}/${shown.roundId}`, label: 'I have copied them: go on' }}
    />
  )
}
