'use client'

import { useFormState } from '@/components/ui/form-context'
import type { Pasted } from '@/lib/people/pasted-rows'

/** What was read from pasted rows: each row as it will be added, and beside a bad one what is wrong with it. */
export function PastedPreview() {
  const { data } = useFormState()
  const pasted = data as Pasted | null
  if (!pasted || pasted.rows.length === 0) return null
  const more = pasted.rows.some(({ cells }) => cells.contribution || cells.email || cells.from || cells.to)
  const bad = pasted.rows.filter((row) => row.problems.length > 0).length
  return (
    <section className="mt-10" aria-labelledby="preview-heading">
      <h2 id="preview-heading">
        {pasted.rows.length} {pasted.rows.length === 1 ? 'row' : 'rows'} read{bad > 0 ? `, ${bad} with a problem` : ''}
      </h2>
      <p className="meta mt-1" role="status">
        {bad > 0 ? 'Nothing is added yet. Mend the marked rows above and look again.' : 'Nothing is added yet. Does it look right?'}
      </p>
      <div className="scroll-x mt-4" tabIndex={0} role="region" aria-label="What was read">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Name</th>
              <th scope="col">Agency</th>
              <th scope="col">Position</th>
              <th scope="col">Level and roles</th>
              {more && <th scope="col">Brings, address, days</th>}
            </tr>
          </thead>
          <tbody>
            {pasted.rows.map((row) => (
              <tr key={row.line} className={row.problems.length > 0 ? 'bg-error-soft' : ''}>
                <td>{row.line}</td>
                <th scope="row">
                  {row.cells.name || '(empty)'}
                  {row.problems.length > 0 && <span className="mt-1 block min-w-48 text-error">{row.problems.join(' ')}</span>}
                </th>
                <td>{row.cells.agency || '(empty)'}</td>
                <td>{row.cells.position || '–'}</td>
                <td>{[row.cells.level, row.cells.roles].filter(Boolean).join(' · ') || '–'}</td>
                {more && (
                  <td>
                    {row.cells.contribution && <span className="block">{row.cells.contribution}</span>}
                    {row.cells.email && <span className="block">{row.cells.email}</span>}
                    {(row.cells.from || row.cells.to) && (
                      <span className="block">
                        {row.member?.from || row.cells.from || 'from the start'} to {row.member?.to || row.cells.to || 'now'}
                      </span>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
