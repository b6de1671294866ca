import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { agreementOf, memberOf, partnershipWith, scopeOf, signedIn, storeForEachTest } from '@/e2e/support/partnership-in-store'
import type { PartnershipScope, Releasable } from '@/lib/access/types'
import { addResource, changeResource, removeResource } from '@/lib/leading/mutations'
import { listResources } from '@/lib/leading/data'
import { addMembers, editAgency } from '@/lib/people/mutations'
import { listAgencies } from '@/lib/people/data'
import { newSecret } from '@/lib/platform/ids'
import { insertAgreement } from '@/lib/agreements/mutations'
import { inTransaction } from '@/lib/platform/db'
import { listNamesOfAuthors, listVersions } from './data'

const on = '2026-03-02'

/** A partnership in which every part of the record has been kept at least once. */
async function withHistory() {
  const made = await partnershipWith(1)
  await addMembers(made.scope, [memberOf('Ana', { agency: 'Te Rōpū Wai' })], newSecret())
  const [ministry, water] = await listAgencies(made.scope)
  const bring = (participationId: string | undefined, amount: string) =>
    addResource(made.scope, { participationId: participationId ?? '', kind: 'money', amount, share: 10 }, newSecret(), on)
  await bring(ministry?.id, 'Ten')
  await bring(water?.id, 'Twenty')
  const angel = async (released: Releasable[]) => {
    const person = await signedIn(`Angel ${newSecret()}`, { grants: [{ partnershipId: made.partnershipId, standing: 'guardian-angel', released }] })
    return scopeOf(await person.actor(), made.partnershipId)
  }
  return { ...made, angel, water }
}
const kindsFor = async (scope: PartnershipScope) => [...new Set((await listVersions(scope)).map((one) => one.kind))].sort()

onBothStores('the history', (kind) => {
  storeForEachTest(kind)

  it('shows each angel the kinds that were released, and no other', async () => {
    const { scope, angel } = await withHistory()
    await inTransaction((tx) => insertAgreement(tx, scope.partnershipId, agreementOf(), null))
    expect(await kindsFor(scope)).toEqual(['agency', 'agreement', 'member', 'partnership', 'resource'])
    expect(await kindsFor(await angel([]))).toEqual(['partnership'])
    expect(await kindsFor(await angel(['people']))).toEqual(['agency', 'member', 'partnership'])
    expect(await kindsFor(await angel(['agreements']))).toEqual(['agreement', 'partnership'])
    expect(await kindsFor(await angel(['resources', 'reading', 'commitments']))).toEqual(['partnership', 'resource'])
  })

  it('names no agency and no author to an angel to whom the resources were released and the people not', async () => {
    const { scope, angel, water } = await withHistory()
    const resources = await listResources(scope)
    const [first, second] = resources
    await changeResource(scope, first?.id ?? '', 1, { amount: 'Thirty', share: 30 }, on)
    await editAgency(scope, water?.id ?? '', 1, { name: 'Renamed Water', from: null, to: null })
    const blind = await angel(['resources'])
    const seen = await listVersions(blind)
    expect(JSON.stringify(seen)).not.toMatch(/Ministry|Wai|Water/)
    expect(new Set(seen.map((one) => one.byPersonId))).toEqual(new Set([null]))
    // The numbers are those of the page on resources.
    const today = new Map((await listResources(blind)).map((one) => [one.id, one.agency]))
    for (const one of seen.filter((each) => each.kind === 'resource')) {
      expect(one.content.agency).toBe(today.get(one.subjectId))
      expect(one.content.title).toBe(`Money: ${today.get(one.subjectId)}`)
    }
    expect(new Set(today.values())).toEqual(new Set(['Agency 1', 'Agency 2']))
    await removeResource(scope, second?.id ?? '', 1, on)
    expect(JSON.stringify(await listVersions(blind))).not.toMatch(/Ministry|Wai|Water/)
    expect(JSON.stringify(await listVersions(await angel(['resources', 'people'])))).toMatch(/Money: Ministry of Examples/)
  })

  it('names those who made changes here to whoever sees people, and nobody of another partnership', async () => {
    const { scope, angel } = await withHistory()
    await partnershipWith(1, 'Elsewhere')
    expect([...(await listNamesOfAuthors(scope)).values()]).toEqual(['Lead of Warm homes'])
    expect([...(await listNamesOfAuthors(await angel(['people']))).values()]).toEqual(['Lead of Warm homes'])
    expect((await listNamesOfAuthors(await angel(['resources', 'agreements']))).size).toBe(0)
  })
})
