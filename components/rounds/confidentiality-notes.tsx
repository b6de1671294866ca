import { longDay } from '@/lib/platform/day-words'
import { fewestAnswers } from '@/lib/rounds/rules'

/** What becomes of an answer, in plain sentences. Each of them is true of the code; docs/security/confidentiality.md says where. */
export function ConfidentialityNotes({ closesOn, minimumAnswers, facilitatorName }: { closesOn: string; minimumAnswers: number; facilitatorName: string }) {
  const needed = Math.max(fewestAnswers, minimumAnswers)
  return (
    <ul className="prose list-disc space-y-2 pl-5">
      <li>Your answers are confidential. The group sees counts, never what one person said.</li>
      <li>Nothing is shown before the round closes on {longDay(closesOn)}, and only if {needed} or more people answer. With fewer, the answers are deleted.</li>
      <li>The lead can see who has not answered yet, to remind them. Nobody sees when you answered.</li>
      <li>Your name and your answers are kept apart. No one who reads the stored tables can put them together.</li>
      <li>Whoever gave you this link could answer in your place. Below you see who was asked: does the list look right?</li>
      <li>You can change or withdraw your answer until the round closes. Only this browser shows it to you again.</li>
      <li>Comments are shown to the group{facilitatorName ? `, or to ${facilitatorName} alone if you choose so` : ''}, without your name and in an order of chance.</li>
      <li>Whoever runs the server could change the program, or compare copies over time. Official information law applies to what an agency holds.</li>
    </ul>
  )
}
