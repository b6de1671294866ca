import { LearningLine } from '@/components/learning/learning-line'
import { SharedEntry } from '@/components/learning/shared-entry'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkRow } from '@/components/ui/link-row'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { shareHelpAction, takeBackSharedAction } from '@/lib/learning/actions'
import { loadLearnings } from '@/lib/learning/loaders'
import { learningShows } from '@/lib/learning/types'
import { learningShowWords } from '@/lib/learning/words'
import { loadRecord } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LearningsPage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/learnings', partnershipId)
  const [partnership, page] = await Promise.all([loadRecord(scope), loadLearnings(scope, await searchParams)])
  const { show, first, list, counts, next, story, helpSince, today } = page
  const here = `/partnerships/${partnershipId}/learnings`
  const query = show === 'all' ? '' : `?show=${show}`
  const shares = mayDo(scope, 'share-learnings')
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="check-ins" beside="/learnings" title="Learnings">
      <p className="prose mb-5">
        What the group learned, and who takes it home. What stays with the people who were there is lost when they go (BCS §5.2). Seen by this partnership,
        unless you share it.
      </p>
      {mayDo(scope, 'note-learning') && !partnership.windUp && (
        <p className="mb-6">
          <a className="button button-primary" href={`${here}/new`}>
            Note a learning
          </a>
        </p>
      )}
      {counts.all > 0 && (
        <LinkRow
          label="Which learnings"
          className="mb-6"
          ways={learningShows
            .filter((one) => one === 'all' || one === show || counts[one] > 0)
            .map((one) => ({
              href: one === 'all' ? here : `${here}?show=${one}`,
              label: `${learningShowWords[one].name} (${counts[one]})`,
              here: one === show,
            }))}
        />
      )}
      <h2>{learningShowWords[show].name}</h2>
      {list.length === 0 ? (
        <p className="meta mt-2">{learningShowWords[show].none}</p>
      ) : (
        <ul className="rule-list mt-2 max-w-3xl">
          {list.map((one) => (
            <li key={one.id}>
              <LearningLine learning={one} today={today} href={`${here}/${one.id}`} />
            </li>
          ))}
        </ul>
      )}
      {(next || !first) && (
        <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
          {!first && <a href={here + query}>From the beginning</a>}
          {next && <a href={`${here}${query}${query ? '&' : '?'}after=${next}`}>More learnings</a>}
        </p>
      )}
      {story && (
        <section className="mt-10">
          <h2>The story that stands in the library</h2>
          <div className="card mt-3 max-w-3xl">
            <SharedEntry shared={story} />
          </div>
          <p className="meta mt-2">Shared on {longDay(story.sharedOn)}.</p>
          {shares && (
            <ActionForm action={takeBackSharedAction} className="mt-2" address={`${here}?story`}>
              <HiddenField name="partnershipId" value={partnershipId} />
              <HiddenField name="sharedId" value={story.id} />
              <SubmitButton quiet>Take the story back</SubmitButton>
            </ActionForm>
          )}
        </section>
      )}
      <section className="prose mt-10" id="help">
        <h2>Which actions helped</h2>
        <p className="mt-2">
          {helpSince === null
            ? 'What you said about your actions stays in this partnership.'
            : `Since ${longDay(helpSince)} it is counted, without your name, which suggested actions helped you.`}{' '}
          Others see a number only where five partnerships or more are behind it, besides their own. <a href="/learning/helped">What is known of all actions</a>
        </p>
        {shares && (helpSince !== null || !partnership.windUp) && (
          <ActionForm action={shareHelpAction} className="mt-3" address={`${here}?help`}>
            <HiddenField name="partnershipId" value={partnershipId} />
            <HiddenField name="share" value={helpSince === null ? 'yes' : 'no'} />
            <SubmitButton quiet>{helpSince === null ? 'Let it be counted which actions helped us' : 'Do not count it any more'}</SubmitButton>
          </ActionForm>
        )}
      </section>
      <p className="meta mt-8">
        <a href="/learning">What other partnerships shared, and real cases</a>
      </p>
    </PartnershipFrame>
  )
}
