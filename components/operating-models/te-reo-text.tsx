/** Names in te reo Māori that stand in the documents' cases. */
const names = /(Te Puni Kōkiri|Te Kawa Mataaho|Oranga Tamariki)/

/** A line of text with its names in te reo Māori marked as such, for whoever has it read aloud. */
export function TeReoText({ text }: { text: string }) {
  return text.split(names).map((part) =>
    names.test(part) ? (
      <span key={part} lang="mi">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
