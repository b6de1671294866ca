import { Reo } from '@/components/ui/reo'
import type { TableRow } from '@/lib/bracing/picture'

/** So many names stand open in one cell; the others are folded. */
const mostNames = 6

/** The same facts as the picture, as a table. */
export function BracingTable({ rows }: { rows: readonly TableRow[] }) {
  return (
    <table className="table table-fixed">
      <caption className="sr-only">Who is there for which agency, at which level, and to whom they are tied</caption>
      <thead>
        <tr>
          <th scope="col">Agency and level</th>
          <th scope="col">Who</th>
          <th scope="col">Tied to</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.agency} ${row.level}`}>
            <th scope="row">
              <Reo>{row.agency}</Reo>
              {row.level && <span className="meta block">{row.level}</span>}
            </th>
            <td>
              <Names names={row.names} nobody="Nobody" />
            </td>
            <td>
              <Names names={row.tiedTo} nobody="No tie noted" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Names({ names, nobody }: { names: readonly string[]; nobody: string }) {
  if (names.length === 0) return <span className="text-soft">{nobody}</span>
  const shown = names.slice(0, mostNames).join('; ')
  const others = names.slice(mostNames)
  return (
    <>
      {shown}
      {others.length > 0 && (
        <details>
          <summary>and {others.length} more</summary>
          {others.join('; ')}
        </details>
      )}
    </>
  )
}
