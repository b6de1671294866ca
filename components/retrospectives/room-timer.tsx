'use client'

import { useEffect, useState } from 'react'
import { useRoom } from './room-context'

const two = (count: number) => String(count).padStart(2, '0')

/** What is left of the shared timer, by the server's clock. It ends at the same moment for everybody. */
export function RoomTimer({ large = false }: { large?: boolean }) {
  const { state, facts, ahead, say } = useRoom()
  const { timerEndsAt } = state.board
  const [ticked, setTicked] = useState(0)
  const ends = timerEndsAt === null ? null : Date.parse(timerEndsAt)
  const now = ahead === null ? Date.parse(facts.now) : Math.max(ticked, Date.now()) + ahead
  const left = ends === null ? null : Math.max(0, Math.ceil((ends - now) / 1000))
  const awake = ahead !== null
  // Set anew for each second that is shown.
  useEffect(() => {
    if (ends === null || ahead === null || left === null || left === 0) return
    const timer = setTimeout(() => setTicked(Date.now()), Math.max(20, ends - ahead - Date.now() - (left - 1) * 1000))
    return () => clearTimeout(timer)
  }, [ends, ahead, left])
  // A page that slept knows the time again when it wakes.
  useEffect(() => {
    const look = () => setTicked(Date.now())
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  const over = left === 0
  useEffect(() => {
    if (over && awake && !large) say('The time is up.')
  }, [over, awake, large, say])
  if (left === null) return null
  return (
    <span role="timer" className={`room-timer ${large ? 'room-timer-large' : ''} ${over ? 'room-timer-over' : ''}`}>
      {over ? 'Time is up' : `${Math.floor(left / 60)}:${two(left % 60)}`}
      {!over && <span className="sr-only"> left</span>}
    </span>
  )
}
