import { insertCommitment, insertSettlement } from '@/lib/commitments/mutations'
import { insertChoice, markSteps } from '@/lib/operating-models/mutations'
import { putParticipation } from '@/lib/participation/mutations'
import { insertPartnership, insertWindUp } from '@/lib/partnerships/mutations'
import { insertMember, participationOf } from '@/lib/people/mutations'
import { now, today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/days'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { putSetting } from '@/lib/platform/settings'
import { closeInside } from '@/lib/rounds/close-round'
import { insertRound, keepAnswers } from '@/lib/rounds/mutations'
import type { StoredComment } from '@/lib/rounds/types'
import { parseAnswerRow } from './answer-row'
import { examples } from './examples'
import { loadSessionsOf } from './load-sessions'
import { modulesOfExamples, parseModuleRow } from './modules-of-examples'
import type { ExampleModelChoice, ExamplePartnership, RelativeDay } from './types'
import { participationOfExamples } from './participation-of-examples'
import { loadAgreementsOf } from './load-agreements'
import { loadBracingOf } from './load-bracing'
import { loadCheckInsOf } from './load-check-ins'
import { loadLearningsOf } from './load-learnings'
import { loadOutcomesOf, loadRetrospectivesOf } from './load-retrospectives'
import { learningsOfExamples } from './learnings-of-examples'

/** The calendar day that a relative day means, counted back from `base`. Never later than `base` unless it lies ahead. */
export function dayFor(relative: RelativeDay, base: string): string {
  const [year = 2026, month = 1] = base.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1 - relative.monthsAgo, relative.day)).toISOString().slice(0, 10)
  return relative.monthsAgo >= 0 && date > base ? base : date
}

/** Some thousand statements: on a slow machine they take longer than a form may. */
const longestLoadMs = 60_000

/** Loads the invented examples once, through the same code as real ones. Returns the ids of the partnerships made, in order. */
export function loadExamples(byPersonId: string | null): Promise<string[]> {
  return inTransaction(async (tx) => {
    if (await tx.setting.findUnique({ where: { key: 'examples-loaded' } })) return []
    const made: string[] = []
    for (const example of examples) made.push(await loadExample(tx, example, today()))
    await putSetting(tx, 'examples-loaded', `${now().toISOString()} ${byPersonId ?? ''}`)
    return made
  }, longestLoadMs)
}

async function loadExample(tx: Transaction, example: ExamplePartnership, base: string): Promise<string> {
  const partnershipId = await insertPartnership(
    tx,
    {
      name: example.name,
      purpose: example.purpose,
      sharedOutcome: example.sharedOutcome,
      forWhom: example.forWhom,
      triggers: [...example.triggers],
      complexity: example.complexity,
      intensityNow: example.intensityNow,
      intensity: example.intensity,
      openMembership: example.membershipKind.open,
      mandated: example.membershipKind.mandated,
      startedOn: dayFor(example.startedOn, base),
      rhythmMonths: 3,
      checkInDays: 14,
      visibility: 'installation',
    },
    { personId: null, invented: true },
  )
  const agencyNames = new Map(example.agencies.map((agency) => [agency.id, agency.name]))
  for (const agency of example.agencies) await participationOf(tx, partnershipId, agency.name)
  const members = new Map<string, { id: string; from: string; to: string | null; critical: boolean }>()
  for (const member of example.members) {
    const from = dayFor(member.from, base)
    const to = member.to ? dayFor(member.to, base) : null
    const id = await insertMember(
      tx,
      partnershipId,
      {
        name: member.role,
        email: null,
        agency: agencyNames.get(member.agency) ?? member.agency,
        position: '',
        level: member.level,
        roles: [...member.roles],
        contribution: member.putsOnTheTable,
        from,
        to,
      },
      null,
    )
    members.set(member.id, { id, from, to, critical: member.roles.includes('critical-friend') })
  }
  const chosen = example.modelChoices.map((choice) => ({ ...choice, day: dayFor(choice.on, base) }))
  const presentOn = (day: string) =>
    [...members.values()].filter((one) => !one.critical && one.from <= day && (one.to === null || one.to >= day)).map(({ id }) => id)
  const roundIds: string[] = []
  for (const [at, round] of example.rounds.entries()) {
    const on = dayFor(round.opened, base)
    while (chosen[0] && chosen[0].day < on) await keepChoice(tx, partnershipId, chosen.shift(), agencyNames, base)
    const closedOn = [addDays(on, round.closedAfterDays), base].sort()[0] ?? base
    const module = modulesOfExamples[example.slug]?.round === at ? modulesOfExamples[example.slug] : null
    const opened = await insertRound(tx, partnershipId, null, {
      closesOn: addDays(on, 28),
      minimumAnswers: 5,
      facilitator: null,
      invited: presentOn(on),
      asks: { kind: 'self-assessment', module: module?.phase ?? null },
      orderSeed: 7919 * (at + 1),
      on,
    })
    if (opened.outcome === 'refused') throw new Error(`The example ${example.slug} could not open its round: ${opened.reason}.`)
    for (const [nth, response] of round.responses.entries()) {
      const link = opened.links[nth]
      if (!link) throw new Error(`The example ${example.slug} has more answers than people.`)
      const comments: StoredComment[] = (response.comments ?? []).map((comment) => ({ question: comment.question, audience: comment.to, text: comment.text }))
      const conditions = module ? parseModuleRow(module.phase, module.rows[nth] ?? '') : {}
      await keepAnswers(tx, link.token, { answers: { ...parseAnswerRow(response.row), ...conditions }, felt: response.felt, comments }, newId(), on)
    }
    await closeInside(tx, opened.roundId, null, closedOn)
    roundIds.push(opened.roundId)
  }
  while (chosen[0]) await keepChoice(tx, partnershipId, chosen.shift(), agencyNames, base)
  const exampleMember = (id: string) => example.members.find((one) => one.id === id)
  const around = {
    agencyNames,
    memberIds: (id: string) => members.get(id)?.id ?? null,
    nameOf: (id: string) => exampleMember(id)?.role ?? '',
    agencyOf: (id: string) => agencyNames.get(exampleMember(id)?.agency ?? '') ?? '',
    dayOf: (day: RelativeDay) => dayFor(day, base),
  }
  const retrospectives = await loadRetrospectivesOf(tx, example, partnershipId, { ...around, roundIds })
  const commitmentIds: string[] = []
  for (const commitment of example.commitments) {
    const id = await insertCommitment(
      tx,
      partnershipId,
      {
        what: commitment.what,
        ownerMembershipId: members.get(commitment.owner)?.id ?? '',
        dueOn: dayFor(commitment.due, base),
        actionId: commitment.action,
        roundId: null,
        madeOn: dayFor(commitment.made, base),
        retrospectiveId: retrospectives.ofDay(commitment.made),
      },
      null,
    )
    commitmentIds.push(id)
    const { outcome } = commitment
    if (outcome.kind !== 'open') {
      const [reason, helped] = outcome.kind === 'done' ? [outcome.note, outcome.helped] : [outcome.reason, null]
      await insertSettlement(tx, partnershipId, id, { kind: outcome.kind, reason, helped, on: dayFor(outcome.on, base) }, null)
    }
  }
  await loadSessionsOf(tx, example.slug, partnershipId, { dayOf: (day) => dayFor(day, base), presentOn })
  const participation = participationOfExamples[example.slug]
  if (participation) {
    const { on, ...recorded } = participation
    await putParticipation(tx, partnershipId, recorded, 0, dayFor(on, base), null)
  }
  await loadAgreementsOf(tx, example.slug, partnershipId, around)
  await loadBracingOf(tx, example.slug, partnershipId, around)
  await loadCheckInsOf(tx, example.slug, partnershipId, around)
  await loadLearningsOf(tx, example.slug, partnershipId, { ...around, retrospectiveOf: retrospectives.ofDay })
  await loadOutcomesOf(tx, example, retrospectives.ids, commitmentIds)
  if (example.woundUp) {
    const { thanks = '', kept = '' } = learningsOfExamples[example.slug]?.end ?? {}
    await insertWindUp(tx, partnershipId, { on: dayFor(example.woundUp.on, base), note: example.woundUp.note, thanks, kept }, null)
  }
  return partnershipId
}

/** Between the rounds, so that each choice knows the reading of its day. */
async function keepChoice(
  tx: Transaction,
  partnershipId: string,
  choice: (ExampleModelChoice & { day: string }) | undefined,
  agencyNames: ReadonlyMap<string, string>,
  base: string,
): Promise<void> {
  if (!choice) return
  const { model, answers, reasons, day } = choice
  const notDepartments = choice.notDepartments.map((agency) => agencyNames.get(agency) ?? agency)
  const id = await insertChoice(tx, partnershipId, { model, answers: { answers, notDepartments }, reasons, on: day }, null)
  for (const { step, on, note } of choice.steps) {
    await markSteps(tx, { id, partnershipId, model }, { ticked: [{ step, note }], unticked: [] }, dayFor(on, base), null)
  }
}
