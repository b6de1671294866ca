/** Words and names in te reo Māori that our own texts use, as they are written. What a text may need is added here. */
export const teReo: readonly string[] = [
  ...['te reo Māori', 'te reo', 'Te Tiriti o Waitangi', 'Te Tiriti', 'tangata whenua', 'mana whenua', 'kaupapa Māori'],
  ...['Te Puni Kōkiri', 'Te Kawa Mataaho', 'Oranga Tamariki', 'Kāinga Ora', 'Waka Kotahi', 'Aotearoa', 'Māngere', 'Ōtara', 'Papakura'],
  ...['Te Rōpū Hauora o Te Awa', 'Te Rōpū Kōtuku Tiaki Wai', 'Te Whare Taiohi o te Mānia', 'Te Kāhui o ngā Pae'],
  ...['Māori', 'Pākehā', 'iwi', 'hapū', 'whānau', 'hui', 'kaupapa', 'kaumātua', 'kōrero', 'kura', 'mahi', 'manaakitanga', 'marae', 'rangatahi', 'rohe'],
  ...['rūnanga', 'rūnaka', 'tamariki', 'taonga', 'tikanga', 'wānanga', 'whakapapa', 'whanaungatanga', 'Ngāti', 'Ngāi'],
]

const longestFirst = [...teReo].sort((one, other) => other.length - one.length)
const known = new RegExp(`(?<![\\p{L}\\p{M}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{M}])`, 'giu')

/** A text in pieces, each te reo Māori or not; put together they are the text again (in NFC). */
export function splitTeReo(text: string): { text: string; reo: boolean }[] {
  const whole = text.normalize('NFC')
  const pieces: { text: string; reo: boolean }[] = []
  let at = 0
  for (const match of whole.matchAll(known)) {
    if (match.index > at) pieces.push({ text: whole.slice(at, match.index), reo: false })
    pieces.push({ text: match[0], reo: true })
    at = match.index + match[0].length
  }
  if (at < whole.length || pieces.length === 0) pieces.push({ text: whole.slice(at), reo: false })
  return pieces
}
