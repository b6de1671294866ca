import { Reo } from '@/components/ui/reo'
import type { Told } from '@/lib/operating-models/types'

/** What a document says, line by line, each stretch with the place where it says so. */
export function ToldLines({ lines }: { lines: readonly Told[] }) {
  const stretches: { citation: string; texts: string[] }[] = []
  for (const { text, citation } of lines) {
    const last = stretches.at(-1)
    if (last?.citation === citation) last.texts.push(text)
    else stretches.push({ citation, texts: [text] })
  }
  return (
    <>
      {stretches.map(({ citation, texts }) => (
        <div key={`${citation} ${texts[0]}`} className="mt-1.5 text-sm">
          <ul className="list-disc space-y-1 pl-5">
            {texts.map((text) => (
              <li key={text}>
                <Reo>{text}</Reo>
              </li>
            ))}
          </ul>
          <p className="cite whitespace-normal">{citation}</p>
        </div>
      ))}
    </>
  )
}
