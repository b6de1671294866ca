import { domainWords } from '@/lib/instrument/domains'
import { domains } from '@/lib/instrument/types'

/** The four domains: what each means, and what kind of response it calls for. */
export function DomainList() {
  return (
    <dl className="mt-3 grid max-w-4xl gap-x-10 sm:grid-cols-2">
      {domains.map((domain) => {
        const words = domainWords[domain]
        return (
          <div key={domain} className="border-t border-line py-4">
            <dt className="font-semibold">{words.name}</dt>
            <dd className="mt-1">
              {words.means}
              <span className="mt-1 block">
                <strong>{words.pattern}.</strong> {words.response}
              </span>
              <span className="cite whitespace-normal">
                {words.citation.source} §{words.citation.section}
              </span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
