import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { scopeOf, signedIn, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { reading } from '@/lib/platform/db'
import { listClosedRounds } from '@/lib/readings/data'
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
