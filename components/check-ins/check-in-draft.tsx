'use client'

import { useEffect, useRef, useState } from 'react'
import { useFormStatus } from 'react-dom'

type Kept = { key: string; fields: Record<string, string> }

/** Changed by nobody's thought: they do not make a draft by themselves. */
const ownValues = /^(on|commitment-\d-due)$/
const notKept = /^(\$|partnershipId$|submissionKey$)/

/** Where a draft of this name is kept in the browser. */
export const draftKey = (name: string) => `crossbrace-draft-${name}`

function keptDraft(name: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(draftKey(name)) ?? 'null')
  } catch {
    return null
  }
}

function keep(name: string, draft: Kept | null): void {
  try {
    if (draft) localStorage.setItem(draftKey(name), JSON.stringify(draft))
    else localStorage.removeItem(draftKey(name))
  } catch {
    // A browser that keeps nothing: the form works without.
  }
}

/**
 * Keeps what is typed in this browser until the server has it, and puts it back when the form is opened again, with the
 * form's own key, so that what may have arrived is not saved twice. Carries that key.
 */
export function CheckInDraft({ name, submissionKey }: { name: string; submissionKey: string }) {
  const here = useRef<HTMLDivElement>(null)
  const [key, setKey] = useState(submissionKey)
  const [awake, setAwake] = useState(false)
  const [restored, setRestored] = useState(false)
  const [slow, setSlow] = useState(false)
  const { pending } = useFormStatus()
  const sent = useRef(key)
  sent.current = key
  useEffect(() => {
    const form = here.current?.closest('form')
    if (!form) return
    setAwake(true)
    const draft = keptDraft(name)
    // What was typed before this woke up counts more than what was kept.
    const begun = [...new FormData(form)].some(([field, value]) => !ownValues.test(field) && !notKept.test(field) && value !== '')
    if (draft && !begun) {
      for (const [field, value] of Object.entries(draft.fields)) {
        const control = form.elements.namedItem(field)
        if (
          !(
            control instanceof RadioNodeList ||
            control instanceof HTMLTextAreaElement ||
            control instanceof HTMLInputElement ||
            control instanceof HTMLSelectElement
          )
        )
          continue
        control.value = value
        if (control instanceof Element && !ownValues.test(field)) control.closest('details')?.setAttribute('open', '')
      }
      setKey(draft.key)
      setRestored(true)
    }
    const note = () => {
      const fields: Record<string, string> = {}
      for (const [field, value] of new FormData(form)) if (typeof value === 'string' && value !== '' && !notKept.test(field)) fields[field] = value
      keep(name, Object.keys(fields).some((field) => !ownValues.test(field)) ? { key: sent.current, fields } : null)
    }
    form.addEventListener('input', note)
    return () => form.removeEventListener('input', note)
  }, [name])
  useEffect(() => {
    if (!pending) return
    const timer = setTimeout(() => setSlow(true), 8000)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [pending])
  const throwAway = () => {
    keep(name, null)
    here.current?.closest('form')?.reset()
    setKey(submissionKey)
    setRestored(false)
  }
  return (
    <div ref={here}>
      <input type="hidden" name="submissionKey" value={key} readOnly />
      <div role="status" className={restored ? 'look prose mb-6' : 'sr-only'}>
        {restored && (
          <>
            <p>What you began here before is back. It was kept on this device only, and the server has not said that it arrived.</p>
            <p className="mt-2">
              <button type="button" className="button button-small" onClick={throwAway}>
                Throw it away
              </button>
            </p>
          </>
        )}
      </div>
      {awake && <p className="meta prose mb-5">What you type is kept on this device until it is saved. On a shared computer, finish in one go.</p>}
      <p role="status" className={slow ? 'look prose mb-6' : 'sr-only'}>
        {slow ? 'This takes long. What you wrote is kept on this device: you can close the page, and send it later.' : ''}
      </p>
    </div>
  )
}

/** Takes a draft away once the server has it. `sent` is the beginning of the key that it was sent with. */
export function CheckInArrived({ name, sent }: { name: string; sent: string }) {
  useEffect(() => {
    if (sent !== '' && keptDraft(name)?.key.startsWith(sent)) keep(name, null)
  }, [name, sent])
  return null
}
