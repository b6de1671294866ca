import { Reo } from '@/components/ui/reo'
import { citationWords } from '@/lib/learning/citations'
import type { Line } from '@/lib/learning/types'

/** One line of a record with the place where the source states it. */
export function CitedLine({ line }: { line: Line }) {
  return (
    <>
      <Reo>{line.text}</Reo> <span className="cite">{citationWords(line.citation)}</span>
    </>
  )
}

/** Lines of a record under one heading, or the words for a source that says nothing of it. */
export function CitedLines({ lines, none }: { lines: readonly Line[]; none: string }) {
  if (lines.length === 0) return <p className="meta mt-2">{none}</p>
  return (
    <ul className="mt-2">
      {lines.map((line) => (
        <li key={line.text}>
          <CitedLine line={line} />
        </li>
      ))}
    </ul>
  )
}
