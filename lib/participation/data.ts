import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { reading } from '@/lib/platform/db'
import { type Involvement, involvements, type ParticipationFacts } from './types'

/** What a file brought in may say anything; what is no answer of ours is not yet clear. */
const involvementOf = (stored: string | null): Involvement => involvements.find((one) => one === stored) ?? 'not-yet-clear'

/** What is recorded of iwi and Māori participation, or null. Who answers to two sides is a fact about people, and null where they may not be seen. */
export async function getIwiParticipation(scope: PartnershipScope) {
  demand(scope, 'participation')
  const row = await reading((from) => from.iwiParticipation.findUnique({ where: { partnershipId: scope.partnershipId } }))
  if (!row) return null
  return { ...row, involvement: involvementOf(row.involvement), bothAnswerTo: maySee(scope, 'people') ? row.bothAnswerTo : null }
}

/** What the rules need to know. Agencies count only where they may be seen. */
export async function getParticipationFacts(scope: PartnershipScope): Promise<ParticipationFacts> {
  demand(scope, 'participation')
  const seesPeople = maySee(scope, 'people')
  const { agencies, iwiParticipation, ...record } = await reading((from) =>
    from.partnership.findUniqueOrThrow({
      where: { id: scope.partnershipId },
      select: {
        name: true,
        purpose: true,
        sharedOutcome: true,
        forWhom: true,
        agencies: { where: seesPeople ? {} : { id: '' }, select: { name: true } },
        iwiParticipation: { select: { involvement: true, advisers: true, dataWhose: true } },
      },
    }),
  )
  return {
    partnershipId: scope.partnershipId,
    ...record,
    agencies: agencies.map((one) => one.name),
    recorded: iwiParticipation && { ...iwiParticipation, involvement: involvementOf(iwiParticipation.involvement) },
  }
}
