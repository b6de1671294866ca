import type { ReactNode } from 'react'
import { LookList } from '@/components/partnerships/look-list'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo, maySee } from '@/lib/access/rules'
import { loadLeading } from '@/lib/leading/loaders'
import { looksOfPower } from '@/lib/leading/rules'
import { loadModelLook, loadNoneChosen } from '@/lib/operating-models/loaders'
import { loadParticipationLooks } from '@/lib/participation/loaders'
import { loadOutcomeWordings, loadRecord } from '@/lib/partnerships/loaders'
import { mismatches } from '@/lib/partnerships/mismatch'
import type { Complexity, Intensity, OperatingModel, Visibility } from '@/lib/partnerships/types'
import { checkInRhythmName, complexityWords, intensityWords, operatingModelWords, rhythmWords, visibilityWords } from '@/lib/partnerships/words'
import { type TriggerId, triggerWords } from '@/lib/partnerships/words-of-triggers'
import { longDay } from '@/lib/platform/day-words'

const notSaid = <span className="text-soft">Not said yet</span>

export default async function RecordPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/record', partnershipId)
  const [partnership, wordings, modelLook, participation, leading, noneChosenOn] = await Promise.all([
    loadRecord(scope),
    loadOutcomeWordings(scope),
    loadModelLook(scope),
    loadParticipationLooks(scope),
    maySee(scope, 'people') ? loadLeading(scope) : null,
    loadNoneChosen(scope),
  ])
  const triggers = partnership.triggers as TriggerId[]
  const model = partnership.operatingModel ? operatingModelWords[partnership.operatingModel as OperatingModel] : null
  const rows: [string, ReactNode][] = [
    ['Purpose in common', partnership.purpose],
    ['Shared outcome', partnership.sharedOutcome ?? <span className="text-soft">Not yet known</span>],
    ['Who it is for', partnership.forWhom || notSaid],
    ['What set it going', triggers.length > 0 ? triggers.map((id) => triggerWords[id].label).join('; ') : notSaid],
    ['How complex the need is', named(complexityWords, partnership.complexity as Complexity | null)],
    ['How intense the joint work is now', named(intensityWords, partnership.intensityNow as Intensity | null)],
    ['How intense the joint work needs to be', named(intensityWords, partnership.intensity as Intensity | null)],
    ['Membership', membership(partnership) ?? notSaid],
    [
      'Operating model',
      <>
        {model ? `${model.name} (${model.citation})` : noneChosenOn ? `None of the four: so chosen on ${longDay(noneChosenOn)}` : 'Not chosen yet'}
        <a className="mt-1 block w-fit text-sm" href={`/partnerships/${partnershipId}/model`}>
          {model || noneChosenOn ? 'The choice, its reasons and its checklist' : 'About the operating model'}
        </a>
      </>,
    ],
    ['Lead agency and chair', headInWords(leading)],
    ['Start', partnership.startedOn ? longDay(partnership.startedOn) : notSaid],
    ['Readings', rhythmWords[String(partnership.rhythmMonths)]],
    ['Check-ins', checkInRhythmName(partnership.checkInDays)],
    ['Who can see it', visibilityWords[partnership.visibility as Visibility].means],
  ]
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="record" title="Record">
      {!partnership.windUp && (
        <div className="mb-7">
          <LookList looks={[...mismatches(partnership), ...modelLook, ...(leading?.power ? looksOfPower(leading.power) : [])]} heading="Does it go together?" />
        </div>
      )}
      {leading?.balance && (
        <p className="prose mb-7 border-l-4 border-accent pl-4">
          {leading.balance} <span className="cite whitespace-normal">BCS §4.2</span>
        </p>
      )}
      <dl className="prose rule-list">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt className="meta">{label}</dt>
            <dd className="whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
      {!partnership.windUp && participation.length > 0 && (
        <div className="mt-8">
          <LookList looks={participation} />
        </div>
      )}
      {wordings.length > 0 && (
        <section className="prose mt-8">
          <h2>Earlier wordings of the outcome</h2>
          <ul className="rule-list mt-2">
            {wordings.map((one) => (
              <li key={one.id}>
                {one.text ?? 'Not yet known'} <span className="meta block">until {longDay(one.until)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {partnership.windUp && (
        <section className="prose mt-8">
          <h2>How it ended</h2>
          <p className="mt-2 whitespace-pre-line break-words">{partnership.windUp.note}</p>
          <p className="mt-2">
            <a href={`/partnerships/${partnershipId}`}>Thanks, what goes on with whom, and what is kept</a>
          </p>
        </section>
      )}
      {!partnership.windUp && mayDo(scope, 'edit-record') && (
        <p className="mt-8 flex flex-wrap gap-3">
          <a className="button button-primary" href={`/partnerships/${partnershipId}/record/edit`}>
            Change the record
          </a>
          <a className="button button-quiet" href={`/partnerships/${partnershipId}/wind-up`}>
            Wind the partnership up
          </a>
        </p>
      )}
    </PartnershipFrame>
  )
}

function named<Id extends string>(words: Record<Id, { name: string; means: string }>, id: Id | null): ReactNode {
  return id ? `${words[id].name}. ${words[id].means}` : notSaid
}

function headInWords(leading: Awaited<ReturnType<typeof loadLeading>> | null): ReactNode {
  if (!leading || (!leading.lead && leading.chairs.length === 0)) return notSaid
  const chairs = leading.chairs.map((one) => `${one.name}, ${one.agency}`).join('; ')
  return [leading.lead && `${leading.lead.agency} leads.`, chairs && `In the chair: ${chairs}.`].filter(Boolean).join(' ')
}

function membership(record: { openMembership: boolean | null; mandated: boolean | null }): string | null {
  const words = [
    record.openMembership === null ? null : record.openMembership ? 'open to others' : 'closed',
    record.mandated === null ? null : record.mandated ? 'mandated' : 'self-selected',
  ].filter(Boolean)
  return words.length === 0 ? null : words.join(', ').replace(/^./, (first) => first.toUpperCase())
}
