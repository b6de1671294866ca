import { ParticipationForm } from '@/components/participation/participation-form'
import { LookList } from '@/components/partnerships/look-list'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { Reo } from '@/components/ui/reo'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { loadIwiParticipation, loadParticipationLooks } from '@/lib/participation/loaders'
import { involvementWords, questions, questionWords } from '@/lib/participation/words'
import { loadRecord } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'

export default async function ParticipationPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/participation', partnershipId)
  const [partnership, recorded, looks] = await Promise.all([loadRecord(scope), loadIwiParticipation(scope), loadParticipationLooks(scope)])
  const mayChange = !partnership.windUp && mayDo(scope, 'edit-record')
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="record" beside="/participation" title="Iwi and Māori participation">
      <div className="mb-7 empty:hidden">
        <LookList scope={scope} looks={looks.map((look) => ({ ...look, href: undefined }))} />
      </div>
      {recorded ? (
        <>
          <dl className="prose rule-list">
            {questions.map((question) => (
              <div key={question}>
                <dt>
                  <Reo>{questionWords[question].label}</Reo>
                  <span className="meta block">
                    <Reo>{questionWords[question].why}</Reo> <span className="cite">{questionWords[question].citation}</span>
                  </span>
                </dt>
                <dd className="mt-1 whitespace-pre-line font-semibold">
                  {question === 'involvement' ? (
                    <Reo>{`${involvementWords[recorded.involvement].name}. ${involvementWords[recorded.involvement].means}`}</Reo>
                  ) : recorded[question] === null ? (
                    <span className="font-normal text-soft">Shown to those who may see the people here.</span>
                  ) : (
                    recorded[question] || <span className="font-normal text-soft">Not said</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
          <p className="meta mt-3">Recorded on {longDay(recorded.updatedOn)}. Earlier versions are kept.</p>
        </>
      ) : (
        <p className="prose mb-6">
          {mayChange ? 'Four questions to talk about with those concerned. Only the first has to be answered.' : 'Nothing is recorded yet.'}
        </p>
      )}
      {mayChange && (
        <div className={recorded ? 'mt-8' : ''}>
          <ParticipationForm partnershipId={partnershipId} given={recorded} />
        </div>
      )}
    </PartnershipFrame>
  )
}
