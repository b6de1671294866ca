import { Reo } from '@/components/ui/reo'
import { stageWords } from '@/lib/instrument/words'
import { conditionText } from '@/lib/learning/library'
import type { Shared } from '@/lib/learning/types'
import { sharedKindWords, withoutName } from '@/lib/learning/words'
import { operatingModelWords } from '@/lib/partnerships/words'

/** One thing that a partnership shared, as everybody here sees it. The same in the library and before it is shared. */
export function SharedEntry({ shared }: { shared: Shared }) {
  const tags = [
    shared.stage && `Stage: ${stageWords[shared.stage].name.toLowerCase()}`,
    shared.operatingModel && `Model: ${operatingModelWords[shared.operatingModel].name.toLowerCase()}`,
  ].filter((one) => one !== null)
  return (
    <div className="prose">
      <p className="flex flex-wrap gap-2">
        <span className="tag tag-accent">{sharedKindWords[shared.kind]}</span>
        {shared.invented && <span className="tag">Invented example</span>}
        {tags.map((tag) => (
          <span key={tag} className="tag whitespace-normal rounded-lg">
            {tag}
          </span>
        ))}
      </p>
      <p className="mt-2 whitespace-pre-line break-words">
        <Reo>{shared.text}</Reo>
      </p>
      <p className="meta mt-1">
        <Reo>{shared.partnershipName || withoutName}</Reo>
      </p>
      {shared.conditions.length > 0 && (
        <div className="meta mt-2">
          What it is about:
          <ul className="list-disc pl-5">
            {shared.conditions.map((id) => (
              <li key={id}>
                <Reo>{conditionText(id) ?? id}</Reo>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
