import { EntryList } from '@/components/entries/entry-list'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { enterPartnership } from '@/lib/access/loaders'
import { loadEntries } from '@/lib/entries/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'
import { loadViewings } from '@/lib/viewings/loaders'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ViewingsPage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { after } = await searchParams
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/access/viewings', partnershipId)
  const mark = typeof after === 'string' ? after : undefined
  const [partnership, { viewings, next }, entries] = await Promise.all([loadRecord(scope), loadViewings(scope, mark), loadEntries(scope)])
  const base = `/partnerships/${partnershipId}/access/viewings`
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="access" beside="/access/viewings" title="Who has looked">
      <p className="lede mb-6">
        Every page that a guardian angel opened, or a manager of one of your agencies to whom you opened the partnership; and everything that an administrator
        opened who entered with a reason. One line for each person, kind of page and day. What members open is not noted.
      </p>
      {viewings.length === 0 ? (
        <p>{mark ? 'There is nothing earlier.' : 'Nobody from outside the group has opened anything yet.'}</p>
      ) : (
        <ul className="rule-list max-w-3xl">
          {viewings.map((one) => (
            <li key={one.id} className="grid gap-x-6 sm:grid-cols-[2fr_3fr_2fr]">
              <span className="break-words">
                <strong>{one.name}</strong>
                <span className="meta block">{one.as}</span>
              </span>
              <span>{one.what}</span>
              <span className="meta sm:text-right">
                {one.day}, {one.when}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-6 flex flex-wrap gap-x-6">
        {mark && <a href={base}>The latest</a>}
        {next && <a href={`${base}?after=${encodeURIComponent(next)}`}>Earlier</a>}
      </p>
      {!mark && <EntryList entries={entries} />}
    </PartnershipFrame>
  )
}
