import { hasNoAdministrator } from '@/lib/access/data'
import { newFirstRunCode } from '@/lib/accounts/first-run-code'
import { createAccount } from '@/lib/accounts/mutations'
import { hashPassword } from '@/lib/accounts/passwords'
import { loadExamples } from '@/lib/examples/mutations'
import { askInside } from '@/lib/help/mutations'
import { fillFoldedWords } from '@/lib/partnerships/mutations'
import { insertMember } from '@/lib/people/mutations'
import { now } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { migrate } from '@/lib/platform/migrate'
import { prepareSettings, WrongMode } from '@/lib/platform/settings'
import { onWake } from '@/lib/platform/wake'
import { tidyDisk } from '@/lib/rounds/answers-touched'
import { beginSchedule, endSchedule, tick } from '@/lib/schedule/tick'
import { keepFirstVersions } from './first-versions'
import { demonstrationPassword, demonstrationPeople, demonstrationRequest } from './demonstration'

/** Everything that must be true before the first request: the store migrated, its settings made, the first-run code printed. */
export async function startUp(): Promise<void> {
  const applied = await migrate(env)
  if (applied.length > 0) process.stdout.write(`The store was brought up to date: ${applied.join(', ')}.\n`)
  await inTransaction(prepareSettings).catch((error: unknown) => {
    if (!(error instanceof WrongMode)) throw error
    process.stderr.write(`\n${error.message}\n`)
    process.exit(1)
  })
  const kept = await keepFirstVersions()
  if (kept > 0) process.stdout.write(`The history was begun with ${kept} entries that stood before.\n`)
  await fillFoldedWords()
  if (env.demonstration) await prepareDemonstration()
  else if (await hasNoAdministrator()) {
    process.stdout.write(`\nNobody can sign in yet. Open the address below and enter this one-time code:\n\n    ${await newFirstRunCode()}\n\n`)
  }
  // The server calls it once more when it stops: no message is cut off, nothing deleted stays behind, and another instance goes on at once.
  ;(globalThis as Record<symbol, unknown>)[Symbol.for('crossbrace.tidy')] = async () => {
    await endSchedule()
    await tidyDisk()
  }
  onWake(tick)
  await beginSchedule()
}

async function prepareDemonstration(): Promise<void> {
  const [climbing, contested] = await loadExamples(null)
  if (!climbing || !contested) return
  const passwordHash = await hashPassword(demonstrationPassword)
  await inTransaction(async (tx) => {
    let lead = ''
    for (const person of demonstrationPeople) {
      const { personId } = await createAccount(tx, {
        name: person.name,
        email: person.email,
        passwordHash,
        isAdministrator: person.administrator,
        isDemonstration: true,
      })
      for (const grant of person.grants) {
        if (grant.standing === 'lead') lead = personId
        const partnerships = await exampleIds(tx)
        for (const at of grant.examples) {
          const partnershipId = partnerships[at]
          if (!partnershipId) continue
          await tx.grant.create({
            data: { id: newId(), partnershipId, personId, standing: grant.standing, released: grant.released, createdById: null, createdAt: now() },
          })
          if (grant.standing === 'member') await makeMember(tx, partnershipId, { personId, name: person.name, email: person.email })
        }
      }
    }
    const { example, text } = demonstrationRequest
    const asked = (await exampleIds(tx))[example]
    if (asked) await askInside(tx, { partnershipId: asked, personId: lead }, { to: null, text })
  })
}

/** An account that takes part is a member too: without that it has no page of its own about accountabilities. */
async function makeMember(tx: Transaction, partnershipId: string, { personId, ...who }: { personId: string; name: string; email: string }): Promise<void> {
  const { name: agency } = await tx.partnershipAgency.findFirstOrThrow({ where: { partnershipId }, orderBy: { name: 'asc' } })
  const member = { ...who, agency, position: 'Adviser', level: 'manager' as const, roles: [], contribution: '', from: null, to: null }
  const id = await insertMember(tx, partnershipId, member, null)
  const { personId: made } = await tx.membership.findUniqueOrThrow({ where: { id } })
  await tx.membership.update({ where: { id }, data: { personId } })
  await tx.person.delete({ where: { id: made } })
}

async function exampleIds(tx: Transaction): Promise<string[]> {
  const rows = await tx.partnership.findMany({ where: { invented: true }, orderBy: { createdAt: 'asc' }, select: { id: true } })
  return rows.map((row) => row.id)
}
