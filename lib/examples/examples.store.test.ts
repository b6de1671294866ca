import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { scopeOf, signedIn, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { reading } from '@/lib/platform/db'
import { listClosedRounds } from '@/lib/readings/data'
import { getRetrospective, listRetrospectives } from '@/lib/retrospectives/data'
import { examples } from './examples'
import { loadExamples } from './mutations'

onBothStores('the invented examples', (kind) => {
  storeForEachTest(kind)

  it('are loaded once, with the readings they are meant to have, and leave no link, mark or open round behind', async () => {
    const made = await loadExamples(null)
    expect(made).toHaveLength(4)
    expect(await loadExamples(null)).toEqual([])
    expect(await reading((from) => from.partnership.count())).toBe(4)
    const reader = await (await signedIn('Reader')).actor()
    for (const [at, example] of examples.entries()) {
      const scope = await scopeOf(reader, made[at] ?? '')
      const rounds = await listClosedRounds(scope)
      expect(rounds.map(({ reading: read }) => (read?.outcome === 'clear' ? read.stage : read?.outcome))).toEqual(example.rounds.map((round) => round.intended))
      expect(rounds.map((round) => round.answered)).toEqual(example.rounds.map((round) => round.responses.length))
    }
    // Chosen between the rounds: the later choice of the first example knows the reading of its day.
    const choices = await reading((from) => from.modelChoice.findMany({ where: { partnershipId: made[0] ?? '' }, orderBy: { number: 'asc' } }))
    expect(choices.map((one) => [one.model, one.stage])).toEqual([
      [null, null],
      ['cross-agency-group', 'functioning'],
    ])
    expect((await reading((from) => from.partnership.findUniqueOrThrow({ where: { id: made[0] ?? '' } }))).operatingModel).toBe('cross-agency-group')
    // Held between the rounds: the second one knows what became of what the first agreed, and what it agreed and learned itself.
    const lead = await signedIn('Lead', { grants: [{ partnershipId: made[0] ?? '', standing: 'lead' }] })
    const warmHomes = await scopeOf(await lead.actor(), made[0] ?? '')
    const held = await listRetrospectives(warmHomes)
    expect(held.map(({ number, read, phase }) => `${number} ${read?.stages.join('/')} ${phase}`)).toEqual([
      '3 flying closed',
      '2 frustration/functioning closed',
      '1 frustration closed',
    ])
    const second = await getRetrospective(warmHomes, held[1]?.id ?? '')
    expect(second?.reviews.map(({ outcome, helped }) => [outcome, helped]).sort()).toEqual([
      ['dropped', null],
      ['helped', 'yes'],
    ])
    expect([second?.decisions.length, second?.learnings.length, second?.people.length]).toEqual([1, 1, 9])
    const [partnerships, openRounds, marks, keys] = await reading((from) =>
      Promise.all([
        from.partnership.count({ where: { invented: true } }),
        from.round.count({ where: { openFor: { not: null } } }),
        from.invitation.count({ where: { answered: true } }),
        from.response.count({ where: { responseKey: { not: null } } }),
      ]),
    )
    expect([partnerships, openRounds, marks, keys]).toEqual([4, 0, 0, 0])
  })
})
