'use client'

import { useFormState } from '@/components/ui/form-context'
import { LinksShownOnce } from '@/components/ui/links-shown-once'
import type { ShownLinks } from '@/lib/rounds/types'

/** Personal links of a round, shown once. */
export function LinksOnce({ roundHref }: { roundHref: string }) {
  const shown = useFormState().data as ShownLinks | null
  if (!shown) return null
  const messagesHref = roundHref.replace(/\/[^/]+$/, '/messages')
  const mailed = shown.mailed > 0 && (
    <p className="look prose mb-6" role="status">
      {shown.mailed === 1 ? 'One link is' : `${shown.mailed} links are`} on the way by e-mail. <a href={messagesHref}>See the messages</a>
      {shown.links.length > 0 && ' The others have no address here:'}
    </p>
  )
  if (shown.links.length === 0)
    return (
      <>
        {mailed}
        <p>
          <a className="button button-primary" href={`${roundHref}/${shown.roundId}`}>
            Go on
          </a>
        </p>
      </>
    )
  return (
    <>
      {mailed}
      <LinksShownOnce
        key={shown.links[0]?.url}
        links={shown.links}
        id="links-heading"
        heading={shown.links.length === 1 ? 'A new personal link' : `${shown.links.length} personal links`}
        warning="They are kept nowhere, so copy them before you leave this page. Send each person their own: whoever has a link can answer with it."
        called="Personal link"
        back={{ href: `${roundHref}/${shown.roundId}`, label: 'I have copied them: go on' }}
      />
    </>
  )
}
