import { modelDescriptions } from '@/lib/operating-models/models'
import { operatingModelWords } from '@/lib/partnerships/words'

/** The four models in two sentences each, with the name of each real case. */
export function ModelOverview() {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      {modelDescriptions.map((one) => (
        <li key={one.model} className="card p-4 text-sm">
          <h3>{operatingModelWords[one.model].name}</h3>
          <p className="mt-1">{one.opening.text}</p>
          <p className="cite mt-1 whitespace-normal">{one.opening.citation}</p>
          <p className="meta mt-2">Real case: {one.caseName}</p>
        </li>
      ))}
    </ul>
  )
}
