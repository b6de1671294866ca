import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { PasteMembersForm } from '@/components/people/paste-members-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { enterPartnership } from '@/lib/access/loaders'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { addPastedMembersAction, previewPastedMembersAction } from '@/lib/people/actions'
import { mostRows, pasteColumns } from '@/lib/people/pasted-rows'
import { levels, roles } from '@/lib/people/types'
import { levelWords, roleWords } from '@/lib/people/words'

export default async function PasteMembersPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/people/paste', partnershipId)
  const partnership = await loadRecord(scope)
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="people" title="Paste several members">
      <div className="prose mb-6">
        <p>Copy rows from a spreadsheet and paste them here. You see what was read before anything is added.</p>
        <details className="mt-2">
          <summary>Which columns can there be?</summary>
          <p className="mt-2">
            In this order, or with a first row of headings in any order: <strong>{pasteColumns.join(', ')}</strong>. Name and agency are needed; leave the rest
            out or empty. Several roles are separated by a semicolon.
          </p>
          <p>Levels: {levels.map((id) => levelWords[id].toLowerCase()).join(', ')}.</p>
          <p>Roles: {roles.map((id) => roleWords[id].name.toLowerCase()).join(', ')}.</p>
        </details>
      </div>
      <PasteMembersForm
        preview={previewPastedMembersAction}
        add={addPastedMembersAction}
        hint={`One person a row, at most ${mostRows} rows. For example: Aroha Smith, City Council, Youth adviser, manager, chair`}
        hidden={
          <>
            <HiddenField name="partnershipId" value={partnershipId} />
            <HiddenField name="submissionKey" value={loadSubmissionKey()} />
          </>
        }
      />
    </PartnershipFrame>
  )
}
