import type { ReactNode } from 'react'
import { PrintButton } from '@/components/ui/print-button'

/** Over a page for paper, on the screen only. */
export function PrintLine({ children }: { children?: ReactNode }) {
  return (
    <div className="no-print mb-6 flex flex-wrap items-center gap-x-6 gap-y-3">
      <PrintButton label="Print this page" />
      <p className="meta">It fits on one page of A4. {children}</p>
    </div>
  )
}
