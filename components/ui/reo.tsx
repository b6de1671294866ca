import { Children, Fragment, type ReactNode } from 'react'
import { splitTeReo } from '@/lib/platform/te-reo'

/** Text in which te reo Māori is marked as such, so that a screen reader says it as te reo. Anything but text stays as it is. */
export function Reo({ children }: { children: ReactNode }) {
  return Children.map(children, (child) => (typeof child === 'string' ? marked(child) : child))
}

function marked(text: string): ReactNode {
  const pieces = splitTeReo(text)
  if (!pieces.some((piece) => piece.reo)) return text
  return pieces.map((piece, at) =>
    piece.reo ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
      <span key={at} lang="mi">
        {piece.text}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Fragment key={at}>{piece.text}</Fragment>
    ),
  )
}
