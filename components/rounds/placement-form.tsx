import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { domainWords } from '@/lib/instrument/domains'
import { domains } from '@/lib/instrument/types'
import { placementComment } from '@/lib/instrument/words'
import { submitPlacementAction } from '@/lib/rounds/actions'
import { CommentFields } from './comment-fields'
import { DraftKeeper } from './draft-keeper'

type Own = { answers: Record<string, number | string>; comments: { question: string; audience: string; text: string }[] }
type Props = { token: string; facilitatorName: string; own: Own | null; draftName: string; late?: boolean }

/** Where one member places the issue, and (if they like) what they see from there. `late`: as in the form of a round. */
export function PlacementForm({ token, facilitatorName, own, draftName, late = false }: Props) {
  return (
    <ActionForm key={own ? 'own' : 'empty'} action={submitPlacementAction} title="Your answer" address={`/answer/${token}`} onlyOnceSent={late}>
      <HiddenField name="linkToken" value={token} />
      <DraftKeeper name={draftName} sent={false} />
      <ChoiceField
        name="placement"
        label="From where you stand, how is this issue?"
        hint="There is no right answer. Choose what fits best for you."
        value={String(own?.answers.placement ?? '')}
        options={[
          ...domains.map((domain) => ({ value: domain, label: <strong>{domainWords[domain].name}</strong>, hint: domainWords[domain].means })),
          { value: 'cannot-say', label: 'I can’t say' },
        ]}
      />
      <CommentFields
        question={placementComment}
        before={own?.comments.find((comment) => comment.question === placementComment.id)}
        facilitatorName={facilitatorName}
      />
      {!late && <SubmitButton>{own ? 'Send my changed answer' : 'Send my answer'}</SubmitButton>}
    </ActionForm>
  )
}
