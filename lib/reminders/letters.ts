import { subjectOf } from '@/lib/messages/rules'
import type { Letter } from '@/lib/messages/types'
import { counted, longDay } from '@/lib/platform/day-words'
import { daysBetween } from '@/lib/platform/days'

const shortDay = (day: string) => longDay(day).replace(/ \d{4}$/, '')
const inDays = (left: number) => (left <= 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${counted(left, 'day', 'days')}`)

/** The sentence that goes with every link that answers. */
const answersInYourPlace = 'Whoever has this link could answer in your place, so please do not pass it on. Opening it changes nothing; only sending does.'

export type RoundFacts = {
  partnership: string
  lead: string
  kind: string
  subject: string
  minutes: number
  closesOn: string
}

const isSession = (round: RoundFacts) => round.kind === 'sense-making'

/** How long a thing takes, in words. */
const takes = (round: RoundFacts) =>
  isSession(round) ? 'It is one choice and takes about two minutes.' : `It takes about ${round.minutes} minutes, on a phone too.`

/** The first message with a personal link. */
export function invitation(round: RoundFacts): Letter {
  const { partnership, lead, closesOn } = round
  return {
    subject: subjectOf(partnership, isSession(round) ? 'how do you see our issue?' : 'how are we doing?'),
    paragraphs: [
      isSession(round)
        ? `${lead} asks everyone in ${partnership} how they see one issue, each from where they stand: “${round.subject}”.`
        : `${lead} asks everyone in ${partnership} how the work together is going.`,
      `${takes(round)} You can answer until the end of ${longDay(closesOn)}.`,
      'Your answer is confidential. The group sees counts, never what one person said.',
    ],
    button: isSession(round) ? 'Say how you see it' : 'Open the questions',
    underLink: [answersInYourPlace],
    why: `You get this because you are a member of ${partnership}. Two reminders follow at most, and none once you have answered.`,
    stop: `Not for you this time? Answer this message: it goes to ${lead}, who can leave you out.`,
  }
}

/** A reminder, with a link of its own. */
export function reminder(round: RoundFacts, nth: number, today: string): Letter {
  const { partnership, lead, closesOn } = round
  const left = daysBetween(today, closesOn)
  return {
    subject: subjectOf(partnership, left <= 1 ? `open until ${left === 1 ? 'tomorrow' : 'tonight'}` : `open until ${shortDay(closesOn)}`),
    paragraphs: [
      isSession(round)
        ? `There is still time to say how you see this issue in ${partnership}: “${round.subject}”.`
        : `There is still time to say how the work together in ${partnership} is going.`,
      `${takes(round)} It is open until the end of ${longDay(closesOn)}.`,
      'Here is a new link. An earlier one works too. Did you send your answer a moment ago? Then all is done, and thank you.',
    ],
    button: isSession(round) ? 'Say how you see it' : 'Open the questions',
    underLink: ['Your answer is confidential. The group sees counts, never what one person said.', answersInYourPlace],
    why: `You get this because you are a member of ${partnership}. ${nth >= 2 ? 'No more reminders follow for this.' : 'One more reminder follows at most, and none once you have answered.'}`,
    stop: `Not for you this time? Answer this message: it goes to ${lead}, who can leave you out.`,
  }
}

/** To the lead, the day before a round closes. */
export function roundCloses(round: RoundFacts & { answered: number; invited: number; needed: number }): Letter {
  const { partnership, answered, invited, needed } = round
  const result = isSession(round) ? 'result' : 'reading'
  return {
    subject: subjectOf(partnership, isSession(round) ? 'the session closes tomorrow' : 'the round closes tomorrow'),
    paragraphs: [
      `${answered} of ${invited} have answered. It closes by itself at the end of ${longDay(round.closesOn)}.`,
      answered >= needed
        ? `That is enough for a ${result}. There is nothing that you have to do.`
        : `A ${result} needs ${needed} answers. With fewer, only the number is shown and the answers are deleted. A word at your next meeting may help.`,
    ],
    button: 'See who has not answered',
    underLink: [],
    why: `You get this because you keep the record of ${partnership}.`,
    stop: 'It comes once for each round.',
  }
}

type Closed = RoundFacts & { answered: number; invited: number; hasResult: boolean }

/** To the lead, when a round has closed. */
export function roundClosedForLead(round: Closed): Letter {
  const { partnership, answered, invited, hasResult } = round
  const result = isSession(round) ? 'result' : 'reading'
  return {
    subject: subjectOf(partnership, hasResult ? `the ${result} is there` : 'the round is closed'),
    paragraphs: hasResult
      ? [
          `${answered} of ${invited} answered, and the ${result} is there. It says how sure it is, and where people differ.`,
          'A quarter of an hour at the next meeting is enough to look at it together.',
        ]
      : [`${answered} of ${invited} answered. That is too few for a ${result}: the answers were deleted, and only their number is shown.`],
    button: hasResult ? `See the ${result}` : 'See the round',
    underLink: [],
    why: `You get this because you keep the record of ${partnership}.`,
    stop: 'It comes once for each round.',
  }
}

/** To those who got their link by e-mail, when the round has closed. */
export function roundClosedForMember(round: Closed, until: string): Letter {
  const { partnership, answered, invited, hasResult, lead } = round
  return {
    subject: subjectOf(partnership, hasResult ? 'see what came of it' : 'the round is closed'),
    paragraphs: hasResult
      ? [
          `${answered} of ${invited} people answered, and the result is there.`,
          `Open the link that you answered by: it shows the result until ${longDay(until)}. Did you not answer? Then the last link that you got shows it.`,
        ]
      : [`${answered} of ${invited} people answered. That is too few to show anything without showing who said what, so the answers were deleted.`],
    button: null,
    underLink: hasResult ? ['No new link is in this message, so that nobody can tell by it who answered.'] : [],
    why: `You get this because you were asked, as a member of ${partnership}.`,
    stop: `It is the last message about this. Anything else? Answer it: that goes to ${lead}.`,
  }
}

/** To the leads, before an agreement ends or is due for review. */
export function agreementNotice(facts: { partnership: string; title: string; what: 'end' | 'review'; day: string; today: string; settings: string }): Letter {
  const left = daysBetween(facts.today, facts.day)
  const when = inDays(left)
  return {
    subject: subjectOf(facts.partnership, facts.what === 'end' ? `an agreement ends ${when}` : `a review is due ${when}`),
    paragraphs:
      facts.what === 'end'
        ? [
            `“${facts.title}” ends ${left <= 1 ? when : `${when}, on ${longDay(facts.day)}`}.`,
            'Decide with the others whether you want it again, changed, lighter, or not at all. Talking it through is half of its use.',
          ]
        : [
            `The review of “${facts.title}” is due ${left <= 1 ? when : `${when}, on ${longDay(facts.day)}`}.`,
            'Half an hour is enough: what holds, what does not, when do we look again? Ask each party beforehand what has changed for them.',
          ],
    button: 'Open the agreement',
    underLink: [],
    why: `You get this because you keep the record of ${facts.partnership}. Notices come 90, 60, 30 and 15 days before.`,
    stop: `To stop them: ${facts.settings}`,
  }
}

/** To whoever took something on: before it is due, and once when it is late. */
export function commitmentNotice(facts: {
  partnership: string
  what: string
  dueOn: string
  late: boolean
  today: string
  lead: string
  /** Null: they have no account, and the link opens their own page. */
  settings: string | null
}): Letter {
  const { partnership, late, dueOn } = facts
  const left = daysBetween(facts.today, dueOn)
  const what = facts.what.length > 300 ? `${facts.what.slice(0, 299).trimEnd()}…` : facts.what
  return {
    subject: subjectOf(partnership, late ? `it was due on ${shortDay(dueOn)}` : `due ${left <= 1 ? inDays(left) : `on ${shortDay(dueOn)}`}`),
    paragraphs: [
      `You took this on:\n“${what}”`,
      late
        ? `It was due on ${longDay(dueOn)}. Is it done? Then mark it, that takes a moment.`
        : `It is due ${left <= 1 ? inDays(left) : `on ${longDay(dueOn)}, ${inDays(left)}`}.`,
      late
        ? 'If it is not: something got in the way, as it does. Tell the others what, so that you can plan anew together.'
        : 'Will it take longer? Say so early: the others can plan with it.',
    ],
    button: facts.settings === null ? 'Open your own page' : 'Open the commitment',
    underLink:
      facts.settings === null
        ? ['The link opens your own page, and is good for 30 days. Whoever has it could read and write there in your place, so please do not pass it on.']
        : [],
    why: `You get this because you are named for it in ${partnership}. ${late ? 'It comes once.' : 'It comes seven days before the date.'}`,
    stop: facts.settings === null ? `Not yours, or no such messages? Answer this one: it goes to ${facts.lead}.` : `To stop such messages: ${facts.settings}`,
  }
}

/** To the leads, when there was no check-in for longer than agreed. */
export function checkInNotice(facts: { partnership: string; lastOn: string | null; days: number; today: string; settings: string }): Letter {
  return {
    subject: subjectOf(facts.partnership, 'a check-in takes one minute'),
    paragraphs: [
      facts.lastOn === null
        ? `${facts.partnership} has no check-in yet. You chose to be told after ${counted(facts.days, 'day', 'days')}.`
        : `The last check-in was on ${longDay(facts.lastOn)}, ${counted(daysBetween(facts.lastOn, facts.today), 'day', 'days')} ago. You chose to be told after ${counted(facts.days, 'day', 'days')}.`,
      'What moved, what is in the way, who holds the ball? A line is enough. Quiet time counts too: say that it is quiet.',
    ],
    button: 'Log a check-in',
    underLink: [],
    why: `You get this because you keep the record of ${facts.partnership}. It comes once, and a last time a month later, until there is a check-in.`,
    stop: `To stop such messages: ${facts.settings}`,
  }
}

/** To a guardian angel, when the lead asks for help. It says no more than the name and the lead's line: what is released can be read here, and nowhere else. */
export function helpAsked(facts: { partnership: string; lead: string; text: string; passedOn: boolean }): Letter {
  const { partnership, lead, text } = facts
  return {
    subject: subjectOf(partnership, 'you are asked for help'),
    paragraphs: [
      facts.passedOn
        ? `${lead} asked for help for ${partnership}, and it was passed on to you.`
        : `${lead} asks for your help as guardian angel of ${partnership}.`,
      ...(text === '' ? [] : [`“${text}”`]),
      'You can answer in a line, offer something, or pass it on. A short answer soon is worth more than a long one late.',
    ],
    button: 'Answer',
    underLink: [],
    why: `You get this because you are a guardian angel of ${partnership}.`,
    stop: `It comes once. Anything else? Answer this message: it goes to ${lead}.`,
  }
}

/** To the leads, when a guardian angel has answered. The words stand behind the sign-in. */
export function helpAnswered(facts: { partnership: string; angel: string; kind: string }): Letter {
  const did = facts.kind === 'offered' ? 'offers help' : facts.kind === 'passed-on' ? 'has passed your request on' : 'has answered'
  return {
    subject: subjectOf(facts.partnership, 'your guardian angel answered'),
    paragraphs: [`${facts.angel} ${did}.`, 'Is it settled by that? Then say so there, so that nobody goes on waiting.'],
    button: 'Read it',
    underLink: [],
    why: `You get this because you keep the record of ${facts.partnership}.`,
    stop: 'It comes once for each answer.',
  }
}

/** To the leads, when somebody became a guardian angel as manager of an agency that they named. */
export function angelCame(facts: { partnership: string; angel: string; agency: string }): Letter {
  return {
    subject: subjectOf(facts.partnership, 'somebody new came as guardian angel'),
    paragraphs: [
      `${facts.angel} was entered as a manager of ${facts.agency}, whose managers the partnership named as its guardian angels.`,
      'They see the name and the record. More they see only once you release it, or where you opened the partnership to others here. You can end their access alone; it does not come back by itself.',
    ],
    button: 'See who may look',
    underLink: [],
    why: `You get this because you keep the record of ${facts.partnership}.`,
    stop: 'It comes once for each of them.',
  }
}

/** To the leads, when a guardian angel has gone, and when it was the last one. */
export function angelGone(facts: { partnership: string; angel: string; isLast: boolean; steppedBack: boolean; hasSuccessor: boolean }): Letter {
  return {
    subject: subjectOf(facts.partnership, facts.isLast ? 'no guardian angel is left' : 'a guardian angel has gone'),
    paragraphs: [
      `${facts.angel} ${facts.steppedBack ? 'stepped back as guardian angel' : 'is no longer guardian angel'}, and sees nothing of the partnership any more.`,
      ...(facts.isLast ? ['The partnership has no guardian angel now: nobody above watches over it. Think soon of whom to name.'] : []),
      ...(facts.steppedBack
        ? [`What they hand over stands on the page${facts.hasSuccessor ? ', with whom they suggest' : ''}. Nothing is released to anybody new until you do it.`]
        : []),
    ],
    button: 'See who may look',
    underLink: [],
    why: `You get this because you keep the record of ${facts.partnership}.`,
    stop: 'It comes once each time.',
  }
}

/** To every lead, when an administrator entered. */
export function administratorEntered(facts: { partnership: string; administrator: string; reason: string; until: string }): Letter {
  return {
    subject: subjectOf(facts.partnership, 'an administrator entered'),
    paragraphs: [
      `${facts.administrator}, an administrator of this installation, entered ${facts.partnership}, until ${facts.until}. The reason given:`,
      `“${facts.reason}”`,
      'They see the record, the members, who may look, how many have answered, and messages. They see no reading, no comment and no answer. They can give the partnership a new lead, and change nothing else. Every page that they open is in the list of who has looked.',
    ],
    button: 'See who has looked',
    underLink: [],
    why: `You get this because you keep the record of ${facts.partnership}.`,
    stop: 'It comes each time an administrator enters, and cannot be switched off.',
  }
}

/** To an administrator who asked for it. */
export function testLetter(): Letter {
  return {
    subject: 'Crossbrace: a test message',
    paragraphs: ['This message shows that Crossbrace can send mail. There is nothing that you have to do.'],
    button: 'Open Crossbrace',
    underLink: [],
    why: 'You get this because you pressed “Send me a test message” under Administration.',
    stop: 'It comes once each time.',
  }
}
