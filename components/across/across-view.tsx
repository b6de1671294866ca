import type { ReactNode } from 'react'
import type { Across } from '@/lib/across/loaders'
import { endingDays, obstacleDays, togetherDays } from '@/lib/across/rules'
import { capital, counted, numberWord } from '@/lib/platform/day-words'
import { ActionList } from './action-list'
import { EndingList } from './ending-list'
import { InManyList } from './in-many-list'
import { ObstacleList } from './obstacle-list'

type PartProps = { id: string; heading: string; lede: ReactNode; of: number; kinds: string; none: string; empty: boolean; children: ReactNode }

/** What shows only where several partnerships are looked at together. */
export function AcrossView({ across }: { across: Across }) {
  const { lookedThrough, released, least, people, agencies, endings, obstacles, actions } = across
  const part = ({ id, heading, lede, of, kinds, none, empty, children }: PartProps) => (
    <section id={id} aria-labelledby={`${id}-heading`} className="mb-12">
      <h2 id={`${id}-heading`}>{heading}</h2>
      <p className="prose mt-1">{lede}</p>
      <p className="meta mt-1">
        {of === 0
          ? `${lookedThrough === 1 ? 'It does not let' : 'None of them lets'} you see ${kinds}.`
          : of === lookedThrough
            ? `${lookedThrough === 1 ? 'It lets' : `All ${numberWord(lookedThrough)} let`} you see ${kinds}.`
            : `${capital(numberWord(of))} of ${numberWord(lookedThrough)} ${of === 1 ? 'lets' : 'let'} you see ${kinds}. Only ${of === 1 ? 'that one is' : 'those are'} looked through here.`}
      </p>
      {of > 0 && empty ? <p className="mt-2">{none}</p> : children}
    </section>
  )
  return (
    <>
      {part({
        id: 'people',
        heading: 'People in many partnerships',
        lede: (
          <>
            Whoever sits in many may tire: our rule, since the group often rests on the passion of a few. Ask each what could stop, or be done together.{' '}
            <span className="cite">BCS §7.2</span> Counted from {counted(least, 'partnership', 'partnerships')} on.
          </>
        ),
        of: released.people,
        kinds: 'members and agencies',
        none: `Nobody is in ${numberWord(least)} of them or more.`,
        empty: people.found.length === 0,
        children: <InManyList {...people} />,
      })}
      {part({
        id: 'agencies',
        heading: 'Agencies in many partnerships',
        lede: 'An agency that takes part in many may ask its people for more than they have. Its managers can see that only where somebody counts.',
        of: released.people,
        kinds: 'members and agencies',
        none: `No agency is in ${numberWord(least)} of them or more.`,
        empty: agencies.found.length === 0,
        children: <InManyList {...agencies} />,
      })}
      {part({
        id: 'agreements',
        heading: 'Agreements that end together',
        lede: (
          <>
            In the next {endingDays} days. Those that end within {togetherDays} days of each other stand together: they may wait for the same signature.{' '}
            <span className="cite">Our rule</span>
          </>
        ),
        of: released.agreements,
        kinds: 'agreements',
        none: `None ends in the next ${endingDays} days.`,
        empty: endings.groups.length === 0,
        children: (
          <>
            <EndingList groups={endings.groups} />
            {endings.more && <p className="meta mt-2">Only the soonest are listed.</p>}
          </>
        ),
      })}
      {part({
        id: 'obstacles',
        heading: 'The same thing in the way',
        lede: (
          <>
            Check-ins of the last {obstacleDays} days say what is in the way. Here are words that two partnerships or more share: two beside each other, or one
            that is not of every day. Words can deceive, so read the sentences. <span className="cite">Our rule</span>
          </>
        ),
        of: released.checkIns,
        kinds: 'check-ins',
        none: obstacles.notes === 0 ? 'No check-in says that something is in the way.' : 'No two of them say it in the same words.',
        empty: obstacles.obstacles.length === 0,
        children: (
          <>
            <ObstacleList obstacles={obstacles.obstacles} />
            {obstacles.more && <p className="meta mt-2">More words are shared than are listed here.</p>}
            {obstacles.partly && <p className="meta mt-2">Only the latest {obstacles.notes} of these check-ins were looked through.</p>}
          </>
        ),
      })}
      {part({
        id: 'actions',
        heading: 'Actions that were tried',
        lede: (
          <>
            Suggested actions that became commitments, and whether the groups say that they helped. In the order of the source, and no proof: a few groups, each
            in a place of its own. <span className="cite">BCS §7.2</span>
          </>
        ),
        of: released.actions,
        kinds: 'both commitments and readings',
        none: 'None was adopted yet.',
        empty: actions.tried.length === 0,
        children: (
          <>
            <ActionList tried={actions.tried} />
            {actions.more && <p className="meta mt-2">Only the latest of these commitments were counted.</p>}
          </>
        ),
      })}
    </>
  )
}
