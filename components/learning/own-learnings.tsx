import type { ReactNode } from 'react'
import { Reo } from '@/components/ui/reo'
import type { ShownLearning } from '@/lib/learning/types'
import { longDay } from '@/lib/platform/day-words'

type Props = {
  list: readonly ShownLearning[]
  more: boolean
  /** The page's own address. */
  here: string
  open: boolean
  /** The form of the one that was chosen, in its place. */
  form: { learningId: string; fields: ReactNode } | null
}

/** What the holder of a link takes home and has not told there yet. One form at a time, chosen by the address. */
export function OwnLearnings({ list, more, here, open, form }: Props) {
  if (list.length === 0) return <p className="meta">You have nothing left to take home.</p>
  return (
    <>
      <ul className="rule-list max-w-3xl">
        {list.map((one) => (
          <li key={one.id} id={`learning-${one.id}`}>
            <h3 className="whitespace-pre-line break-words">
              <Reo>{one.text}</Reo>
            </h3>
            <p className="meta">
              <Reo>{`${one.organisation ? `To ${one.organisation}. ` : ''}Learned on ${longDay(one.madeOn)}.`}</Reo>
            </p>
            {form?.learningId === one.id ? (
              <div className="mt-4">
                {form.fields}
                <p className="mt-3">
                  <a href={here}>Leave it as it is</a>
                </p>
              </div>
            ) : (
              open && (
                <p className="mt-3">
                  <a className="button" href={`${here}?carry=${one.id}#learning-${one.id}`} aria-label={`I carried it home: ${one.text}`}>
                    I carried it home
                  </a>
                </p>
              )
            )}
          </li>
        ))}
      </ul>
      {more && <p className="meta mt-3">Only the first {list.length} are listed.</p>}
    </>
  )
}
