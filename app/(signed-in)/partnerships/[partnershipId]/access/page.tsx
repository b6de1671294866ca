import { AgencyNamings } from '@/components/angels/agency-namings'
import { FormerAngels } from '@/components/angels/former-angels'
import { LinkOnce } from '@/components/accounts/link-once'
import { EntryList } from '@/components/entries/entry-list'
import { AskForm } from '@/components/help/ask-form'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { type GrantableStanding, grantable, type Releasable } from '@/lib/access/types'
import { grantWords, kindInWords } from '@/lib/access/words'
import { loadEntries } from '@/lib/entries/loaders'
import { endAccessAction, giveAccessAction } from '@/lib/grants/actions'
import { loadAccess } from '@/lib/grants/loaders'
import { releasedInWords } from '@/lib/grants/words'
import { loadNamings } from '@/lib/angels/loaders'
import { loadHelp } from '@/lib/help/loaders'
import { loadAddress } from '@/lib/installation/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'
import type { Visibility } from '@/lib/partnerships/types'
import { visibilityWords } from '@/lib/partnerships/words'
import { longDay } from '@/lib/platform/day-words'

const sameAs = (released: readonly Releasable[]) => new URLSearchParams([['asked', '1'], ...released.map((fact) => ['released', fact])]).toString()

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AccessPage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { after } = await searchParams
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/access', partnershipId)
  const [partnership, { grants, invitations, passwordLinks, members, former, angels }, origin, help, { namings, agencies }, entries] = await Promise.all([
    loadRecord(scope),
    loadAccess(scope),
    loadAddress(),
    loadHelp(scope),
    loadNamings(scope),
    loadEntries(scope),
  ])
  const follows = former.find((one) => one.id === after)
  const may = mayDo(scope, 'give-access')
  const mayDecide = mayDo(scope, 'decide-access')
  const visibility = visibilityWords[partnership.visibility as Visibility]
  const endForm = (id: string, name: string) => (
    <ActionForm
      action={endAccessAction}
      fold={
        <>
          End<span className="sr-only"> access of {name}</span>
        </>
      }
    >
      <HiddenField name="partnershipId" value={partnershipId} />
      <HiddenField name="grantId" value={id} />
      <button type="submit" className="button button-small">
        End access of {name}
      </button>
    </ActionForm>
  )
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="access" title="Who may look">
      <p className="lede mb-6">
        {visibility.name}: {visibility.means.charAt(0).toLowerCase() + visibility.means.slice(1)} A guardian angel sees the name and the record, what is open to
        them here as to others, and of the rest only what you release, one kind of fact at a time. <a href="/confidentiality">Who sees what</a>
      </p>
      {angels === 0 && !partnership.windUp && (
        <div className="look prose mb-6">
          <p>
            No guardian angel watches over this partnership{former[0] ? `: ${former[0].name} stepped back on ${longDay(former[0].endedOn)}` : ''}. One further
            up who protects the work, and lets it be, is worth the search.
          </p>
        </div>
      )}
      <ul className="rule-list max-w-3xl">
        {grants.map((grant) => (
          <li key={grant.id}>
            <div className="flex flex-wrap items-center justify-between gap-3">
              <span>
                <strong>{grant.person.name}</strong> <span className="tag tag-accent">{grantWords[grant.standing as GrantableStanding].name}</span>
                {grant.person.account?.disabledAt && <span className="tag">Cannot sign in</span>}
                <span className="meta block">
                  {grant.throughAgency && `As a manager of ${grant.throughAgency.agencyName}. `}
                  {grantWords[grant.standing as GrantableStanding].means}
                </span>
              </span>
              {mayDecide && endForm(grant.id, grant.person.name)}
            </div>
            {grant.standing === 'guardian-angel' && (
              <p className="mt-2 text-sm">
                Released: {releasedInWords(grant.released as Releasable[])}.{' '}
                {grant.open.length > 0 && `Open to them anyway, as to others here: ${grant.open.map(kindInWords).join('; ')}. `}
                {mayDecide && (
                  <a href={`/partnerships/${partnershipId}/access/${grant.id}`}>
                    Look and release<span className="sr-only">: what {grant.person.name} may see</span>
                  </a>
                )}
                {mayDecide &&
                  (grant.released as Releasable[]).length === 0 &&
                  former
                    .filter((one) => one.released.length > 0)
                    .slice(0, 1)
                    .map((one) => (
                      <a key={one.id} className="ml-4" href={`/partnerships/${partnershipId}/access/${grant.id}?${sameAs(one.released)}`}>
                        Look at the same as {one.name} saw<span className="sr-only">, for {grant.person.name}</span>
                      </a>
                    ))}
              </p>
            )}
          </li>
        ))}
        {invitations.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              {one.name} <span className="tag">Link not used yet</span>
              <span className="meta block">
                {one.standing ? grantWords[one.standing as GrantableStanding].name : ''}, {one.email}
              </span>
            </span>
            {mayDecide && endForm(one.id, one.name)}
          </li>
        ))}
      </ul>
      {passwordLinks.length > 0 && (
        <div className="look prose mt-6">
          <p>An administrator made a link for a new password. Whoever holds it could enter as that person:</p>
          <ul className="mt-1">
            {passwordLinks.map((one) => (
              <li key={one.id}>
                {one.name}, on {longDay(one.on)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {help?.angels && !partnership.windUp && (
        <section className="mt-8" aria-labelledby="ask">
          <h2 id="ask" className="mb-2">
            Help from a guardian angel
          </h2>
          <AskForm partnershipId={partnershipId} submissionKey={help.submissionKey} angels={help.angels} folded />
        </section>
      )}
      <AgencyNamings partnershipId={partnershipId} namings={namings} agencies={agencies} may={mayDecide && !partnership.windUp} />
      <EntryList entries={entries.slice(0, 3)} more={`/partnerships/${partnershipId}/access/viewings`} />
      <FormerAngels former={former} partnershipId={partnershipId} mayInvite={may && !partnership.windUp} />
      {may && (
        <section className="mt-10" id="give">
          <h2>Give somebody access</h2>
          <p className="meta prose mb-5 mt-1">
            {mayDecide
              ? 'They get a link to set a password, or to sign in with the account that they have. Members who only answer rounds need none.'
              : 'As an administrator you can give this partnership a new lead: somebody else than you.'}
          </p>
          <ActionForm action={giveAccessAction} after={<LinkOnce origin={origin} />}>
            <HiddenField name="partnershipId" value={partnershipId} />
            <TextField
              name="name"
              label="Name"
              hint={follows?.successor ? `${follows.name} suggests: ${follows.successor}` : undefined}
              value={follows?.successor
                .split(/[,(<;]/)[0]
                ?.trim()
                .slice(0, 120)}
              autoComplete="off"
            />
            <TextField name="email" label="Email address" hint="They sign in with it. No message is sent." type="email" autoComplete="off" />
            <ChoiceField
              name="standing"
              label="What are they to the partnership?"
              value={follows ? 'guardian-angel' : undefined}
              options={(mayDecide ? grantable : (['lead'] as const)).map((id) => ({ value: id, label: grantWords[id].name, hint: grantWords[id].means }))}
            />
            {members.length > 0 && (
              <SelectField
                name="membershipId"
                label="Are they one of the members?"
                options={[{ value: '', label: 'No, or not said' }, ...members.map((member) => ({ value: member.id, label: member.name }))]}
              />
            )}
            <SubmitButton>Make the link</SubmitButton>
          </ActionForm>
        </section>
      )}
    </PartnershipFrame>
  )
}
