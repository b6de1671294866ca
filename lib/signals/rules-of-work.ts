import { bracingOn } from '@/lib/bracing/rules'
import { waitsFor } from '@/lib/learning/learnings'
import { capital, counted, longDay } from '@/lib/platform/day-words'
import { addDays, daysBetween } from '@/lib/platform/days'
import { defineRule, mostRows } from './define-rule'
import { doublings } from './steps'

export const silence = defineRule({
  id: 'silence',
  name: 'Silence',
  watches: 'No check-in, no reading (nor one made together), and nothing done about a commitment for weeks.',
  why: 'Partnerships falter unless the partners look after them on purpose. One that fails goes quietly: people drop away, and what held them frays.',
  citation: 'BCS §7.2',
  concerns: ['lead', 'angel'],
  consider: [
    'Ring two members and ask how it goes. Log what they say as a check-in.',
    'If it has ended, wind it up well: say thanks, and note what passes to whom.',
  ],
  reads: ['record', 'check-ins', 'commitments', 'reading', 'together'],
  uses: ['silenceDays'],
  see: ({ record, 'check-ins': checkIns, commitments, reading, together }, { base, today, thresholds }) => {
    const latestOf = (days: readonly (string | null)[]) =>
      days.reduce<string>((latest, day) => (day !== null && day > latest && day <= today ? day : latest), '')
    const read = reading.findLast((one) => one.closedOn <= today)
    const talked = together.findLast((one) => one.closedOn <= today)
    const signs = [
      { on: latestOf(checkIns.map((one) => one.on)), words: 'The last check-in', href: `${base}/check-ins` },
      { on: read?.closedOn ?? '', words: 'The last reading', href: `${base}/readings/${read?.roundId}` },
      { on: talked?.closedOn ?? '', words: 'The last reading made together', href: `${base}/together/${talked?.id}` },
      {
        on: latestOf(commitments.flatMap((one) => [one.madeOn, one.lastMovedOn, one.ended?.on ?? null])),
        words: 'The last change to a commitment',
        href: `${base}/commitments`,
      },
    ]
      .filter((one) => one.on !== '')
      .sort((a, b) => (a.on < b.on ? 1 : -1))
    const last = signs[0]?.on ?? record.startedOn
    const days = daysBetween(last, today)
    if (days < thresholds.silenceDays) return null
    const rows = signs.map(({ words, on, href }) => ({ words: `${words}: ${longDay(on)}`, href }))
    return {
      what: `No check-in, no reading and no change to a commitment since ${longDay(last)}.`,
      rows: rows.length > 0 ? rows : [{ words: 'No check-in, no reading and no commitment so far', href: `${base}/check-ins` }],
      facts: [[last, doublings(days, thresholds.silenceDays)]],
    }
  },
})

export const lateCommitments = defineRule({
  id: 'late-commitments',
  name: 'Late commitments',
  watches: 'Several commitments are past their day, or had their day moved twice.',
  why: 'Nodding and smiling in the group, and then not doing it, is one of the things that gets in the way. Often the reason lies outside the person.',
  citation: 'BCS §4.3',
  concerns: ['group'],
  consider: [
    'Ask what got in the way, before asking when. Fix the problem, not the blame.',
    'Drop with a reason what nobody will do, and make the rest smaller.',
  ],
  reads: ['commitments'],
  uses: ['lateCommitments'],
  see: ({ commitments }, { base, today, thresholds }) => {
    const found = commitments.filter((one) => one.ended === null && (one.dueOn < today || one.moves >= 2)).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    if (found.length < thresholds.lateCommitments) return null
    const late = found.filter((one) => one.dueOn < today).length
    const parts = [
      ...(late > 0 ? [counted(late, 'commitment is late', 'commitments are late')] : []),
      ...(late < found.length
        ? [
            late > 0
              ? counted(found.length - late, 'was moved twice', 'were moved twice')
              : counted(found.length, 'commitment was moved twice', 'commitments were moved twice'),
          ]
        : []),
    ]
    return {
      what: `${capital(parts.join(', '))}: what got in the way?`,
      // Who owns each stands on the page of commitments. Here it would read as a verdict.
      rows: found.slice(0, mostRows).map((one) => ({
        words: `${one.what}${one.dueOn < today ? `, due on ${longDay(one.dueOn)}` : `, moved ${counted(one.moves, 'time', 'times')}, now due on ${longDay(one.dueOn)}`}`,
        href: `${base}/commitments`,
      })),
      facts: found.map((one) => [one.id, one.dueOn]),
    }
  },
})

/** So many pulses make a mean that says anything. */
const pulses = 3
/** Older pulses say nothing of now. */
const pulseDays = 180

export const fallingPulse = defineRule({
  id: 'falling-pulse',
  name: 'Collaboration fatigue: the pulse is low',
  watches: 'The mean of the last three pulses is low, or a whole point under that of the three before.',
  why: 'Fatigue comes where more is expected than can be, where all leans on some people’s passion, and where the agencies are not behind it.',
  citation: 'BCS §7.2',
  concerns: ['group', 'angel'],
  consider: [
    'Ask which of the three it is: too much expected, too few who carry, or agencies not behind it.',
    'Agree on one thing to stop, and on one little victory within a month.',
  ],
  reads: ['check-ins'],
  uses: ['lowPulse'],
  see: ({ 'check-ins': checkIns }, { base, today, thresholds }) => {
    const felt = checkIns
      .flatMap((one) => (one.pulse === null || one.on > today || one.on < addDays(today, -pulseDays) ? [] : [{ id: one.id, on: one.on, pulse: one.pulse }]))
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))
    const mean = (rows: typeof felt) => rows.reduce((sum, one) => sum + one.pulse, 0) / rows.length
    const last = felt.slice(-pulses)
    const before = felt.slice(-2 * pulses, -pulses)
    if (last.length < pulses) return null
    const low = mean(last) <= thresholds.lowPulse
    const falling = before.length === pulses && mean(before) - mean(last) >= 1
    if (!low && !falling) return null
    const shown = falling ? [...before, ...last] : last
    return {
      what: low ? 'The pulse is low.' : 'The pulse is falling.',
      rows: shown.toReversed().map((one) => ({ words: `${longDay(one.on)}: ${one.pulse} of 5`, href: `${base}/check-ins` })),
      facts: [[low ? 'low' : 'falling', Math.floor(mean(last))]],
    }
  },
})

export const fewShoulders = defineRule({
  id: 'few-shoulders',
  name: 'Collaboration fatigue: work on few shoulders',
  watches: 'Five members or more, five open commitments or more, and nearly all of them with two people.',
  why: 'Work across agencies that leans too much on some people’s passion tires them out.',
  citation: 'BCS §7.2',
  concerns: ['group', 'lead'],
  consider: [
    'Go through the list at the next meeting, and ask for each who else could do it.',
    'Drop what nobody else would pick up. It may not matter enough.',
  ],
  reads: ['people', 'commitments'],
  uses: ['fewShare'],
  see: ({ people, commitments }, { base, today, thresholds }) => {
    const open = commitments.filter((one) => one.ended === null)
    if (open.length < 5 || bracingOn(people, today).members.length < 5) return null
    const owned = new Map<string, number>()
    for (const { ownerId } of open) owned.set(ownerId, (owned.get(ownerId) ?? 0) + 1)
    const most = [...owned].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 2)
    const theirs = most.reduce((sum, [, count]) => sum + count, 0)
    if (theirs * 100 < thresholds.fewShare * open.length) return null
    const nameOf = new Map(people.members.map((one) => [one.id, one.name]))
    return {
      what: `${capital(counted(most.length, 'person has', 'people have'))} ${theirs} of the ${open.length} open commitments.`,
      rows: most.map(([id, count]) => ({
        words: `${nameOf.get(id) ?? 'A member'}: ${counted(count, 'open commitment', 'open commitments')}`,
        href: `${base}/commitments`,
      })),
      facts: [most.map(([id]) => id).sort()],
    }
  },
})

/** So many commitments done, and nothing said of any, show a habit. */
const unsaidAtLeast = 3
/** Nobody remembers what is longer ago. */
const rememberedDays = 365

export const noLearningLoop = defineRule({
  id: 'no-learning-loop',
  name: 'No learning loop',
  watches:
    'Three commitments or more were done and nobody said whether they helped, or a reading was followed by no commitment. A retrospective counts by what it leaves: whether things helped, and what is taken on.',
  why: 'Each step should shape the next one. Groups that pause to ask what helped, and what to do better, renew themselves.',
  citation: 'BCS §§5.2, 5.3',
  concerns: ['group'],
  consider: [
    'Take ten minutes at the next meeting: what was done, did it help, and what follows?',
    'Choose one action from the last reading, and enter it as a commitment.',
  ],
  reads: ['commitments', 'reading'],
  uses: ['learningDays'],
  see: ({ commitments, reading }, { base, today, thresholds }) => {
    const rows: { words: string; href: string }[] = []
    const facts: unknown[] = []
    const done = commitments.filter((one) => one.ended?.kind === 'done' && one.ended.on > addDays(today, -rememberedDays))
    const unsaid = done.filter((one) => one.ended && daysBetween(one.ended.on, today) >= thresholds.learningDays)
    if (unsaid.length >= unsaidAtLeast && done.every((one) => !one.ended?.helpSaid)) {
      rows.push({
        words: `${capital(counted(unsaid.length, 'commitment was', 'commitments were'))} done, and nobody said whether they helped`,
        href: `${base}/commitments`,
      })
      for (const one of unsaid) facts.push(one.id)
    }
    const last = reading.at(-1)
    if (
      last &&
      last.outcome !== 'none' &&
      daysBetween(last.closedOn, today) >= thresholds.learningDays &&
      !commitments.some((one) => one.madeOn >= last.closedOn)
    ) {
      rows.push({ words: `Nothing was taken on since the reading of ${longDay(last.closedOn)}`, href: `${base}/readings/${last.roundId}` })
      facts.push(last.roundId)
    }
    return rows.length > 0 ? { what: 'What was done and read has led to nothing that the record shows.', rows, facts } : null
  },
})

/** The beginning of a text that may be long. */
function beginning(text: string): string {
  const signs = [...text]
  return signs.length <= 160 ? text : `${signs.slice(0, 160).join('').trimEnd()} …`
}

export const notCarriedHome = defineRule({
  id: 'not-carried-home',
  name: 'Learning not carried home',
  watches: 'Somebody was to take a learning home, and weeks later nobody said that it got there.',
  why: 'What a group learns reaches its agencies only where carrying it there is thought of and done. It refreshes the task of the group as well.',
  citation: 'BCS §§5.2, 5.3',
  concerns: ['group'],
  consider: ['Ask who could tell it at home this month, and to whom.', 'If it no longer matters, change the learning so that nobody takes it.'],
  reads: ['learnings'],
  uses: ['carryDays'],
  see: ({ learnings }, { base, today, thresholds }) => {
    const found = learnings.filter((one) => (waitsFor(one, today) ?? -1) >= thresholds.carryDays)
    if (found.length === 0) return null
    return {
      what: `${capital(counted(found.length, 'learning was', 'learnings were'))} to be carried home, and nobody said that it got there.`,
      rows: found.slice(0, mostRows).map((one) => ({
        words: `“${beginning(one.text)}”${one.organisation ? `, for ${one.organisation}` : ''}, learned on ${longDay(one.madeOn)}`,
        href: `${base}/learnings/${one.id}`,
      })),
      facts: found.map((one) => one.id),
    }
  },
})
