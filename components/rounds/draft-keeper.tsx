'use client'

import { useEffect, useRef, useState } from 'react'

/** The names that statements (forming-1) and conditions (before-starting-e1) have in the form. */
const questionName = /^[a-z]+(-[a-z]+)*-[ei]?\d+$/

/**
 * Keeps what was ticked and typed in this browser until it is sent, so that a closed phone loses nothing. Nothing
 * leaves the browser. `name` is made from the link one way, so that the draft does not carry the link.
 */
export function DraftKeeper({ name, sent }: { name: string; sent: boolean }) {
  const here = useRef<HTMLParagraphElement>(null)
  const [restored, setRestored] = useState(false)
  const [progress, setProgress] = useState<{ answered: number; of: number } | null>(null)
  useEffect(() => {
    const key = `crossbrace-draft-${name}`
    if (sent) {
      localStorage.removeItem(key)
      return
    }
    const form = here.current?.closest('form')
    if (!form) return
    try {
      const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Record<string, string> | null
      if (draft) {
        for (const [field, value] of Object.entries(draft)) {
          const control = form.elements.namedItem(field)
          if (control instanceof RadioNodeList) control.value = value
          else if (control instanceof HTMLTextAreaElement) control.value = value
        }
        setRestored(true)
      }
    } catch {
      localStorage.removeItem(key)
    }
    const names = new Set([...form.elements].flatMap((one) => (one instanceof HTMLInputElement && questionName.test(one.name) ? [one.name] : [])))
    const count = () => {
      const sent = new FormData(form)
      setProgress({ answered: [...names].filter((one) => sent.has(one)).length, of: names.size })
    }
    const keep = () => {
      count()
      const draft: Record<string, string> = {}
      for (const [field, value] of new FormData(form)) {
        if (typeof value === 'string' && value !== '' && field !== 'linkToken' && !field.startsWith('$')) draft[field] = value
      }
      localStorage.setItem(key, JSON.stringify(draft))
    }
    // Enter on an answer would send the form with most of it empty.
    const hold = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'radio') event.preventDefault()
    }
    form.addEventListener('input', keep)
    form.addEventListener('keydown', hold)
    count()
    return () => {
      form.removeEventListener('input', keep)
      form.removeEventListener('keydown', hold)
    }
  }, [name, sent])
  return (
    <>
      <p ref={here} role="status" className={restored ? 'look mb-4' : 'sr-only'}>
        {restored ? 'What you ticked here before is still there. It was kept on this device only, and is not sent yet.' : ''}
      </p>
      {progress && (
        <>
          <p className="meta prose mb-4">What you tick is kept on this device until you send it. On a shared computer, finish in one go.</p>
          {progress.of > 1 && (
            <p className="answer-progress no-print sticky top-0 z-10 mb-4 border-b border-line bg-paper py-2 text-sm font-semibold">
              {progress.answered} of {progress.of} answered
            </p>
          )}
        </>
      )}
    </>
  )
}
