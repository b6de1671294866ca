'use client'

import { useState, useSyncExternalStore } from 'react'

const never = () => () => {}

/** Copies a text. Not shown without JavaScript, where the text beside it can be selected. */
export function CopyButton({ text, label, copied, onCopied }: { text: string; label: string; copied: string; onCopied?: () => void }) {
  const [done, setDone] = useState(false)
  const awake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!awake) return null
  return (
    <>
      <button
        type="button"
        className="button button-small"
        onClick={async () => {
          await navigator.clipboard.writeText(text)
          setDone(true)
          onCopied?.()
        }}
      >
        {done ? copied : label}
      </button>
      <span role="status" className="sr-only">
        {done ? copied : ''}
      </span>
    </>
  )
}
