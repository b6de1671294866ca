import { PageFrame } from '@/components/shell/page-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageHeading } from '@/components/ui/page-heading'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { enterRoom } from '@/lib/access/loaders'
import { loadSubmissionKey, loadWasRefused } from '@/lib/partnerships/loaders'
import { actInRoomAction } from '@/lib/retrospectives/actions'
import { loadRoom } from '@/lib/retrospectives/loaders'
import { codeInTwo, phaseAfter, phaseBefore } from '@/lib/retrospectives/rules'
import { phaseWords } from '@/lib/retrospectives/words'

type Props = { params: Promise<{ retrospectiveId: string }> }

export default async function RoomPage({ params }: Props) {
  const { retrospectiveId } = await params
  const { actor, scope } = await enterRoom('/retrospective/[retrospectiveId]', retrospectiveId)
  const { partnership, board, me, facilitates } = await loadRoom(scope)
  const words = phaseWords[board.phase]
  const act = (kind: string) => (
    <>
      <HiddenField name="retrospectiveId" value={retrospectiveId} />
      <HiddenField name="submissionKey" value={loadSubmissionKey()} />
      <HiddenField name="kind" value={kind} />
    </>
  )
  const move = (to: string | null, label: string) =>
    to && (
      <ActionForm action={actInRoomAction}>
        {act('move-phase')}
        <HiddenField name="to" value={to} />
        <HiddenField name="steps" value={String(board.steps)} />
        <SubmitButton>{label}</SubmitButton>
      </ActionForm>
    )
  return (
    <PageFrame actor={actor}>
      <PageHeading title={`${words.name}: ${partnership.name}`} refused={loadWasRefused()} />
      <p className="lede mb-4 mt-2">{words.everybody}</p>
      <p className="mb-6">
        You are {me.name}.{board.code && ` Others join with the code ${codeInTwo(board.code)}.`}
      </p>
      <h2>In the room</h2>
      <ul className="rule-list mb-8 mt-3">
        {board.people.map((one) => (
          <li key={one.id} dir="auto">
            {one.name}
            {one.id === board.facilitatorId && ' (facilitator)'}
          </li>
        ))}
      </ul>
      {board.phase === 'gather' &&
        board.prompts.map((prompt) => (
          <section key={prompt.id} className="mb-8">
            <h2>{prompt.text}</h2>
            <ActionForm action={actInRoomAction}>
              {act('add-card')}
              <HiddenField name="column" value={prompt.id} />
              <TextAreaField name="text" label="A card" rows={2} />
              <SubmitButton>Add the card</SubmitButton>
            </ActionForm>
          </section>
        ))}
      <ul className="rule-list mb-8">
        {board.cards.map((card) => (
          <li key={card.id} dir="auto">
            {card.text}
          </li>
        ))}
      </ul>
      {facilitates && (
        <div className="flex flex-wrap gap-3">
          {move(phaseAfter(board.phase), 'Move on')}
          {move(phaseBefore(board.phase), 'Step back')}
        </div>
      )}
    </PageFrame>
  )
}
