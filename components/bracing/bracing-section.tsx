import { BracingPicture, mostColumns } from '@/components/charts/bracing-picture'
import { shapeOf, storeyOf } from '@/lib/bracing/rules'
import type { BracedPerson, BracedTie } from '@/lib/bracing/types'
import { shapeWords } from '@/lib/bracing/words'
import { levels } from '@/lib/people/types'
import { levelName } from '@/lib/people/words'

/** The cross-brace picture with its words, and the same facts as a table; many agencies stand in the table alone. */
export function BracingSection({ people, ties }: { people: readonly BracedPerson[]; ties: readonly BracedTie[] }) {
  const agencies = [...new Map(people.map((one) => [one.agencyId, one.agency]))].sort((a, b) => a[1].localeCompare(b[1], 'en-NZ'))
  const held = levels.filter((level) => people.some((one) => one.level === level))
  const rows = people.some((one) => storeyOf(one.level) === null) ? [...held, ''] : held
  const column = new Map(agencies.map(([id], at) => [id, at]))
  const place = (one: BracedPerson) => ({ column: column.get(one.agencyId) ?? 0, row: rows.indexOf(one.level as (typeof rows)[number]) })
  const cells = agencies.flatMap(([id], at) =>
    rows.flatMap((level, row) => {
      const count = people.filter((one) => one.agencyId === id && one.level === level).length
      return count === 0 ? [] : [{ column: at, row, people: count }]
    }),
  )
  const byId = new Map(people.map((one) => [one.id, one]))
  const drawn = new Map<string, { from: ReturnType<typeof place>; to: ReturnType<typeof place>; ties: number }>()
  for (const tie of ties) {
    const [from, to] = [byId.get(tie.fromId), byId.get(tie.toId)]
    if (!from || !to) continue
    const [a, b] = [place(from), place(to)].sort((one, other) => one.column - other.column || one.row - other.row)
    if (!a || !b || (a.column === b.column && a.row === b.row)) continue
    const key = `${a.column} ${a.row} ${b.column} ${b.row}`
    drawn.set(key, { from: a, to: b, ties: (drawn.get(key)?.ties ?? 0) + 1 })
  }
  const shape = shapeOf(people, ties)
  const words = shape ? shapeWords[shape] : 'No tie between agencies is recorded yet.'
  const picture = (
    <BracingPicture
      idPrefix="bracing"
      columns={agencies.map(([, name]) => name)}
      rows={rows.map(levelName)}
      cells={cells}
      ties={[...drawn.values()]}
      title="Who holds which place, and who is tied to whom"
      description={`${words} The table below has the same facts.`}
    />
  )
  const tooWide = agencies.length > mostColumns
  return (
    <section className="card p-4 sm:p-6">
      <h2 className="mb-3">{words}</h2>
      {tooWide ? (
        <p className="meta">With more than {mostColumns} agencies a picture would be too small to read. The table has them all.</p>
      ) : (
        <div className={agencies.length > 3 ? 'hidden md:block' : ''}>{picture}</div>
      )}
      <details className="mt-4 text-sm" open={tooWide || agencies.length > 3}>
        <summary>As a table</summary>
        <div className="scroll-x pt-3" tabIndex={0} role="region" aria-label="Agencies and levels">
          <table className="table">
            <caption className="sr-only">People by agency and level, and ties to other agencies</caption>
            <thead>
              <tr>
                <th scope="col">Agency</th>
                {rows.map((level) => (
                  <th scope="col" key={level} className="number">
                    {levelName(level)}
                  </th>
                ))}
                <th scope="col" className="number">
                  Ties to others
                </th>
              </tr>
            </thead>
            <tbody>
              {agencies.map(([id, name], at) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  {rows.map((level, row) => (
                    <td key={level} className="number">
                      {cells.find((cell) => cell.column === at && cell.row === row)?.people ?? '–'}
                    </td>
                  ))}
                  <td className="number">
                    {[...drawn.values()]
                      .filter(({ from, to }) => from.column !== to.column && (from.column === at || to.column === at))
                      .reduce((sum, one) => sum + one.ties, 0)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
