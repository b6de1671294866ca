import { ShareBar } from '@/components/charts/share-bar'
import type { Resource, ResourceKind } from '@/lib/leading/types'
import { resourceWords } from '@/lib/leading/words'

type Props = { resources: readonly { kind: ResourceKind; entries: readonly Resource[] }[]; changeHref?: (id: string) => string }

/** What agencies bring, kind by kind: in words, and as a share where the group agreed on one. */
export function ResourceList({ resources, changeHref }: Props) {
  const held = resources.filter(({ entries }) => entries.length > 0)
  const open = resources.filter(({ entries }) => entries.length === 0)
  return (
    <>
      {held.map(({ kind, entries }) => (
        <div key={kind} className="mb-6">
          <h3>{resourceWords[kind].name}</h3>
          <ul className="rule-list mt-1 max-w-3xl">
            {[...entries]
              .sort((a, b) => (b.share ?? -1) - (a.share ?? -1))
              .map((one) => (
                <li key={one.id} className="grid gap-x-6 gap-y-1 sm:grid-cols-[1fr_11rem_auto]">
                  <div>
                    <p className="font-semibold">{one.agency}</p>
                    <p className="whitespace-pre-line text-sm">{one.amount}</p>
                  </div>
                  <div className="text-sm">
                    {one.share === null ? (
                      <p className="meta">No share said</p>
                    ) : (
                      <>
                        <p>{one.share} per cent</p>
                        <ShareBar share={one.share} />
                      </>
                    )}
                  </div>
                  {changeHref && (
                    <a href={changeHref(one.id)} className="no-print text-sm">
                      Change
                      <span className="sr-only">
                        {' '}
                        what {one.agency} brings: {resourceWords[kind].name.toLowerCase()}
                      </span>
                    </a>
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
      {open.length > 0 && <p className="meta mb-4">Nothing is entered for: {open.map(({ kind }) => resourceWords[kind].name.toLowerCase()).join(', ')}.</p>}
    </>
  )
}
