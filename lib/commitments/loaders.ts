import 'server-only'
import { notFound } from 'next/navigation'
import type { PartnershipScope } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { getCommitment, listCommitments } from './data'

/** Commitments, the open ones first. */
export async function loadCommitments(scope: PartnershipScope) {
  const all = await listCommitments(scope)
  return { open: all.filter((one) => one.closure === null), ended: all.filter((one) => one.closure !== null) }
}

/** One commitment, or the page for what is not there. */
export async function loadCommitment(scope: PartnershipScope, commitmentId: string) {
  return (await getCommitment(scope, commitmentId)) ?? notFound()
}

/** Today, for telling what is past its date. */
export function loadToday(): string {
  return today()
}
