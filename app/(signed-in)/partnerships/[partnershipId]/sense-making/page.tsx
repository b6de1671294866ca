import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { DomainList } from '@/components/sense-making/domain-list'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { loadRecord } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'
import { fromFileSentence } from '@/lib/readings/trail'
import { loadSessions } from '@/lib/sense-making/loaders'
import { findingOf } from '@/lib/sense-making/rules'

export default async function SenseMakingPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/sense-making', partnershipId)
  const [partnership, sessions] = await Promise.all([loadRecord(scope), loadSessions(scope)])
  const base = `/partnerships/${partnershipId}/sense-making`
  const open = sessions.some((session) => session.closedOn === null)
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="rounds" beside="/sense-making" title="Sense-making">
      <p className="prose mb-6">
        In a session, each member says how they see an issue, from where they stand. The spread shows where the group sees it alike and where not.{' '}
        <span className="cite whitespace-normal">BCS §3.2, after Kurtz and Snowden</span>
      </p>
      {!partnership.windUp && mayDo(scope, 'open-round') && (
        <p className="mb-6">
          {open ? (
            <span className="meta">A session is open. The next one can be opened once it is closed.</span>
          ) : (
            <a className="button button-primary" href={`${base}/new`}>
              Open a session
            </a>
          )}
        </p>
      )}
      {sessions.length === 0 ? (
        <p className="prose">No session was held yet.</p>
      ) : (
        <ul className="rule-list prose">
          {sessions.map((session) => (
            <li key={session.id}>
              <h2 className="text-base">
                <a href={`${base}/${session.id}`}>{session.subject}</a>
              </h2>
              {session.told && <p className="mt-1">{findingOf(session.told)}</p>}
              <p className="meta">
                {session.closedOn ? `Closed on ${longDay(session.closedOn)}.` : `Open until ${longDay(session.closesOn)}.`}{' '}
                {session.answered !== null && `${session.answered} of ${session.invited} answered.`}{' '}
                {session.closedOn && !session.told && 'Too few for a result.'}
                {session.fromFileOn !== null && <strong className="block">{fromFileSentence(session.fromFileOn)}</strong>}
              </p>
            </li>
          ))}
        </ul>
      )}
      <section className="mt-10">
        <h2>The four ways to see an issue</h2>
        <DomainList />
      </section>
    </PartnershipFrame>
  )
}
