import type { PartnershipScope } from '@/lib/access/types'
import type { Transaction } from '@/lib/platform/db'
import { today } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { changing, type Done, onceHere } from './change'
import { type CheckedDocument, mostDocuments } from './types'

type Refused = { outcome: 'wound-up' | 'not-found' | 'same-document' | 'too-many' }
export type DocumentAnswer = Done | Refused

/** Keeps a checked file as the next version of the agreement's document, inside a transaction. Earlier ones stay. */
export async function insertDocument(
  tx: Transaction,
  agreementId: string,
  document: CheckedDocument,
  addedById: string | null,
  addedOn = today(),
): Promise<string> {
  const { bytes, ...facts } = document
  const last = await tx.agreementDocument.findFirst({ where: { agreementId }, orderBy: { number: 'desc' }, select: { number: true } })
  const id = newId()
  await tx.agreementDocument.create({ data: { id, agreementId, number: (last?.number ?? 0) + 1, ...facts, addedOn, addedById } })
  await tx.documentFile.create({ data: { documentId: id, bytes: new Uint8Array(bytes) } })
  return id
}

/** Adds a version of the document, once per form. The same file as the latest version is refused: it would say that something changed. */
export function addDocument(scope: PartnershipScope, agreementId: string, document: CheckedDocument, key: string): Promise<DocumentAnswer> {
  return changing<Refused>(scope, agreementId, 'agreement.document-added', async (tx) => {
    let refused: Refused | null = null
    // The check sum stands for the content, which is long.
    const done = await onceHere(tx, `document ${agreementId} ${key}`, [document.sha256, document.fileName], async () => {
      const last = await tx.agreementDocument.findFirst({ where: { agreementId }, orderBy: { number: 'desc' }, select: { number: true, sha256: true } })
      if (last?.sha256 === document.sha256) refused = { outcome: 'same-document' }
      else if (last && last.number >= mostDocuments) refused = { outcome: 'too-many' }
      return refused ? null : insertDocument(tx, agreementId, document, scope.personId)
    })
    return done ?? refused ?? { outcome: 'not-found' }
  })
}
