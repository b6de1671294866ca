'use client'

import { type RefObject, useEffect, useRef } from 'react'

/**
 * Where the thing that had the focus goes away (the phase moved on, a card was removed), the focus goes to what stood
 * around it, else to the heading. Otherwise it stays where it is, whatever happens in the room.
 */
export function useFocusThatStays(heading: RefObject<HTMLElement | null>) {
  const last = useRef<{ element: Element; around: HTMLElement | null } | null>(null)
  useEffect(() => {
    const note = (event: FocusEvent) => {
      const element = event.target as Element
      last.current = { element, around: element.closest('section')?.querySelector<HTMLElement>('[data-focus-here]') ?? null }
    }
    // A press beside everything takes the focus away on purpose.
    const press = () => {
      last.current = null
    }
    document.addEventListener('focusin', note)
    document.addEventListener('pointerdown', press)
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('pointerdown', press)
    }
  }, [])
  useEffect(() => {
    const had = last.current
    if (!had || had.element.isConnected || (document.activeElement !== null && document.activeElement !== document.body)) return
    last.current = null
    const to = had.around?.isConnected ? had.around : heading.current
    to?.focus({ preventScroll: to !== heading.current })
  })
}
