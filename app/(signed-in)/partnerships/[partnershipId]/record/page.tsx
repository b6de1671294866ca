import type { ReactNode } from 'react'
import { LookList } from '@/components/partnerships/look-list'
import { OutcomeWordings } from '@/components/partnerships/outcome-wordings'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { notSaid, RecordList } from '@/components/partnerships/record-list'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo, maySee } from '@/lib/access/rules'
import { loadLeading } from '@/lib/leading/loaders'
import { looksOfPower } from '@/lib/leading/rules'
import { loadModelLook, loadNoneChosen } from '@/lib/operating-models/loaders'
import { loadParticipationLooks } from '@/lib/participation/loaders'
import { loadOutcomeWordings, loadRecord } from '@/lib/partnerships/loaders'
import { mismatches } from '@/lib/partnerships/mismatch'
import type { OperatingModel } from '@/lib/partnerships/types'
import { operatingModelWords } from '@/lib/partnerships/words'
import { longDay } from '@/lib/platform/day-words'

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
  const model = partnership.operatingModel ? operatingModelWords[partnership.operatingModel as OperatingModel] : null
  const besides: [string, ReactNode][] = [
    ...(maySee(scope, 'model')
      ? [
          [
            'Operating model',
            <>
              {model ? `${model.name} (${model.citation})` : noneChosenOn ? `None of the four: so chosen on ${longDay(noneChosenOn)}` : 'Not chosen yet'}
              <a className="mt-1 block w-fit text-sm" href={`/partnerships/${partnershipId}/model`}>
                {model || noneChosenOn ? 'The choice, its reasons and its checklist' : 'About the operating model'}
              </a>
            </>,
          ] satisfies [string, ReactNode],
        ]
      : []),
    ...(leading ? [['Lead agency and chair', headInWords(leading)] satisfies [string, ReactNode]] : []),
  ]
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="record" title="Record">
      {!partnership.windUp && (
        <div className="mb-7">
          <LookList
            scope={scope}
            looks={[...(maySee(scope, 'model') ? mismatches(partnership) : []), ...modelLook, ...(leading?.power ? looksOfPower(leading.power) : [])]}
            heading="Does it go together?"
          />
        </div>
      )}
      {leading?.balance && (
        <p className="prose mb-7 border-l-4 border-accent pl-4">
          {leading.balance} <span className="cite whitespace-normal">BCS §4.2</span>
        </p>
      )}
      <RecordList record={partnership} besides={besides} />
      {!partnership.windUp && participation.length > 0 && (
        <div className="mt-8">
          <LookList scope={scope} looks={participation} />
        </div>
      )}
      <OutcomeWordings wordings={wordings} />
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

function headInWords(leading: Awaited<ReturnType<typeof loadLeading>>): ReactNode {
  if (!leading.lead && leading.chairs.length === 0) return notSaid
  const chairs = leading.chairs.map((one) => `${one.name}, ${one.agency}`).join('; ')
  return [leading.lead && `${leading.lead.agency} leads.`, chairs && `In the chair: ${chairs}.`].filter(Boolean).join(' ')
}
