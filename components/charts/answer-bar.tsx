export type AnswerSegment = {
  label: string
  /** 0..1 of all that are shown. */
  share: number
  tone: 1 | 2 | 3 | 4 | 5
}

/** How the answers to one statement fall, as one bar. Takes five exact segments or three bands. */
export function AnswerBar({ segments, name }: { segments: readonly AnswerSegment[]; name: string }) {
  const shown = segments.filter(({ share }) => share > 0)
  const total = shown.reduce((sum, { share }) => sum + share, 0)
  let at = 0
  const rects = shown.map(({ label, share, tone }) => {
    const x = (at / total) * 1000
    at += share
    // The gap is what parts two neighbours whose greys are close.
    return { label, tone, x: x + 3, width: Math.max(1, (share / total) * 1000 - 6) }
  })
  return (
    <svg className="answer-bar" viewBox="0 0 1000 26" preserveAspectRatio="none" role="img" aria-label={name} focusable="false">
      {rects.map(({ label, tone, x, width }) => (
        <rect key={label} className={`answer-${tone}`} x={Math.round(x * 10) / 10} y="1" width={Math.round(width * 10) / 10} height="24" />
      ))}
    </svg>
  )
}
