import { PlacementField } from '@/components/charts/placement-field'
import { domainWords } from '@/lib/instrument/domains'
import type { Domain } from '@/lib/instrument/types'
import type { Amount, Precision } from '@/lib/readings/types-published'

/** As the figure of the source has them: complex and knowable above, chaos and known below. */
const inFigure: readonly Domain[] = ['complex', 'knowable', 'chaotic', 'known']

type Props = { idPrefix: string; title: string; placed: readonly { domain: Domain; amount: Amount }[]; precision: Precision }

/** The spread of placements as a picture, with the same in words for whoever cannot see it. */
export function SpreadField({ idPrefix, title, placed, precision }: Props) {
  const amountOf = (domain: Domain) => placed.find((one) => one.domain === domain)?.amount ?? { text: '–', share: 0 }
  const told = ({ text }: Amount) => (precision === 'full' ? (text === '0' ? 'nobody' : `${text} ${text === '1' ? 'person' : 'people'}`) : text)
  const cells = inFigure.map((domain) => {
    const amount = amountOf(domain)
    return { id: domain, name: domainWords[domain].name, amount: told(amount), share: amount.share }
  })
  return <PlacementField idPrefix={idPrefix} title={title} description={cells.map((cell) => `${cell.name}: ${cell.amount}`).join('. ')} cells={cells} />
}
