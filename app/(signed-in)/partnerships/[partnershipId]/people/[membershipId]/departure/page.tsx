import { LookList } from '@/components/partnerships/look-list'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { noteDepartureAction } from '@/lib/departures/actions'
import { loadDeparture } from '@/lib/departures/loaders'
import { lookAtDeparture } from '@/lib/departures/rules'
import { loadRecord } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'

export default async function DeparturePage({ params }: { params: Promise<{ partnershipId: string; membershipId: string }> }) {
  const { partnershipId, membershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/people/[membershipId]/departure', partnershipId)
  const [partnership, { facts, version, noted, replacementId, candidates }] = await Promise.all([loadRecord(scope), loadDeparture(scope, membershipId)])
  const base = `/partnerships/${partnershipId}`
  const mayNote = mayDo(scope, 'edit-people') && !partnership.windUp
  const looks = lookAtDeparture(facts, base)
  const gone = noted && facts.lastDay < facts.today
  return (
    <PartnershipFrame
      actor={actor}
      scope={scope}
      partnership={partnership}
      tab="people"
      title={noted ? `${facts.name} ${gone ? 'has left' : 'leaves'}` : `When ${facts.name} leaves`}
    >
      <p className="lede mb-6">
        {noted ? `${facts.agency}. Last day: ${longDay(facts.lastDay)}.` : `${facts.agency}. What this partnership would have to see to.`}
        {facts.replacement && ` ${facts.replacement} follows.`}
      </p>
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-2">
        <div className="grid content-start gap-8">
          {looks.length > 0 ? (
            <LookList scope={scope} looks={looks} heading="See to this, in this order" />
          ) : (
            <p className="look prose">Nothing is left open: every promise, role and level has somebody else.</p>
          )}
          {facts.handOver && (
            <section className="prose">
              <h2>Hand-over note</h2>
              <p className="mt-2 whitespace-pre-line">{facts.handOver}</p>
            </section>
          )}
        </div>
        {mayNote && (
          <section>
            <h2 className="mb-4">{noted ? 'Change what was noted' : 'Note that they leave'}</h2>
            <ActionForm action={noteDepartureAction}>
              <HiddenField name="partnershipId" value={partnershipId} />
              <HiddenField name="membershipId" value={membershipId} />
              <HiddenField name="version" value={String(version)} />
              <TextField name="lastDay" label="Last day" type="date" value={noted ? facts.lastDay : ''} />
              <TextAreaField
                name="handOver"
                label="Hand-over note"
                hint="What runs, who to call, what was promised. Everyone who sees the members can read it. Can be left empty."
                rows={5}
                value={facts.handOver}
              />
              <SelectField
                name="replacementId"
                label="Who follows them?"
                hint="Somebody new? Add them as a member first, or choose them later."
                value={replacementId}
                options={[{ value: '', label: 'Not known yet' }, ...candidates.map((one) => ({ value: one.id, label: one.label }))]}
              />
              <SubmitButton>{noted ? 'Save' : 'Note the departure'}</SubmitButton>
            </ActionForm>
          </section>
        )}
      </div>
    </PartnershipFrame>
  )
}
