import { longDay } from '@/lib/platform/day-words'

type Party = {
  id: string
  name: string
  participationId: string | null
  signatures: readonly { id: string; name: string; position: string; signedOn: string | null }[]
}

/** The parties, and who signs for each. With `base` each can be changed. */
export function PartyList({ parties, base }: { parties: readonly Party[]; base?: string }) {
  return (
    <ul className="rule-list mt-2 list-none pl-0">
      {parties.map((party) => (
        <li key={party.id}>
          <div className="flex flex-col items-start sm:flex-row sm:items-baseline sm:justify-between sm:gap-x-6">
            <h3>
              {party.name}
              {party.participationId === null && <span className="meta font-normal"> (outside the partnership)</span>}
            </h3>
            {base && (
              <a className="no-print shrink-0 text-sm" href={`${base}/parties/${party.id}`} aria-label={`Add a signatory for ${party.name}`}>
                Add a signatory
              </a>
            )}
          </div>
          {party.signatures.length === 0 ? (
            <p className="meta">Nobody is named to sign.</p>
          ) : (
            <ul className="mt-1 list-none space-y-1 pl-0 text-sm">
              {party.signatures.map((one) => (
                <li key={one.id} className="flex flex-wrap gap-x-3">
                  <span>
                    {base ? <a href={`${base}/signatories/${one.id}`}>{one.name}</a> : one.name}
                    {one.position && `, ${one.position}`}
                  </span>
                  <span className="meta">{one.signedOn ? `signed on ${longDay(one.signedOn)}` : 'has not signed yet'}</span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
