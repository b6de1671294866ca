'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** Gives the summary of a refused form the focus, and says “Error:” first in the page’s title. `told` changes with each answer; null: none. */
export function useToldProblem(told: string | number | null): RefObject<HTMLDivElement | null> {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (told === null) return
    summary.current?.focus()
    if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`
  }, [told])
  return summary
}
