import type { ReactNode } from 'react'
import { PageHeading } from '@/components/ui/page-heading'
import type { Actor } from '@/lib/access/types'
import { PageFrame } from './page-frame'

/** One and the same kind page for every link that is unknown, expired, ended or mistyped, so that none of these can be told apart. */
export function LinkLeadsNowhere({ actor, children }: { actor: Actor; children?: ReactNode }) {
  return (
    <PageFrame actor={actor}>
      <PageHeading
        title="This link does not lead anywhere"
        lede="That is nobody’s fault. It may have been replaced by a newer one, its time may be over, or part of it was lost on the way."
      />
      <div className="prose">
        <p>Look for the latest message from the person who gave you the link, and copy the whole of it.</p>
        <p>If that does not help, ask them for a new one. Nothing that you sent before is lost by asking.</p>
      </div>
      {children}
    </PageFrame>
  )
}
