import type { ReactNode } from 'react'
import { Reo } from '@/components/ui/reo'
import type { Signal } from '@/lib/signals/types'
import { concernsInWords } from '@/lib/signals/words'
import { SignalRows } from './signal-rows'

/** One signal: what was seen, why it matters, what to consider, whom it is for. `children` stand under it. */
export function SignalDetail({ signal, children }: { signal: Signal; children?: ReactNode }) {
  return (
    <article id={signal.rule} className="py-5">
      <p className="meta">
        {signal.name} · {concernsInWords(signal.concerns)}
      </p>
      <h3 className="mt-0.5 text-lg">
        <Reo>{signal.what}</Reo>
      </h3>
      <SignalRows rows={signal.rows} className="prose text-sm" />
      <p className="prose mt-2.5">
        <Reo>{signal.why}</Reo> <span className="cite whitespace-normal">{signal.citation}</span>
      </p>
      <div className="prose mt-2.5">
        <p className="font-semibold">To consider</p>
        <ul className="mt-0.5 list-disc pl-5">
          {signal.consider.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </div>
      {children}
    </article>
  )
}
