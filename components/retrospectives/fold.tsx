import type { ReactNode } from 'react'

/** Folds away what is seldom needed. */
export function Fold({ label, children, asButton = false }: { label: ReactNode; children: ReactNode; asButton?: boolean }) {
  return (
    <details className="min-w-0 text-sm">
      <summary className={asButton ? 'button button-primary list-none' : 'py-1'}>{label}</summary>
      <div className="mb-2 mt-2">{children}</div>
    </details>
  )
}
