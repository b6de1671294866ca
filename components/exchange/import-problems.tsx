'use client'

import { useFormState } from '@/components/ui/form-context'
import type { ImportProblems as Problems } from '@/lib/exchange/types'

/** What is wrong with a file that was refused, row by row. */
export function ImportProblems() {
  const data = useFormState().data as Problems | null
  if (!data) return null
  return (
    <div className="prose mb-6">
      <ol className="list-disc pl-5 text-sm">
        {data.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ol>
      {data.more > 0 && <p className="meta mt-2">and {data.more} more.</p>}
    </div>
  )
}
