/** A share of a whole, in per cent, as a bar. The number stands beside it as text. */
export function ShareBar({ share }: { share: number }) {
  return (
    <svg className="share-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="share-bar-whole" x="0" y="0" width="100" height="8" />
      <rect className="share-bar-part" x="0" y="0" width={share} height="8" />
    </svg>
  )
}
