import { Reo } from '@/components/ui/reo'
import type { ShownHelp } from '@/lib/help/types'
import { helpStateWords } from '@/lib/help/words'
import { longDay } from '@/lib/platform/day-words'

/** One request: when, of whom, how it stands, and (for those who may read them) the words of both. */
export function HelpLine({ help }: { help: ShownHelp }) {
  const when = help.state === 'settled' || help.state === 'taken-back' ? help.closedOn : help.answeredOn
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="break-words">
          <strong>{help.angel === null ? `Asked on ${longDay(help.askedOn)}` : `To ${help.angel}`}</strong>
          {help.angel !== null && <span className="meta">, asked on {longDay(help.askedOn)}</span>}
        </span>
        <span className={help.state === 'answered' || help.state === 'offered' ? 'tag tag-accent' : 'tag'}>{helpStateWords[help.state]}</span>
      </p>
      {help.text && (
        <p className="break-words text-sm" dir="auto">
          “<Reo>{help.text}</Reo>”
        </p>
      )}
      {help.answerKind !== null && help.answer !== null && (
        <p className="mt-1 whitespace-pre-line break-words text-sm" dir="auto">
          {help.answerKind === 'passed-on' ? 'Passed on' : helpStateWords[help.answerKind]}
          {help.answer === '' ? ' to the other guardian angels.' : ': '}
          <Reo>{help.answer}</Reo>
        </p>
      )}
      {when && <p className="meta">On {longDay(when)}.</p>}
      {help.passedOn && <p className="meta">Another guardian angel passed it on.</p>}
    </>
  )
}
