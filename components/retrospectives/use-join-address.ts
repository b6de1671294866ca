'use client'

import { useSyncExternalStore } from 'react'
import { isLoopbackOrigin } from '@/lib/platform/origin'
import { useRoom } from './room-context'

const never = () => () => {}

/**
 * Where others join. Where the address that was set is this machine alone, the one that this browser came by is better;
 * `reach` says which of the two it is, or that others reach neither.
 */
export function useJoinAddress(): { address: string; reach: 'as-set' | 'as-used' | 'nobody' } {
  const { facts } = useRoom()
  const used = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => null,
  )
  if (!isLoopbackOrigin(facts.joinAddress)) return { address: facts.joinAddress, reach: 'as-set' }
  if (used === null || isLoopbackOrigin(used)) return { address: facts.joinAddress, reach: 'nobody' }
  return { address: `${used}/join`, reach: 'as-used' }
}
