import 'server-only'
import { notFound } from 'next/navigation'
import { maySee } from '@/lib/access/rules'
import { previewScope } from '@/lib/access/scope'
import type { PartnershipScope, Releasable } from '@/lib/access/types'
import { loadAgreementsPage } from '@/lib/agreements/loaders'
import { statusName } from '@/lib/agreements/words'
import { loadCheckIns } from '@/lib/check-ins/loaders'
import { pulseName } from '@/lib/check-ins/words'
import { loadCommitments } from '@/lib/commitments/loaders'
import { statusOf } from '@/lib/commitments/rules'
import { statusWords } from '@/lib/commitments/words'
import { loadTogether } from '@/lib/consensus/loaders'
import { togetherHeading } from '@/lib/consensus/words'
import { listResources } from '@/lib/leading/data'
import { resourceWords } from '@/lib/leading/words'
import { loadLearnings } from '@/lib/learning/loaders'
import { type LoadedChoice, loadChoices, loadModelLook } from '@/lib/operating-models/loaders'
import { choiceName } from '@/lib/operating-models/words'
import { loadIwiParticipation, loadParticipationLooks } from '@/lib/participation/loaders'
import { involvementWords, questions, questionWords } from '@/lib/participation/words'
import { loadOutcomeWordings, loadRecord } from '@/lib/partnerships/loaders'
import { mismatches } from '@/lib/partnerships/mismatch'
import type { OperatingModel } from '@/lib/partnerships/types'
import { operatingModelWords } from '@/lib/partnerships/words'
import { loadPeople } from '@/lib/people/loaders'
import { isThere } from '@/lib/people/rules'
import { capital, counted, longDay } from '@/lib/platform/day-words'
import { statements } from '@/lib/instrument/statements'
import { loadClosedRounds } from '@/lib/readings/loaders'
import { byDisagreement } from '@/lib/readings/publish'
import { loadRounds } from '@/lib/rounds/loaders'
import { loadSessions } from '@/lib/sense-making/loaders'
import { findingOf } from '@/lib/sense-making/rules'
import { loadSignals } from '@/lib/signals/loaders'
import { loadHowItEnded } from '@/lib/wind-up/loaders'
import { getAngel } from './data'
import { chosenFrom, inShort } from './rules'
import type { InShort, ReleasePreview } from './types'

/** The angel of this grant, which kinds are looked at, and exactly what they would see; the page for what is not there where they are none. */
export async function loadRelease(scope: PartnershipScope, grantId: string, asked: Record<string, string | string[] | undefined>) {
  const angel = (/^[a-z0-9]{1,40}$/.test(grantId) && (await getAngel(scope, grantId))) || notFound()
  const chosen = chosenFrom(asked, angel.released)
  return { angel, chosen, preview: await loadPreview(scope, [...chosen, ...angel.open]) }
}

/** What a guardian angel would see with these kinds released, or open to them anyway: each read is the one that their own pages make. */
async function loadPreview(scope: PartnershipScope, released: readonly Releasable[]): Promise<ReleasePreview> {
  const { scope: seen, actor } = previewScope(scope, released)
  const where = async (fact: Releasable, read: () => Promise<InShort>) => (maySee(seen, fact) ? await read() : null)
  const [record, wordings, ended, rounds] = await Promise.all([loadRecord(seen), loadOutcomeWordings(seen), loadHowItEnded(seen), loadClosedRounds(seen)])
  const kinds: ReleasePreview['kinds'] = {
    model: await where('model', async () => {
      const [choices, looks] = [await loadChoices(seen), await loadModelLook(seen)]
      const fits = record.windUp ? [] : [...mismatches(record), ...looks]
      return inShort(
        [...choices.map(choiceInShort), ...fits.map((one) => one.what)],
        record.operatingModel ? operatingModelWords[record.operatingModel as OperatingModel].name : 'None was chosen yet.',
      )
    }),
    participation: await where('participation', async () => {
      const [recorded, looks] = [await loadIwiParticipation(seen), await loadParticipationLooks(seen)]
      const given = recorded && { ...recorded, involvement: involvementWords[recorded.involvement].name }
      const answers = given ? questions.flatMap((one) => (given[one] ? [`${questionWords[one].label} ${given[one]}`] : [])) : []
      return inShort([...answers, ...looks.map((one) => one.what)], 'Nothing is recorded yet.')
    }),
    people: await where('people', async () => {
      const { members, agencies, today } = await loadPeople(seen)
      const there = members.filter((one) => isThere(one, today))
      const present = agencies.filter((one) => isThere(one, today))
      return inShort(
        [
          `Agencies: ${present.map((one) => one.name).join(', ') || 'none yet'}.`,
          ...there.map((one) => [one.person.name, one.position, one.partnershipAgency.name].filter(Boolean).join(', ')),
        ],
        'Nobody is entered.',
      )
    }),
    'response-count': await where('response-count', async () =>
      inShort(
        (await loadRounds(seen)).map((one) => `Round of ${longDay(one.openedOn)}: ${one.answered} of ${one.invited} answered.`),
        'No round was opened yet.',
      ),
    ),
    'statement-counts': await where('statement-counts', async () => statementsInShort(rounds)),
    commitments: await where('commitments', async () => {
      const { open, ended, today } = await loadCommitments(seen)
      const lines = [...open, ...ended].map((one) => {
        const owner = [one.owner.person.name, one.owner.partnershipAgency.name].filter(Boolean).join(', ')
        return `${one.what} (${[owner, `by ${longDay(one.dueOn)}`, statusWords[statusOf(one, today)].toLowerCase()].filter(Boolean).join('; ')})`
      })
      return inShort(lines, 'There are none.')
    }),
    agreements: await where('agreements', async () => {
      const { agreements, total } = await loadAgreementsPage(seen, undefined)
      return inShort(
        agreements.map((one) => `${one.title}: ${statusName(one.status).toLowerCase()}`),
        'No agreement is entered.',
        total,
      )
    }),
    resources: await where('resources', async () =>
      inShort(
        (await listResources(seen)).map(
          (one) =>
            `${one.agency}, ${resourceWords[one.kind].name.toLowerCase()}: ${one.amount.replace(/\.$/, '')}${one.share === null ? '' : `, ${one.share} per cent`}`,
        ),
        'Nothing is entered.',
      ),
    ),
    together: await where('together', async () => {
      const { finished } = await loadTogether(seen)
      return inShort(
        finished.map((one) => [longDay(one.closedOn ?? one.openedOn), one.result && togetherHeading(one.result)].filter(Boolean).join(': ')),
        'None was made yet.',
      )
    }),
    learnings: await where('learnings', async () => {
      const { list } = await loadLearnings(seen, { show: 'all' })
      return inShort(
        list.map((one) => [one.text, [one.takerName, one.organisation].filter(Boolean).join(', ')].filter(Boolean).join(' – ')),
        'None is noted yet.',
      )
    }),
    'sense-making': await where('sense-making', async () =>
      inShort(
        (await loadSessions(seen)).map((one) => `${one.subject}: ${one.told ? findingOf(one.told) : one.closedOn ? 'too few for a result' : 'open'}`),
        'No session was held yet.',
      ),
    ),
    'check-ins': await where('check-ins', async () => {
      const { checkIns } = await loadCheckIns(seen, undefined)
      return inShort(
        checkIns.map((one) =>
          [longDay(one.on), pulseName(one.pulse), one.moved || one.victory, one.inTheWay && `In the way: ${one.inTheWay}`].filter(Boolean).join(' · '),
        ),
        'None was logged yet.',
      )
    }),
    signals: await where('signals', async () => {
      const signals = await loadSignals(seen, actor)
      return inShort(
        (signals?.open ?? []).map((one) => one.what),
        'None is open. Each comes only from kinds of fact that are ticked as well.',
      )
    }),
  }
  return { record, wordings, ended, rounds, kinds }
}

/** One choice of an operating model: what, when, why, and how much of its checklist is done. */
function choiceInShort({ model, on, reasons, steps }: LoadedChoice): string {
  const done = steps.length === 0 ? '' : ` ${capital(counted(steps.length, 'step', 'steps'))} of the checklist done.`
  return `${choiceName(model)}, chosen on ${longDay(on)}: ${reasons}${done}`
}

const textOf = new Map<string, string>(statements.map(({ id, text }) => [id, text]))

/** The statements of the latest reading on which people differ most, with their counts. They come with the reading. */
function statementsInShort(rounds: ReleasePreview['rounds']): InShort {
  const reading = rounds?.findLast((round) => round.reading !== null)?.reading
  if (rounds === null) return { lines: ['Nothing by itself: they stand on the page of the reading. Tick the reading as well.'], more: 0 }
  const shown = reading ? byDisagreement(reading.statements).flatMap((one) => (one.shown ? [one] : [])) : []
  return inShort(
    shown.map((one) => {
      const counts = one.segments.filter((segment) => segment.count > 0).map((segment) => `${segment.count} ${segment.label}`)
      return `${textOf.get(one.id) ?? one.id} – ${counts.join(', ')}`
    }),
    `No statement can be shown yet: there is no reading, or fewer than ${counted(5, 'person', 'people')} could say.`,
  )
}
