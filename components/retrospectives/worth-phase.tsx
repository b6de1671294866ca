'use client'

import { capital, counted, numberWord } from '@/lib/platform/day-words'
import { fewestWorthAnswers } from '@/lib/retrospectives/rules'
import { worthAnswers } from '@/lib/retrospectives/types'
import { worthQuestion, worthWords } from '@/lib/retrospectives/words'
import { ActForm } from './act-form'
import { useRoom } from './room-context'

/** Was it worth our time? Nobody sees an answer; the counts come at the end. */
export function WorthPhase() {
  const { state, me } = useRoom()
  const { worthAnswered, people } = state.board
  const mine = me?.worth ?? null
  return (
    <section aria-labelledby="worth">
      <h2 id="worth" tabIndex={-1} data-focus-here="">
        {worthQuestion}
      </h2>
      <ActForm form="worth" kind="give-worth" clear="never" again said="Your answer is taken." back="worth" className="mt-4">
        <div className="room-worth">
          {worthAnswers.map((answer) => (
            <button key={answer} type="submit" name="answer" value={answer} aria-pressed={mine === answer} className="button">
              <span>
                <span className="block text-xl">{answer}</span> {worthWords[answer]}
              </span>
            </button>
          ))}
        </div>
      </ActForm>
      <p className="mt-4">
        {mine === null ? 'You have not answered yet.' : `You answered: ${worthWords[mine].toLowerCase()}. You can still change it.`}{' '}
        {worthAnswered === 0 ? 'Nobody has answered yet' : `${capital(counted(worthAnswered, 'person has', 'people have'))} answered`}, of{' '}
        {numberWord(Math.max(people.length, worthAnswered))}.
      </p>
      {people.length < fewestWorthAnswers && (
        <p className="meta prose mt-2">With fewer than {fewestWorthAnswers} answers, no counts are shown: they would tell too much about each of you.</p>
      )}
    </section>
  )
}
