import type { ReactNode } from 'react'

const classes = { link: 'py-1', button: 'button list-none', primary: 'button button-primary list-none' } as const

/** Folds away what is seldom needed, or what asks once more. */
export function Fold({ label, children, looks = 'link' }: { label: ReactNode; children: ReactNode; looks?: keyof typeof classes }) {
  return (
    <details className="room-fold min-w-0 text-sm">
      <summary className={classes[looks]}>{label}</summary>
      <div className="mb-2 mt-2">{children}</div>
    </details>
  )
}
