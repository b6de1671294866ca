import { modelDescriptions } from '@/lib/operating-models/models'
import { setUpSteps } from '@/lib/operating-models/set-up'
import { aspects, type ModelDescription, type Told } from '@/lib/operating-models/types'
import { aspectWords } from '@/lib/operating-models/words'
import { operatingModelWords } from '@/lib/partnerships/words'
import { ToldLines } from './told-lines'

const rows: { id: string; heading: string; lines: (one: ModelDescription) => readonly Told[]; name?: (one: ModelDescription) => string }[] = [
  ...aspects.map((aspect) => ({
    id: aspect,
    heading: aspectWords[aspect],
    lines: (one: ModelDescription) => one.told[aspect],
    name: aspect === 'case' ? (one: ModelDescription) => one.caseName : undefined,
  })),
  { id: 'binds', heading: 'Whom it binds', lines: (one) => one.bindings },
  { id: 'set-up', heading: 'Setting it up', lines: (one) => setUpSteps[one.model] },
]

/** The four models aspect by aspect: beside one another where there is room, else one under the other. */
export function ModelComparison() {
  return (
    <div className="mt-4 border-t border-line">
      {rows.map((row) => (
        <details key={row.id} id={`aspect-${row.id}`} open={row.id === 'when' || undefined} className="border-b border-line">
          <summary className="py-2.5">
            <h3 className="inline">{row.heading}</h3>
          </summary>
          <div className="grid gap-x-7 gap-y-5 pb-6 sm:grid-cols-2 lg:grid-cols-4">
            {modelDescriptions.map((one) => (
              <section key={one.model}>
                <h4 className="font-semibold">{operatingModelWords[one.model].name}</h4>
                {row.name && <p className="text-sm italic">{row.name(one)}</p>}
                <ToldLines lines={row.lines(one)} />
              </section>
            ))}
          </div>
        </details>
      ))}
    </div>
  )
}
