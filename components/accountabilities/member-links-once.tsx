'use client'

import { useFormState } from '@/components/ui/form-context'
import { LinksShownOnce } from '@/components/ui/links-shown-once'
import type { ShownMemberLinks } from '@/lib/accountabilities/types'

/** Links to members' own pages, shown once. */
export function MemberLinksOnce({ back }: { back: string }) {
  const shown = useFormState().data as ShownMemberLinks | null
  if (!shown) return null
  const one = shown.links.length === 1
  return (
    <LinksShownOnce
      key={shown.links[0]?.url}
      links={shown.links}
      id="member-links-heading"
      heading={one ? 'A link to their own page' : `${shown.links.length} links to their own pages`}
      warning="They are kept nowhere, so copy them before you leave this page. Each is good for 30 days. Give it to that person alone: whoever has it can write as that member."
      called="Own page"
      back={{ href: back, label: one ? 'I have copied it' : 'I have copied them' }}
    />
  )
}
