'use client'

import { codeInTwo } from '@/lib/retrospectives/rules'
import type { Person } from '@/lib/retrospectives/types'
import { ActButton } from './act-button'
import { Fold } from './fold'
import { nameIn } from './name-in'
import { useRoom } from './room-context'
import { useJoinAddress } from './use-join-address'

/** Who is here, for the facilitator: the code for latecomers, handing over, and removing somebody. */
export function PeopleSetup() {
  const { state, me } = useRoom()
  const { address } = useJoinAddress()
  const { board } = state
  const whole = ({ id, organisation }: Person) => [nameIn(board.people, id), organisation].filter(Boolean).join(', ')
  return (
    <Fold label={`People (${board.people.length})`}>
      {board.code && (
        <p className="prose text-sm">
          Latecomers join at <strong>{address}</strong> with the code <strong className="whitespace-nowrap">{codeInTwo(board.code)}</strong>.
        </p>
      )}
      <ul className="rule-list mt-2 max-w-xl">
        {board.people.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2!">
            <span className="mr-auto">
              <bdi>{nameIn(board.people, one.id)}</bdi>
              {one.organisation && (
                <span className="meta">
                  , <bdi>{one.organisation}</bdi>
                </span>
              )}
              {one.id === me?.id && <span className="meta"> (you)</span>}
            </span>
            {one.id !== me?.id && (
              <>
                <details className="text-sm">
                  <summary aria-label={`Hand over to ${whole(one)} …`} className="py-1">
                    Hand over …
                  </summary>
                  <p className="prose my-2 text-sm">They facilitate from then on; you do not, unless they hand it back. Everybody is told.</p>
                  <ActButton form={`hand-${one.id}`} kind="hand-over" hidden={{ personId: one.id }} label={`Hand over to ${whole(one)}`}>
                    Hand over
                  </ActButton>
                </details>
                <details className="text-sm">
                  <summary aria-label={`Remove ${whole(one)} …`} className="py-1">
                    Remove …
                  </summary>
                  <p className="prose my-2 text-sm">Their cards and dots stay. The code changes, so that they cannot come back by it.</p>
                  <ActButton form={`remove-${one.id}`} kind="remove-person" hidden={{ personId: one.id }} label={`Remove ${whole(one)}`}>
                    Remove
                  </ActButton>
                </details>
              </>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-2">
        <ActButton form="renew-code" kind="renew-code" said="There is a new code.">
          Make a new code
        </ActButton>
      </div>
    </Fold>
  )
}
