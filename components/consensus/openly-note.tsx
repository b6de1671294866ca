import { openlyDoneWords, openlyWords } from '@/lib/consensus/words'

/** Says plainly that it is not confidential. Stands before such a session, on every page of it, and (`done`) over its result. */
export function OpenlyNote({ done = false }: { done?: boolean }) {
  const [first, ...rest] = done ? openlyDoneWords : openlyWords
  return (
    <div className="look prose mb-6">
      <p>
        <strong>{first}</strong> {rest.join(' ')}
      </p>
    </div>
  )
}
