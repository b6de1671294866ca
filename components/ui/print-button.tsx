'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Opens the browser's print. Not shown without JavaScript, where the browser's own menu does the same. */
export function PrintButton({ label }: { label: string }) {
  const awake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!awake) return null
  return (
    <button type="button" className="button" onClick={() => window.print()}>
      {label}
    </button>
  )
}
