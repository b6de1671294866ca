import { insertDocument } from '@/lib/agreements/add-document'
import { checkDocument } from '@/lib/agreements/check-document'
import { insertAgreement } from '@/lib/agreements/mutations'
import type { Transaction } from '@/lib/platform/db'
import { agreementsOfExamples } from './agreements-of-examples'
import { plainPdf } from './plain-pdf'
import type { RelativeDay } from './types'

type Around = { agencyNames: ReadonlyMap<string, string>; memberIds: (id: string) => string | null; dayOf: (day: RelativeDay) => string }

/** Loads the agreements of one invented partnership, through the same code as real ones. */
export async function loadAgreementsOf(tx: Transaction, slug: string, partnershipId: string, around: Around): Promise<void> {
  const dayOrNull = (day: RelativeDay | undefined) => (day ? around.dayOf(day) : null)
  for (const example of agreementsOfExamples[slug] ?? []) {
    const steps = example.steps.map(({ status, on, note = '' }) => ({ status, on: around.dayOf(on), note }))
    const createdOn = steps[0]?.on ?? ''
    const id = await insertAgreement(
      tx,
      partnershipId,
      {
        kind: example.kind,
        title: example.title,
        startsOn: dayOrNull(example.startsOn),
        reviewOn: dayOrNull(example.reviewOn),
        endsOn: dayOrNull(example.endsOn),
        link: null,
        groundRules: example.groundRules ?? '',
        developedBy: example.developedBy ?? null,
        developedNote: example.developedNote ?? '',
        money: [...(example.money ?? [])],
        moneyNote: example.moneyNote ?? '',
        issues: example.issues ?? {},
        terms: { answers: example.answers ?? {}, ball: example.ball ?? '' },
        createdOn,
        steps,
        parties: (example.parties ?? []).map((party) => ({
          name: party.agency ? (around.agencyNames.get(party.agency) ?? party.agency) : (party.name ?? ''),
          signatories: party.signs ? [{ membershipId: around.memberIds(party.signs), name: '', position: '', signedOn: dayOrNull(party.on) }] : [],
        })),
        amendments: (example.amendments ?? []).map(({ on, what }) => ({ on: around.dayOf(on), what })),
      },
      null,
    )
    if (!example.document) continue
    const checked = await checkDocument(example.document.name, plainPdf(example.document.lines))
    if ('refused' in checked) throw new Error(`The example ${slug} has a document that is refused: ${checked.refused}.`)
    await insertDocument(tx, id, checked, null, steps.at(-1)?.on)
  }
}
