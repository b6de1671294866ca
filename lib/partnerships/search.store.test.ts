import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { partnershipWith, recordOf, signedIn, storeForEachTest, tenThousandOf } from '@/e2e/support/partnership-in-store'
import { addAgency } from '@/lib/people/mutations'
import { inTransaction, reading } from '@/lib/platform/db'
import { newId, newSecret } from '@/lib/platform/ids'
import { readSearch } from '@/lib/platform/search-words'
import { findPartnerships, listPartnerships, longestList } from './data'
import { loadPartnerships } from './loaders'
import { editRecord, fillFoldedWords, registerPartnership } from './mutations'

const day = '2026-03-03'

onBothStores('the search', (kind) => {
  storeForEachTest(kind)

  type Account = Awaited<ReturnType<typeof signedIn>>
  const names = async (account: Account, raw: string) => {
    const { words } = readSearch(raw)
    return (await loadPartnerships(await account.actor(), words)).partnerships.map((one) => one.name)
  }
  const add = (account: Account, name: string, more: Parameters<typeof recordOf>[1] = {}) =>
    registerPartnership(recordOf(name, { purpose: 'To be one', ...more }), newSecret(), account.personId)

  it('finds "Māori" by "Maori" and the reverse, in name, purpose, outcome and for whom, or a macron hides a partnership', async () => {
    const ana = await signedIn('Ana')
    await add(ana, 'Māori in the name')
    await add(ana, 'By purpose', { purpose: 'Work with Māori' })
    await add(ana, 'By outcome', { sharedOutcome: 'MĀORI and Pākehā' })
    await add(ana, 'Without', { forWhom: 'maori whanau, written bare' })
    await add(ana, 'Something else')
    const all = ['By outcome', 'By purpose', 'Māori in the name', 'Without']
    expect(await names(ana, 'Maori')).toEqual(all)
    expect(await names(ana, 'māori')).toEqual(all)
    expect(await names(ana, 'Ma\u0304ORI')).toEqual(all)
    expect(await names(ana, 'whānau māori')).toEqual(['Without'])
  })

  it('finds a partnership by an agency, and says which one it was', async () => {
    const { scope, lead } = await partnershipWith(0)
    await addAgency(scope, { name: 'Te Rūnanga o Ōtākou', from: null, to: null }, newSecret())
    await addAgency(scope, { name: 'City Council', from: null, to: null }, newSecret())
    const { found } = await findPartnerships(await lead.actor(), readSearch('Otakou homes').words)
    expect([...found]).toEqual([[scope.partnershipId, ['Te Rūnanga o Ōtākou']]])
  })

  it('takes % and _ and \\ for what they are, or one sign would find everything', async () => {
    const ana = await signedIn('Ana')
    await add(ana, 'Half is 50% of it')
    await add(ana, 'Half is 500 of it')
    await add(ana, 'A snake_case name')
    await add(ana, 'A snakeXcase name')
    await add(ana, 'A back\\slash')
    expect(await names(ana, '%')).toEqual(['Half is 50% of it'])
    expect(await names(ana, '50%')).toEqual(['Half is 50% of it'])
    expect(await names(ana, '_')).toEqual(['A snake_case name'])
    expect(await names(ana, 'snake_case')).toEqual(['A snake_case name'])
    expect(await names(ana, '\\')).toEqual(['A back\\slash'])
    expect(await names(ana, '\'; DROP TABLE "Partnership"; --')).toEqual([])
  })

  it('gives no hint of a partnership below the radar, by no word and by no count', async () => {
    const ana = await signedIn('Ana')
    await add(ana, 'Hidden valley')
    await add(ana, 'Open valley', { visibility: 'installation' })
    const stranger = await signedIn('Stranger', { administrator: true })
    expect(await names(stranger, 'valley')).toEqual(['Open valley'])
    expect(await names(stranger, 'hidden')).toEqual([])
    expect((await loadPartnerships(await stranger.actor(), ['hidden'])).more).toBe(false)
    expect(await names(ana, 'valley')).toEqual(['Hidden valley', 'Open valley'])
  })

  it('looks at agencies only for whoever may see the people', async () => {
    const { scope, partnershipId, lead } = await partnershipWith(0, 'Warm homes', { visibility: 'installation' })
    await addAgency(scope, { name: 'Quiet Agency', from: null, to: null }, newSecret())
    const by = async (standing: 'guardian-angel' | 'member', released: 'people'[] = []) =>
      names(await signedIn(standing, { grants: [{ partnershipId, standing, released }] }), 'quiet')
    // While it is open here, an angel finds what any colleague finds.
    expect(await by('guardian-angel')).toEqual(['Warm homes'])
    const colleague = await signedIn('Colleague')
    expect(await names(colleague, 'quiet')).toEqual(['Warm homes'])
    await editRecord(scope, recordOf('Warm homes'), 1, day)
    expect(await names(colleague, 'quiet')).toEqual([])
    expect(await by('guardian-angel')).toEqual([])
    expect(await by('guardian-angel', ['people'])).toEqual(['Warm homes'])
    expect(await by('member')).toEqual(['Warm homes'])
    expect(await names(lead, 'quiet')).toEqual(['Warm homes'])
  })

  it('knows a changed record, and one made before it was written', async () => {
    const { scope, lead } = await partnershipWith(0)
    await editRecord(scope, recordOf('Warm homes', { purpose: 'Fewer draughts' }), 1, day)
    expect(await names(lead, 'draughts')).toEqual(['Warm homes'])
    await inTransaction((tx) => tx.partnership.updateMany({ data: { wordsFolded: 'warm homes' } }))
    expect(await names(lead, 'draughts')).toEqual([])
    expect(await fillFoldedWords()).toBe(1)
    expect(await fillFoldedWords()).toBe(0)
    expect(await names(lead, 'draughts')).toEqual(['Warm homes'])
  })

  it('and the list are bounded, and say when there is more', async () => {
    const ana = await signedIn('Ana')
    const row = {
      version: 1,
      purpose: 'x',
      forWhom: '',
      triggers: [],
      rhythmMonths: 3,
      checkInDays: 14,
      visibility: 'installation',
      invented: false,
      createdAt: new Date(0),
    }
    const numbers = Array.from({ length: longestList + 1 }, (_, at) => String(at).padStart(4, '0'))
    await inTransaction((tx) =>
      tx.partnership.createMany({
        data: numbers.map((one) => ({ ...row, id: newId(), name: `Group ${one}`, nameFolded: `group ${one}`, wordsFolded: `group ${one} x` })),
      }),
    )
    expect(await reading((from) => from.partnership.count())).toBe(longestList + 1)
    const actor = await ana.actor()
    const list = await listPartnerships(actor)
    expect([list.partnerships.length, list.more]).toEqual([longestList, true])
    const found = await loadPartnerships(actor, ['group'])
    expect([found.partnerships.length, found.more]).toEqual([longestList, true])
    const last = await loadPartnerships(actor, [numbers.at(-1) ?? ''])
    expect([last.partnerships.map((one) => one.name), last.more]).toEqual([[`Group ${numbers.at(-1)}`], false])
  })

  it('say nothing of agencies that are not released: neither that something was found, nor that there is more', async () => {
    const { partnershipId } = await partnershipWith(1, 'Hidden agencies')
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel' }] })
    const { id } = await reading((from) => from.partnership.findUniqueOrThrow({ where: { id: partnershipId }, select: { id: true } }))
    const [grant] = await reading((from) => from.grant.findMany({ where: { personId: angel.personId } }))
    const [agency] = await reading((from) => from.partnershipAgency.findMany({ where: { partnershipId } }))
    await tenThousandOf('Partnership', id, { id: "'p' || n" })
    await tenThousandOf('PartnershipAgency', agency?.id ?? '', { id: "'a' || n", partnershipId: "'p' || n" })
    await tenThousandOf('Grant', grant?.id ?? '', { id: "'g' || n", partnershipId: "'p' || n" })
    const actor = await angel.actor()
    const known = await loadPartnerships(actor, ['ministry'])
    const unknown = await loadPartnerships(actor, ['nowhere'])
    expect([known.partnerships, known.more]).toEqual([[], false])
    expect([unknown.partnerships, unknown.more]).toEqual([[], false])
    expect((await loadPartnerships(actor, ['hidden'])).more).toBe(true)
  })
})
