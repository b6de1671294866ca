import { liveGrant } from '@/lib/access/data'
import { kindOf, statusOf } from '@/lib/agreements/as-typed'
import { isLive } from '@/lib/agreements/rules'
import type { ConditionPhase } from '@/lib/instrument/types'
import type { Letter, WaitingMessage } from '@/lib/messages/types'
import { isThere } from '@/lib/people/rules'
import { dayOf, hourMinuteOf, today } from '@/lib/platform/clock'
import { longDay } from '@/lib/platform/day-words'
import { addDays } from '@/lib/platform/days'
import type { Reader as Store } from '@/lib/platform/db'
import { fewestAnswers, linkDaysAfterClosing, minutesToAnswer, takesAnswers } from '@/lib/rounds/rules'
import {
  administratorEntered,
  agreementNotice,
  angelCame,
  angelGone,
  checkInNotice,
  commitmentNotice,
  helpAnswered,
  helpAsked,
  invitation,
  reminder,
  roundClosedForLead,
  roundClosedForMember,
  roundCloses,
  testLetter,
} from './letters'
import { checkInDue } from './rules'

/** What is read for a message, inside the transaction that sends it or for a preview. */
type Reader = Pick<
  Store,
  'partnership' | 'grant' | 'round' | 'invitation' | 'agreement' | 'commitment' | 'checkIn' | 'memberLink' | 'helpRequest' | 'administratorEntry' | 'person'
>
/** Where the link leads: a plain address, or a personal link that is made only while the message is sent. */
export type LetterLink = { address: string } | { answerOf: { invitationId: string } } | { ownPageOf: { membershipId: string } } | null
type Made = { letter: Letter; link: LetterLink }

/** What a message is made from, and what it says; null where its reason is gone. Reads only. */
export async function letterFor(
  from: Reader,
  message: WaitingMessage,
  origin: string,
): Promise<(Made & { replyTo: { name: string; address: string } | null }) | null> {
  if (message.kind === 'test') return { letter: testLetter(), link: { address: origin }, replyTo: null }
  if (message.partnershipId === null) return null
  const partnership = await from.partnership.findUnique({ where: { id: message.partnershipId }, include: { windUp: true } })
  if (!partnership) return null
  // Whoever keeps a record is told who read it, though nothing else is sent of it any more.
  if (message.kind !== 'administrator-entered' && (partnership.invented || partnership.windUp)) return null
  const leads = await from.grant.findMany({
    where: { partnershipId: partnership.id, standing: 'lead', endedAt: null, person: { account: { is: { disabledAt: null } } } },
    include: { person: { include: { account: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  // What is for a lead does not go to one who is none any more.
  const isLead = leads.some((one) => one.personId === message.personId)
  const first = leads[0]?.person
  const lead = first ? { name: first.name, address: first.account?.email ?? '' } : null
  const facts: Facts = {
    from,
    message,
    origin,
    day: today(),
    partnership,
    leads,
    isLead,
    leadName: lead?.name ?? 'the collaboration lead',
    base: `${origin}/partnerships/${partnership.id}`,
  }
  const made = await makers[message.kind](facts)
  return made && { ...made, replyTo: isLead ? null : lead }
}

type Facts = {
  from: Reader
  message: WaitingMessage
  origin: string
  day: string
  partnership: { id: string; name: string; checkInDays: number; createdAt: Date }
  leads: { personId: string }[]
  isLead: boolean
  leadName: string
  base: string
}

const makers: Record<Exclude<WaitingMessage['kind'], 'test'>, (facts: Facts) => Promise<Made | null>> = {
  invitation: forInvited,
  reminder: forInvited,
  'round-closes': async (facts) => {
    const round = await roundOf(facts)
    if (!round || round.closure || !facts.isLead) return null
    const { answered, invited } = round
    const letter = roundCloses({ ...round.facts, answered, invited, needed: Math.max(fewestAnswers, round.minimumAnswers) })
    return { letter, link: { address: `${facts.base}/${round.place}/${round.id}` } }
  },
  'round-closed': async (facts) => {
    const round = await roundOf(facts)
    if (!round?.closure) return null
    const closed = { ...round.facts, answered: round.closure.answered, invited: round.closure.invited, hasResult: round.reading !== null }
    if (facts.message.personId === null) return { letter: roundClosedForMember(closed, addDays(round.closure.closedOn, linkDaysAfterClosing)), link: null }
    if (!facts.isLead) return null
    const place = round.place === 'rounds' && closed.hasResult ? 'readings' : round.place
    return { letter: roundClosedForLead(closed), link: { address: `${facts.base}/${place}/${round.id}` } }
  },
  'agreement-notice': async (facts) => {
    const { agreementId = '', day, what } = facts.message.about
    const agreement = await facts.from.agreement.findUnique({ where: { id: agreementId }, include: { steps: { orderBy: { number: 'asc' } } } })
    if (!agreement || !facts.isLead || day === undefined || what === undefined) return null
    const status = statusOf(agreement.steps)
    // Changed, ended or reviewed meanwhile.
    if (!isLive(status) || (what === 'end' ? agreement.endsOn : agreement.reviewOn) !== day || day < facts.day) return null
    if (what === 'review' && status === 'under-review') return null
    const letter = agreementNotice({
      partnership: facts.partnership.name,
      title: agreement.title || kindOf(agreement.kind),
      what,
      day,
      today: facts.day,
      settings: `${facts.origin}/calendar`,
    })
    return { letter, link: { address: `${facts.base}/agreements/${agreement.id}` } }
  },
  'commitment-due': forOwner,
  'commitment-late': forOwner,
  'check-in-rhythm': async (facts) => {
    const { id, checkInDays, name } = facts.partnership
    const last = await facts.from.checkIn.findFirst({ where: { partnershipId: id }, orderBy: { on: 'desc' }, select: { on: true } })
    if (!facts.isLead || (last?.on ?? null) !== (facts.message.about.day ?? null)) return null
    if (last && !checkInDue({ checkInDays, lastOn: last.on }, facts.day)) return null
    const letter = checkInNotice({ partnership: name, lastOn: last?.on ?? null, days: checkInDays, today: facts.day, settings: `${facts.origin}/calendar` })
    return { letter, link: { address: `${facts.base}/check-ins/new` } }
  },
  'help-asked': forAskedAngel,
  'help-answered': async (facts) => {
    const request = await facts.from.helpRequest.findFirst({
      where: { id: facts.message.about.helpId ?? '', partnershipId: facts.partnership.id },
      include: { grant: { include: { person: true } } },
    })
    if (!request?.answerKind || request.closedOn !== null || !facts.isLead) return null
    const letter = helpAnswered({ partnership: facts.partnership.name, angel: request.grant.person.name, kind: request.answerKind })
    return { letter, link: { address: `${facts.base}/help` } }
  },
  'angel-came': async (facts) => {
    const grant = await facts.from.grant.findFirst({
      where: { id: facts.message.about.grantId ?? '', partnershipId: facts.partnership.id, ...liveGrant() },
      include: { person: true, throughAgency: true },
    })
    if (!grant?.throughAgency || !facts.isLead) return null
    const letter = angelCame({ partnership: facts.partnership.name, angel: grant.person.name, agency: grant.throughAgency.agencyName })
    return { letter, link: { address: `${facts.base}/access` } }
  },
  'angel-gone': async (facts) => {
    const grant = await facts.from.grant.findFirst({
      where: { id: facts.message.about.grantId ?? '', partnershipId: facts.partnership.id },
      include: { person: true },
    })
    if (!grant || !facts.isLead) return null
    const others = await facts.from.grant.count({
      where: { partnershipId: facts.partnership.id, standing: 'guardian-angel', ...liveGrant(), person: { account: { is: { disabledAt: null } } } },
    })
    const letter = angelGone({
      partnership: facts.partnership.name,
      angel: grant.person.name,
      isLast: others === 0,
      steppedBack: grant.endedAt !== null && grant.endedById === grant.personId,
      hasSuccessor: grant.successor !== '',
    })
    return { letter, link: { address: `${facts.base}/access` } }
  },
  'administrator-entered': async (facts) => {
    const entry = await facts.from.administratorEntry.findFirst({ where: { id: facts.message.about.entryId ?? '', partnershipId: facts.partnership.id } })
    if (!entry || !facts.isLead) return null
    const person = await facts.from.person.findUnique({ where: { id: entry.personId }, select: { name: true } })
    const letter = administratorEntered({
      partnership: facts.partnership.name,
      administrator: person?.name ?? 'Somebody',
      reason: entry.reason,
      until: `${hourMinuteOf(entry.until)} on ${longDay(dayOf(entry.until))}`,
    })
    return { letter, link: { address: `${facts.base}/access/viewings` } }
  },
}

/** To an angel: only while they are one, and while it waits for them. What was taken back is told to nobody. */
async function forAskedAngel({ from, message, partnership, leadName, base }: Facts): Promise<Made | null> {
  const request = await from.helpRequest.findFirst({
    where: { id: message.about.helpId ?? '', partnershipId: partnership.id, answerKind: null, closedOn: null },
    include: { grant: { include: { person: { include: { account: true } } } } },
  })
  if (!request || request.grant.endedAt !== null || request.grant.standing !== 'guardian-angel' || request.grant.personId !== message.personId) return null
  if (!request.grant.person.account || request.grant.person.account.disabledAt !== null) return null
  const letter = helpAsked({ partnership: partnership.name, lead: leadName, text: request.text, passedOn: request.passedFromId !== null })
  return { letter, link: { address: `${base}/help` } }
}

async function roundOf({ from, message, partnership, leadName }: Facts) {
  const round = await from.round.findFirst({
    where: { id: message.about.roundId ?? message.roundId ?? '', partnershipId: partnership.id },
    include: { closure: true, reading: { select: { id: true } }, _count: { select: { responses: true, invitations: { where: { excused: false } } } } },
  })
  if (!round) return null
  const { kind, subject, closesOn } = round
  return {
    ...round,
    place: kind === 'sense-making' ? 'sense-making' : 'rounds',
    answered: round._count.responses,
    invited: round._count.invitations,
    facts: { partnership: partnership.name, lead: leadName, kind, subject, closesOn, minutes: minutesToAnswer(round.module as ConditionPhase | null) },
  }
}

/** An invitation, or a reminder: only to those who have not answered at this moment, each with a link of its own. */
async function forInvited(facts: Facts): Promise<Made | null> {
  const { from, message, day } = facts
  const round = await roundOf(facts)
  const asked = await from.invitation.findUnique({ where: { id: message.about.invitationId ?? '' }, include: { membership: true } })
  if (!round || !asked || asked.roundId !== round.id || asked.answered || asked.excused) return null
  if (!isThere({ from: null, to: asked.membership.to }, day)) return null
  if (!takesAnswers({ closesOn: round.closesOn, closedOn: round.closure?.closedOn ?? null }, day)) return null
  return {
    letter: message.kind === 'invitation' ? invitation(round.facts) : reminder(round.facts, message.about.nth ?? 2, day),
    link: { answerOf: { invitationId: asked.id } },
  }
}

/** To whoever took something on: to their page where they sign in, else with a new link to their own page. */
async function forOwner(facts: Facts): Promise<Made | null> {
  const { from, message, day, partnership } = facts
  const { commitmentId = '', day: dueOn } = message.about
  const commitment = await from.commitment.findUnique({
    where: { id: commitmentId },
    include: {
      closure: true,
      owner: { include: { person: { include: { account: true, grants: { where: { partnershipId: partnership.id, endedAt: null } } } } } },
    },
  })
  if (!commitment || commitment.closure || commitment.partnershipId !== partnership.id || commitment.dueOn !== dueOn) return null
  const { owner } = commitment
  if (owner.id !== message.membershipId || !isThere({ from: null, to: owner.to }, day)) return null
  const late = message.kind === 'commitment-late'
  if (late !== dueOn < day) return null
  const { account, grants } = owner.person
  const signsIn = account !== null && account.disabledAt === null && grants.some((one) => one.standing === 'lead' || one.standing === 'member')
  const letter = commitmentNotice({
    partnership: partnership.name,
    what: commitment.what,
    dueOn,
    late,
    today: day,
    lead: facts.leadName,
    settings: signsIn ? `${facts.origin}/calendar` : null,
  })
  if (signsIn) return { letter, link: { address: `${facts.base}/commitments/${commitment.id}` } }
  // A link that the lead ended does not come back by itself.
  const links = await from.memberLink.findMany({
    where: { membershipId: owner.id },
    orderBy: { createdOn: 'desc' },
    select: { createdOn: true, endedOn: true },
  })
  const latest = links.filter((one) => one.createdOn === links[0]?.createdOn)
  const ended = latest.length > 0 && latest.every((one) => one.endedOn !== null)
  return { letter, link: ended ? null : { ownPageOf: { membershipId: owner.id } } }
}

/** How every message begins. */
export function greetingTo(name: string): string {
  return `Kia ora ${name},`
}
