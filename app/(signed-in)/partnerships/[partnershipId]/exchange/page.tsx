import { ImportProblems } from '@/components/exchange/import-problems'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { FileField } from '@/components/ui/file-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { enterPartnership } from '@/lib/access/loaders'
import { importAnswersAction, importTableAction } from '@/lib/exchange/actions'
import { tableKinds } from '@/lib/exchange/types'
import { tableWords } from '@/lib/exchange/words'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'

export default async function ExchangePage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/exchange', partnershipId)
  const partnership = await loadRecord(scope)
  const base = `/partnerships/${partnershipId}/exchange`
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="record" beside="/exchange" title="Import and export">
      <section className="mb-12">
        <h2>Take it out</h2>
        <ul className="rule-list mt-3 max-w-3xl">
          <li className="flex flex-wrap items-center justify-between gap-3 sm:flex-nowrap">
            <span>
              <strong>The whole partnership</strong>
              <span className="meta block">
                One JSON file with documents. Readings travel as counts, never as answers. <a href="/api/partnership-schema">Its schema</a>
              </span>
            </span>
            <a className="button shrink-0" href={`${base}/partnership.json`} download>
              Download the file
            </a>
          </li>
          {tableKinds.map((kind) => (
            <li key={kind} className="flex flex-wrap items-center justify-between gap-3 sm:flex-nowrap">
              <span>
                <strong>{tableWords[kind].name}</strong>
                <span className="meta block">As a table for a spreadsheet (CSV).</span>
              </span>
              <a className="button shrink-0" href={`${base}/${kind}.csv`} download>
                Download {tableWords[kind].name.toLowerCase()}
              </a>
            </li>
          ))}
        </ul>
      </section>
      {!partnership.windUp && (
        <div className="grid gap-x-14 gap-y-12 lg:grid-cols-2">
          <section>
            <h2>Bring a table in</h2>
            <p className="meta prose mb-5 mt-1">All of it or nothing. Each bad row is named. At most 10,000 rows.</p>
            <ActionForm action={importTableAction}>
              <ImportProblems />
              <HiddenField name="partnershipId" value={partnershipId} />
              <HiddenField name="submissionKey" value={loadSubmissionKey()} />
              <ChoiceField
                name="kind"
                label="What does the file hold?"
                value="members"
                options={tableKinds.map((kind) => ({ value: kind, label: tableWords[kind].name, hint: tableWords[kind].means }))}
              />
              <FileField name="file" label="The file" hint="CSV in UTF-8, with headings in the first row." accept=".csv,.txt,.tsv,text/csv,text/plain" />
              <ChoiceField
                name="skipExisting"
                label="People and agreements that are there already"
                hint="An agreement counts as the same by its kind and title. Agencies that are there always stay as they are."
                many
                value={[]}
                options={[{ value: 'yes', label: 'Leave them as they are' }]}
              />
              <SubmitButton>Import the table</SubmitButton>
            </ActionForm>
          </section>
          <section>
            <h2>Bring past answers in</h2>
            <p className="meta prose mb-5 mt-1">
              Answers that you have in a file become a closed round with its reading. The columns are those of <a href="/api/instrument">the instrument</a>:
              respondent, felt, and ids of statements.
            </p>
            <ActionForm action={importAnswersAction}>
              <ImportProblems />
              <HiddenField name="partnershipId" value={partnershipId} />
              <HiddenField name="submissionKey" value={loadSubmissionKey()} />
              <FileField
                name="answersFile"
                label="The file"
                hint="CSV, one row for each person. Cells are 1 to 5, cannot-say, too-early, or empty."
                accept=".csv,.txt,text/csv"
              />
              <TextField name="openedOn" label="The round opened on" type="date" />
              <TextField name="closedOn" label="The round closed on" type="date" />
              <TextField name="invited" label="How many were asked?" inputMode="numeric" width="short" />
              <SubmitButton>Import the answers</SubmitButton>
            </ActionForm>
          </section>
        </div>
      )}
    </PartnershipFrame>
  )
}
