import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { memberOf, partnershipWith, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { memberColumns, memberRows } from '@/lib/exchange/tables'
import { inTransaction, reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { listAgencies, listMembers, listMembersPage } from './data'
import { existingMembers } from './loaders'
import { readMemberRows } from './pasted-rows'
import { addAgency, addMembers, editAgency, editMember } from './mutations'

const dates = { from: null, to: null }

onBothStores('people and agencies', (kind) => {
  storeForEachTest(kind)

  it('are one agency with or without macrons, in whatever case and spacing, over all partnerships', async () => {
    const [one, two] = [await partnershipWith(0, 'One'), await partnershipWith(0, 'Two')]
    expect(await addAgency(one.scope, { name: 'Te Puni Kōkiri', ...dates }, newSecret())).toEqual({ outcome: 'done' })
    expect(await addAgency(one.scope, { name: 'te  puni kokiri', ...dates }, newSecret())).toEqual({ outcome: 'already-there' })
    expect(await addAgency(two.scope, { name: 'TE PUNI KOKIRI', ...dates }, newSecret())).toEqual({ outcome: 'done' })
    await addMembers(two.scope, [memberOf('Ana', { agency: 'Te puni kōkiri' })], newSecret())
    expect(await reading((from) => from.agency.count())).toBe(1)
    expect(await listAgencies(two.scope)).toHaveLength(1)
  })

  it('take a form that was refused and mended: an agency that is there already must not stick to the form', async () => {
    const { scope } = await partnershipWith(0)
    await addAgency(scope, { name: 'Health', ...dates }, newSecret())
    const key = newSecret()
    expect(await addAgency(scope, { name: 'Health', ...dates }, key)).toEqual({ outcome: 'already-there' })
    expect(await addAgency(scope, { name: 'Housing', ...dates }, key)).toEqual({ outcome: 'done' })
    expect(await addAgency(scope, { name: 'Housing', ...dates }, key)).toEqual({ outcome: 'done' })
    expect((await listAgencies(scope)).map((one) => one.name)).toEqual(['Health', 'Housing'])
  })

  it('renamed in one partnership point elsewhere, and change no name in another', async () => {
    const [one, two] = [await partnershipWith(1, 'One'), await partnershipWith(1, 'Two')]
    const [participation] = await listAgencies(one.scope)
    expect(await editAgency(one.scope, participation?.id ?? '', 1, { name: 'Ministry of Housing', from: '2026-01-01', to: null })).toEqual({ outcome: 'done' })
    expect((await listMembers(one.scope)).map((member) => member.partnershipAgency.name)).toEqual(['Ministry of Housing'])
    expect((await listMembers(two.scope)).map((member) => member.partnershipAgency.name)).toEqual(['Ministry of Examples'])
    await addAgency(one.scope, { name: 'Police', ...dates }, newSecret())
    expect(await editAgency(one.scope, participation?.id ?? '', 2, { name: 'police', ...dates })).toEqual({ outcome: 'already-there' })
  })

  it('pasted together are added all or none', async () => {
    const { scope } = await partnershipWith(0)
    const tooLong = memberOf('Ben', { level: null as never })
    await expect(addMembers(scope, [memberOf('Ana'), tooLong, memberOf('Cy')], newSecret())).rejects.toThrow()
    expect(await listMembers(scope)).toEqual([])
    expect(
      await reading((from) =>
        Promise.all([from.person.count({ where: { name: 'Ana' } }), from.agency.count(), from.submission.count({ where: { key: { startsWith: 'members' } } })]),
      ),
    ).toEqual([0, 0, 1])
  })

  it('pasted twice by one form, even at once, are added once', async () => {
    const { scope } = await partnershipWith(0)
    const key = newSecret()
    await Promise.all([1, 2].map(() => addMembers(scope, [memberOf('Ana'), memberOf('Ben')], key)))
    expect((await listMembers(scope)).map((one) => one.person.name)).toEqual(['Ana', 'Ben'])
  })

  it('changed by somebody else meanwhile are not overwritten: their version is told, roles and all stay', async () => {
    const { scope } = await partnershipWith(0)
    await addMembers(scope, [memberOf('Māia', { roles: ['chair'] })], newSecret())
    const [member] = await listMembers(scope)
    expect(
      await editMember(
        scope,
        member?.id ?? '',
        1,
        memberOf('Māia Ngata', { roles: ['facilitator'], contribution: 'A room', level: 'manager', to: '2026-12-31' }),
      ),
    ).toEqual({ outcome: 'done' })
    expect(await editMember(scope, member?.id ?? '', 1, memberOf('Mine'))).toEqual({
      outcome: 'stale',
      theirs: expect.objectContaining({ version: '2', name: 'Māia Ngata', contribution: 'A room', to: '2026-12-31' }),
    })
    expect(await listMembers(scope)).toMatchObject([{ version: 2, level: 'manager', person: { name: 'Māia Ngata' }, roles: [{ role: 'facilitator' }] }])
  })

  it('with an account keep their own name and address, whatever a lead types', async () => {
    const { scope, lead } = await partnershipWith(1)
    const [member] = await listMembers(scope)
    await inTransaction((tx) => tx.membership.update({ where: { id: member?.id ?? '' }, data: { personId: lead.personId } }))
    expect(await editMember(scope, member?.id ?? '', 1, memberOf('Somebody else', { email: 'thief@example.org' }))).toEqual({ outcome: 'done' })
    const [after] = await listMembers(scope)
    expect(after?.person.name).toBe('Lead of Warm homes')
    expect(after?.person.email).not.toBe('thief@example.org')
  })

  it('who left do not stand in the way of a row that names them anew, but are known again by their days', async () => {
    const { scope } = await partnershipWith(0)
    await addMembers(scope, [memberOf('Ana', { from: '2024-02-01', to: '2026-01-31' }), memberOf('Ben', { to: '2199-01-31' })], newSecret())
    const there = await existingMembers(scope)
    expect(there).toEqual([
      { name: 'Ana', agency: 'Ministry of Examples', left: { from: '2024-02-01', to: '2026-01-31' } },
      { name: 'Ben', agency: 'Ministry of Examples', left: null },
    ])
    // The table as it goes out is all there; Ana without a last day is somebody who came back.
    const rows = [[...memberColumns], ...memberRows(await listMembers(scope)), ['Ana', 'Ministry of Examples']]
    const read = readMemberRows(
      rows.map((record, at) => ({ record, line: at + 1 })),
      there,
      10,
    )
    expect(read.rows.map((row) => row.problems.length)).toEqual([1, 1, 0])
  })

  it('are found by each character as it stands: % and _ are no jokers, and each word may be in the name or the agency', async () => {
    const { scope } = await partnershipWith(0)
    const names = [memberOf('Ana_Ngata'), memberOf('Ana Ngata', { agency: '100% Wool' }), memberOf('Māia\\Rewi'), memberOf('Hundred', { agency: '1000 Wools' })]
    await addMembers(scope, names, newSecret())
    const find = async (...words: string[]) => (await listMembersPage(scope, { words, after: null, left: false })).map((one) => one.person.name)
    expect(await find('_')).toEqual(['Ana_Ngata'])
    expect(await find('ana_ngata')).toEqual(['Ana_Ngata'])
    expect(await find('100%')).toEqual(['Ana Ngata'])
    expect(await find('maia\\rewi')).toEqual(['Māia\\Rewi'])
    expect(await find('%')).toEqual(['Ana Ngata'])
    expect(await find('ana', 'wool')).toEqual(['Ana Ngata'])
  })

  it('are found by a joker of the store over its whole list, page after page', async () => {
    const { scope } = await partnershipWith(0)
    const many = Array.from({ length: 1300 }, (_, at) => memberOf(`M ${String(at).padStart(4, '0')}${at >= 1150 ? '_' : ''}`))
    for (let at = 0; at < many.length; at += 200) await addMembers(scope, many.slice(at, at + 200), newSecret())
    const first = await listMembersPage(scope, { words: ['_'], after: null, left: false })
    expect([first.length, first[0]?.person.name]).toEqual([101, 'M 1150_'])
    const last = first[99]
    const rest = await listMembersPage(scope, { words: ['_'], after: { nameFolded: last?.person.nameFolded ?? '', id: last?.id ?? '' }, left: false })
    expect(rest.map((one) => one.person.name)).toEqual(Array.from({ length: 50 }, (_, at) => `M ${1250 + at}_`))
  })
})
