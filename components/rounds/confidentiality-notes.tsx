import { longDay } from '@/lib/platform/day-words'
import { fewestAnswers } from '@/lib/rounds/rules'

/** What becomes of an answer, in plain sentences. Each of them is true of the code; docs/security/confidentiality.md says where. */
export function ConfidentialityNotes({ closesOn, minimumAnswers, facilitatorName }: { closesOn: string; minimumAnswers: number; facilitatorName: string }) {
  const needed = Math.max(fewestAnswers, minimumAnswers)
  return (
    <ul className="prose list-disc space-y-2 pl-5">
      <li>Your answers are confidential. The group sees counts, never one person’s answers. Where all say the same, that shows.</li>
      <li>
        Nothing is shown before the round closes on {longDay(closesOn)}, and only if {needed} or more people answer. With fewer, the answers are deleted.
      </li>
      <li>The lead can see who has not answered yet, to remind them. No time is kept: your name only leaves that list.</li>
      <li>Your name and your answers are kept apart. Nothing that is stored ties one to the other.</li>
      <li>Whoever gave you this link could answer in your place. Below you see who was asked: does the list look right?</li>
      <li>You can change or withdraw your answer until the round closes. Only this browser shows it to you again.</li>
      <li>
        Comments are shown to the group{facilitatorName ? `, or to ${facilitatorName} alone if you choose so` : ''}, without your name and in an order of
        chance.
      </li>
      <li>
        The lead can show results to a manager who watches over this, a guardian angel, or to everyone who can sign in here. Comments stay with the group.
      </li>
      <li>
        What remains: whoever runs the server could change the program, compare copies over time, or look while very few have answered. Official information law
        applies to what an agency holds.
      </li>
    </ul>
  )
}
