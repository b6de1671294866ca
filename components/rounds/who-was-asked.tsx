/** Everybody who was asked, so that invented members show, and the facilitator that the form named. */
export function WhoWasAsked({ people, facilitatorName }: { people: readonly { name: string; agency: string }[]; facilitatorName: string }) {
  if (people.length === 0) return null
  return (
    <details className="no-print mt-10">
      <summary>Who was asked</summary>
      <ul className="prose mt-3 list-disc pl-5">
        {people.map((person) => (
          <li key={`${person.name} ${person.agency}`}>
            {person.name}, {person.agency}
          </li>
        ))}
      </ul>
      {facilitatorName && <p className="meta mt-2">Facilitator named in the form: {facilitatorName}</p>}
    </details>
  )
}
