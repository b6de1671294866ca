import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { holdsNow } from '@/lib/leading/rules'
import { taskName } from '@/lib/leading/words'
import type { Role } from '@/lib/people/types'
import { roleWords } from '@/lib/people/words'
import { reading } from '@/lib/platform/db'
import type { OwnPart } from './types'

const held = { select: { since: true, until: true } } as const

/** What the record says of the reader as a member, and what they entered about themselves. Null for whoever is no member. Nobody else's row is read. */
export async function getOwnPart(scope: PartnershipScope, today: string): Promise<OwnPart | null> {
  demand(scope, 'limits')
  demand(scope, 'record')
  if (scope.ownMembershipId === null) return null
  const row = await reading((from) =>
    from.membership.findFirst({
      where: { id: scope.ownMembershipId ?? '', partnershipId: scope.partnershipId },
      select: {
        position: true,
        contribution: true,
        from: true,
        to: true,
        person: { select: { name: true } },
        partnershipAgency: { select: { name: true } },
        roles: { select: { role: true, ...held.select } },
        leadershipTasks: { select: { task: true, ...held.select } },
        accountability: { select: { agreedTime: true, agreedMandate: true, agreedRoom: true, adviceSignedBy: true } },
        partnership: {
          select: { name: true, purpose: true, sharedOutcome: true, forWhom: true, startedOn: true, invented: true, windUp: { select: { on: true } } },
        },
      },
    }),
  )
  if (!row) return null
  const { person, partnershipAgency, roles, leadershipTasks, accountability, partnership, ...membership } = row
  const { windUp, ...record } = partnership
  return {
    ...membership,
    name: person.name,
    agency: partnershipAgency.name,
    roles: roles.filter((one) => holdsNow(one, today)).map((one) => roleWords[one.role as Role]?.name ?? one.role),
    tasks: leadershipTasks.filter((one) => holdsNow(one, today)).map((one) => taskName(one.task)),
    entry: accountability,
    partnership: { ...record, woundUpOn: windUp?.on ?? null },
  }
}
