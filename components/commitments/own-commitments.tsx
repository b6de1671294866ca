import type { ReactNode } from 'react'
import { movedInWords, statusOf } from '@/lib/commitments/rules'
import type { ShownCommitment } from '@/lib/commitments/types'
import { statusWords } from '@/lib/commitments/words'
import { longDay } from '@/lib/platform/day-words'

type Props = {
  list: readonly ShownCommitment[]
  more: boolean
  today: string
  /** The page's own address. */
  here: string
  /** Whether they can still be changed. */
  open: boolean
  /** The form of the one that was chosen, in its place. */
  form: { commitmentId: string; fields: ReactNode } | null
}

/** What the holder of a link took on and has not ended, each to be marked as done or moved. One form at a time, chosen by the address. */
export function OwnCommitments({ list, more, today, here, open, form }: Props) {
  if (list.length === 0) return <p className="meta">You have no open commitment here.</p>
  return (
    <>
      <ul className="rule-list max-w-3xl">
        {list.map((one) => {
          const status = statusOf(one, today)
          const moved = movedInWords(one.moves)
          const chosen = form?.commitmentId === one.id
          return (
            <li key={one.id} id={`commitment-${one.id}`}>
              <h3 className="whitespace-pre-line">{one.what}</h3>
              <p className="meta">
                by {longDay(one.dueOn)}
                {moved && `, ${moved}`}
                {status === 'late' && <span className="tag ml-2">{statusWords[status]}</span>}
              </p>
              {chosen && form ? (
                <div className="mt-4">
                  {form.fields}
                  <p className="mt-3">
                    <a href={here}>Leave it as it is</a>
                  </p>
                </div>
              ) : (
                open && (
                  <p className="mt-3 flex flex-wrap gap-3">
                    <a className="button" href={`${here}?finish=${one.id}#commitment-${one.id}`} aria-label={`It is done: ${one.what}`}>
                      It is done
                    </a>
                    <a className="button" href={`${here}?move=${one.id}#commitment-${one.id}`} aria-label={`Move the date: ${one.what}`}>
                      Move the date
                    </a>
                  </p>
                )
              )}
            </li>
          )
        })}
      </ul>
      {more && <p className="meta mt-3">Only the first {list.length} are listed.</p>}
    </>
  )
}
