'use client'

import { useEffect, useState } from 'react'
import { useRoom } from './room-context'

const two = (count: number) => String(count).padStart(2, '0')

/** What is left of the shared timer, by the server's clock. It ends at the same moment for everybody. */
export function RoomTimer({ large = false }: { large?: boolean }) {
  const { state, facts, say } = useRoom()
  const { timerEndsAt } = state.board
  const [clock, setClock] = useState<{ ahead: number; now: number } | null>(null)
  const now = clock ? clock.now + clock.ahead : Date.parse(facts.now)
  const left = timerEndsAt === null ? null : Math.max(0, Math.ceil((Date.parse(timerEndsAt) - now) / 1000))
  useEffect(() => {
    const awake = Date.now()
    setClock({ ahead: Date.parse(facts.now) - awake, now: awake })
  }, [facts.now])
  const awake = clock !== null
  const runs = clock !== null && left !== null && left > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: set anew for each second that is shown
  useEffect(() => {
    if (!runs || timerEndsAt === null || clock === null) return
    const untilNext = ((Date.parse(timerEndsAt) - now) % 1000) + 20
    const timer = setTimeout(() => setClock({ ...clock, now: Date.now() }), untilNext)
    return () => clearTimeout(timer)
  }, [runs, left, timerEndsAt, clock])
  // A page that slept knows the time again when it wakes.
  useEffect(() => {
    const look = () => setClock((before) => before && { ...before, now: Date.now() })
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  const over = left === 0
  useEffect(() => {
    if (over && awake) say('The time is up.')
  }, [over, awake, say])
  if (left === null) return null
  const minutes = Math.floor(left / 60)
  return (
    <span role="timer" className={`room-timer ${large ? 'room-timer-large' : ''} ${over ? 'room-timer-over' : ''}`}>
      {over ? 'Time is up' : `${minutes}:${two(left % 60)}`}
      {!over && <span className="sr-only"> left</span>}
    </span>
  )
}
