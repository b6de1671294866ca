import { documentTypeName, sizeInWords } from '@/lib/agreements/words'
import { longDay } from '@/lib/platform/day-words'

type Document = { number: number; fileName: string; mediaType: string; size: number; addedOn: string; by: string | null }

/** Every version of the document, the latest first. Each can be fetched. */
export function DocumentList({ documents, href }: { documents: readonly Document[]; href: (number: number) => string }) {
  return (
    <ul className="rule-list mt-2 list-none pl-0">
      {documents.map((one, at) => (
        <li key={one.number}>
          <p>
            <a href={href(one.number)} download>
              {one.fileName}
            </a>
            {at === 0 && documents.length > 1 && <span className="tag tag-accent ml-2">Latest</span>}
          </p>
          <p className="meta">
            Version {one.number} · {documentTypeName(one.mediaType)}, {sizeInWords(one.size)} · added on {longDay(one.addedOn)}
            {one.by && ` by ${one.by}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
