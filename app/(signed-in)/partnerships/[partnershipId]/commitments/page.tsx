import { CommitmentFilters } from '@/components/commitments/commitment-filters'
import { CommitmentLine } from '@/components/commitments/commitment-line'
import { LookList } from '@/components/partnerships/look-list'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { LinkRow } from '@/components/ui/link-row'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { addressAsked } from '@/lib/commitments/asked'
import { loadCommitmentsPage } from '@/lib/commitments/loaders'
import { asksWhetherItHelped, ownerGoes, questionOfLate } from '@/lib/commitments/rules'
import { endings, type ShownCommitment } from '@/lib/commitments/types'
import { showWords } from '@/lib/commitments/words'
import { loadRecord } from '@/lib/partnerships/loaders'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CommitmentsPage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/commitments', partnershipId)
  const [partnership, page] = await Promise.all([loadRecord(scope), loadCommitmentsPage(scope, await searchParams)])
  const { asked, list, next, counts, owners, ended, today } = page
  const base = `/partnerships/${partnershipId}`
  const here = `${base}/commitments`
  const may = mayDo(scope, 'settle-commitment') && !partnership.windUp
  const running = asked.show === 'open' || asked.show === 'late'
  const first = asked.after === null
  const allEnded = endings.reduce((sum, show) => sum + counts[show], 0)
  const question = first && running && asked.whose === null && !partnership.windUp ? questionOfLate(counts.late, `${here}?show=late`) : null
  const line = (one: ShownCommitment) => (
    <li key={one.id} className="grid gap-3 sm:grid-cols-[1fr_auto]">
      <CommitmentLine commitment={one} today={today} base={base} href={mayDo(scope, 'settle-commitment') ? `${here}/${one.id}` : undefined} />
      {may && one.closure === null && (
        <p className="flex flex-wrap content-start gap-2 sm:flex-col">
          <a className="button" href={`${here}/${one.id}?do=settle`} aria-label={`Done or dropped: ${one.what}`}>
            Done or dropped
          </a>
          {ownerGoes(one.owner, today) && (
            <a className="button" href={`${here}/${one.id}?do=pass-on`} aria-label={`Pass on: ${one.what}`}>
              Pass it on
            </a>
          )}
        </p>
      )}
      {may && asksWhetherItHelped(one.closure, today) && (
        <p>
          <a className="button" href={`${here}/${one.id}#field-helped`} aria-label={`Did it help: ${one.what}`}>
            Say if it helped
          </a>
        </p>
      )}
    </li>
  )
  const none =
    asked.show === 'open' && asked.whose === null && !partnership.windUp
      ? 'None is open. The reading suggests actions that can be adopted.'
      : showWords[asked.show].none
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="check-ins" beside="/commitments" title="Commitments">
      {may && (
        <p className="mb-6">
          <a className="button button-primary" href={`${here}/new`}>
            Add a commitment
          </a>
        </p>
      )}
      {question && (
        <div className="mb-8">
          <LookList scope={scope} looks={[question]} heading="Worth asking" />
        </div>
      )}
      <CommitmentFilters
        here={here}
        asked={asked}
        counts={partnership.windUp ? { ...counts, ask: 0 } : counts}
        owners={owners}
        ownMembershipId={scope.ownMembershipId}
      />
      <h2>{showWords[asked.show].name}</h2>
      {list.length === 0 ? <p className="meta mt-2">{none}</p> : <ul className="rule-list mt-2 max-w-3xl">{list.map(line)}</ul>}
      {(next || !first) && (
        <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
          {!first && <a href={here + addressAsked({ ...asked, after: null })}>From the beginning</a>}
          {next && <a href={here + addressAsked({ ...asked, after: next })}>More commitments</a>}
        </p>
      )}
      {ended.length > 0 && (
        <section className="mt-10">
          <h2>Ended</h2>
          <ul className="rule-list mt-2 max-w-3xl">{ended.map(line)}</ul>
          {allEnded > ended.length && (
            <div className="meta mt-2">
              The last {ended.length}. All of them:
              <LinkRow
                label="All that ended"
                ways={endings
                  .filter((show) => counts[show] > 0)
                  .map((show) => ({ href: here + addressAsked({ ...asked, show }), label: showWords[show].name, here: false }))}
              />
            </div>
          )}
        </section>
      )}
    </PartnershipFrame>
  )
}
