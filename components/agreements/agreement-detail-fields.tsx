import { ChoiceField } from '@/components/ui/choice-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { qualityQuestions } from '@/lib/agreements/quality'
import { developments, issueIds, moneyWays, questionIds } from '@/lib/agreements/types'
import { developmentWords, issueWords, moneyWords } from '@/lib/agreements/words'

type Given = Record<string, string>

/** How it was developed, how the money runs, the four critical issues, and the quality check. All can be left empty. */
export function AgreementDetailFields({ given }: { given: Given }) {
  return (
    <>
      <h2 className="mb-3 mt-10">How it was made</h2>
      <ChoiceField
        name="developedBy"
        label="How was it developed?"
        hint="Partnering Agreements: making it together matters as much as what comes out."
        value={given.developedBy ?? ''}
        options={[
          ...developments.map((id) => ({ value: id, label: developmentWords[id].name, hint: developmentWords[id].means })),
          { value: '', label: 'Not said yet' },
        ]}
      />
      <TextAreaField name="developedNote" label="By whom, and how" rows={2} value={given.developedNote} />
      <h2 className="mb-3 mt-10">How the money runs</h2>
      <ChoiceField
        name="money"
        label="Ways that apply"
        hint="Choose all that fit. The names are the Toolkit’s."
        many
        value={(given.money ?? '').split(',').filter(Boolean)}
        options={moneyWays.map((id) => ({ value: id, label: moneyWords[id].name, hint: `${moneyWords[id].means} (${moneyWords[id].citation})` }))}
      />
      <TextAreaField name="moneyNote" label="How much, from whom" rows={2} value={given.moneyNote} />
      <h2 className="mb-1 mt-10">Four critical issues</h2>
      <p className="meta prose mb-4">They come up again and again in agreements between agencies (Partnering Agreements).</p>
      {issueIds.map((id) => (
        <TextAreaField key={id} name={`issue-${id}`} label={issueWords[id].name} hint={issueWords[id].ask} rows={2} value={given[`issue-${id}`]} />
      ))}
      <h2 className="mb-1 mt-10">Questions to ask of it</h2>
      <p className="meta prose mb-4">A “no” can be right for you. Nobody counts the answers.</p>
      {questionIds.map((id) => (
        <div key={id} className="mb-8">
          <ChoiceField
            name={`answer-${id}`}
            label={qualityQuestions[id].ask}
            hint={`${qualityQuestions[id].why} (${qualityQuestions[id].citation})`}
            value={given[`answer-${id}`] ?? ''}
            options={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No' },
              { value: '', label: 'Not said' },
            ]}
          />
          <TextAreaField
            name={`words-${id}`}
            label={
              <>
                In a few words<span className="sr-only">: {qualityQuestions[id].ask}</span>
              </>
            }
            rows={2}
            value={given[`words-${id}`]}
          />
        </div>
      ))}
    </>
  )
}
