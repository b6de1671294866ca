import { SharedEntry } from '@/components/learning/shared-entry'
import { Reo } from '@/components/ui/reo'
import { longDay } from '@/lib/platform/day-words'
import type { HowItEnded as Ended } from '@/lib/wind-up/types'
import { passageWords } from '@/lib/wind-up/words'

function Words({ heading, text }: { heading: string; text: string }) {
  if (text === '') return null
  return (
    <div className="prose">
      <h3 className="text-base">{heading}</h3>
      <p className="mt-1 whitespace-pre-line break-words">
        <Reo>{text}</Reo>
      </p>
    </div>
  )
}

/** The end, told decently: thanks first, then what goes on with whom, what is kept, and the story for others. */
export function HowItEnded({ ended }: { ended: Ended }) {
  return (
    <section className="card mb-10 grid gap-5">
      <h2>How it ended, on {longDay(ended.on)}</h2>
      <Words heading="Thanks" text={ended.thanks} />
      <Words heading="What passes to whom" text={ended.note} />
      {ended.passages.length > 0 && (
        <div className="prose">
          <h3 className="text-base">What goes on</h3>
          <ul className="rule-list mt-1">
            {ended.passages.map((one) => (
              <li key={`${one.kind} ${one.what} ${one.withWhom}`}>
                <p className="break-words">
                  <Reo>{one.what}</Reo>
                </p>
                <p className="meta">
                  {passageWords[one.kind]}, with <Reo>{one.withWhom}</Reo>
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Words heading="What is kept" text={ended.kept} />
      {ended.story && (
        <div>
          <h3 className="mb-2 text-base">
            The story in the <a href="/learning">library</a>
          </h3>
          <SharedEntry shared={ended.story} />
        </div>
      )}
    </section>
  )
}
