'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** So far a pointer moves before it drags. */
const threshold = 6
/** So near to the edge of the window the page moves along, by so many pixels a frame. */
const edge = 70
const pace = 12

/**
 * Drags cards with a mouse, a pen or a finger. A finger takes them by the handle, so that the page can still be scrolled.
 * `data-card` marks what is dragged, `data-drop` where it may be put; `dropped` gets the values of both.
 */
export function useCardDrag(wall: RefObject<HTMLElement | null>, dropped: (cardId: string, drop: string) => void) {
  const latest = useRef(dropped)
  useEffect(() => {
    latest.current = dropped
  })
  useEffect(() => {
    const root = wall.current
    if (!root) return
    let drag: {
      card: HTMLElement
      pointer: number
      x: number
      y: number
      scroll: number
      moving: boolean
      over: Element | null
      at: { x: number; y: number }
    } | null = null
    let frame = 0

    const mark = (over: Element | null) => {
      if (!drag || drag.over === over) return
      drag.over?.removeAttribute('data-over')
      over?.setAttribute('data-over', '')
      drag.over = over
    }
    const end = () => {
      if (!drag) return
      cancelAnimationFrame(frame)
      mark(null)
      drag.card.removeAttribute('data-dragged')
      drag.card.style.removeProperty('transform')
      root.removeAttribute('data-dragging')
      drag = null
    }
    const place = () => {
      if (!drag) return
      const { card, x, y, scroll, at } = drag
      card.style.setProperty('transform', `translate(${at.x - x}px, ${at.y - y + window.scrollY - scroll}px)`)
      const below = document.elementFromPoint(at.x, at.y)?.closest('[data-drop]') ?? null
      mark(below && root.contains(below) && below !== card ? below : null)
    }
    const scrollAlong = () => {
      if (!drag?.moving) return
      const { y } = drag.at
      const by = y < edge ? -pace : y > window.innerHeight - edge ? pace : 0
      if (by !== 0) {
        window.scrollBy(0, by)
        place()
      }
      frame = requestAnimationFrame(scrollAlong)
    }
    const down = (event: PointerEvent) => {
      const target = event.target as Element
      const card = target.closest<HTMLElement>('[data-card]')
      const handle = target.closest('[data-handle]')
      if (!card || event.button !== 0 || drag) return
      if (!handle && (event.pointerType !== 'mouse' || target.closest('button, a, summary, input, select, textarea'))) return
      drag = {
        card,
        pointer: event.pointerId,
        x: event.clientX,
        y: event.clientY,
        scroll: window.scrollY,
        moving: false,
        over: null,
        at: { x: event.clientX, y: event.clientY },
      }
    }
    const move = (event: PointerEvent) => {
      if (!drag || event.pointerId !== drag.pointer) return
      drag.at = { x: event.clientX, y: event.clientY }
      if (!drag.moving) {
        if (Math.hypot(drag.at.x - drag.x, drag.at.y - drag.y) < threshold) return
        drag.moving = true
        drag.card.setPointerCapture(drag.pointer)
        drag.card.setAttribute('data-dragged', '')
        root.setAttribute('data-dragging', '')
        window.getSelection()?.removeAllRanges()
        frame = requestAnimationFrame(scrollAlong)
      }
      event.preventDefault()
      place()
    }
    const up = (event: PointerEvent) => {
      if (!drag || event.pointerId !== drag.pointer) return
      const { moving, over, card } = drag
      end()
      if (!moving) return
      // The press that ends a drag is no press of the handle.
      window.addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
      if (over) latest.current(card.dataset.card ?? '', over.getAttribute('data-drop') ?? '')
    }
    const swallow = (event: Event) => {
      event.preventDefault()
      event.stopPropagation()
    }
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end()
    }
    root.addEventListener('pointerdown', down)
    root.addEventListener('pointermove', move)
    root.addEventListener('pointerup', up)
    root.addEventListener('pointercancel', end)
    window.addEventListener('keydown', key)
    return () => {
      end()
      root.removeEventListener('pointerdown', down)
      root.removeEventListener('pointermove', move)
      root.removeEventListener('pointerup', up)
      root.removeEventListener('pointercancel', end)
      window.removeEventListener('keydown', key)
    }
  }, [wall])
}
