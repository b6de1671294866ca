import type { Look } from '@/lib/partnerships/look'
import { fold } from '@/lib/platform/fold'
import type { ParticipationFacts } from './types'

/** Words that name Māori people, or a body of theirs. The names of departments and of children in general are not among them. */
const naming = [
  ...['Māori', 'iwi', 'hapū', 'whānau', 'marae', 'rūnanga', 'rūnaka', 'kaumātua', 'Ngāti', 'Ngāi'],
  ...['tangata whenua', 'mana whenua', 'Te Tiriti'],
  // Iwi whose name begins with none of these.
  ...['Ngāpuhi', 'Te Rarawa', 'Te Aupōuri', 'Te Roroa', 'Te Uri o Hau', 'Te Kawerau ā Maki', 'Tainui', 'Raukawa', 'Te Arawa', 'Tūhoe'],
  ...['Whakatōhea', 'Te Aitanga', 'Rongowhakaata', 'Te Āti Awa', 'Te Ātiawa', 'Ngāruahine', 'Ngā Rauru', 'Rangitāne', 'Muaūpoko'],
  ...['Kāi Tahu', 'Kāti Māmoe', 'Moriori'],
]
/** Without its macron the first is the word for food, and the second a name: they count as they are written. */
const asWritten = ['Kāi', 'Kāti']

const oneOf = (words: readonly string[]) => new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
const named = oneOf(naming.map(fold))
const namedAsWritten = oneOf(asWritten)

/** True where the record names iwi organisations or Māori. Macrons make no difference but where a word is another one without. */
export function namesIwiOrMaori({ name, purpose, sharedOutcome, forWhom, agencies }: Omit<ParticipationFacts, 'recorded' | 'partnershipId'>): boolean {
  const texts = [name, purpose, sharedOutcome ?? '', forWhom, ...agencies].join(' | ')
  return named.test(fold(texts)) || namedAsWritten.test(texts.normalize('NFC'))
}

/**
 * What is worth a look about iwi and Māori participation (BCS §8.3): it is not asked where the record names iwi or
 * Māori; it is not clear yet; nobody is named who advises. `opening`: a round is about to gather data, so it asks whose that is.
 */
export function looksAtParticipation(facts: ParticipationFacts, opening = false): Look[] {
  const href = `/partnerships/${facts.partnershipId}/participation`
  const { recorded } = facts
  if (recorded === null) {
    if (!namesIwiOrMaori(facts)) return []
    return [
      {
        id: 'participation-not-asked',
        what: 'The record names iwi or Māori, and does not say how they take part.',
        why: 'Partnership and consultation are not the same. Saying which it is avoids confusion.',
        citation: 'BCS §8.3',
        first: 'Talk about it with those concerned, then note what you agreed.',
        href,
      },
    ]
  }
  const looks: Look[] = []
  if (recorded.involvement === 'not-yet-clear') {
    looks.push({
      id: 'participation-not-clear',
      what: 'It is not yet clear whether iwi or Māori are partners here, or consulted.',
      why: 'While it is open, people may expect different things of working together.',
      citation: 'BCS §8.3',
      first: 'Put the question on the agenda of the next meeting, with those concerned at the table.',
      href,
    })
  }
  if (!opening && recorded.advisers === '') {
    looks.push({
      id: 'participation-no-adviser',
      what: 'Nobody is named who advises on iwi and Māori participation.',
      why: 'A group that works with iwi or Māori needs to know whom to ask.',
      citation: 'BCS §8.3',
      first: 'Ask who could advise, and whether they agree to be named.',
      href,
    })
  }
  if (opening && recorded.dataWhose === '') {
    looks.push({
      id: 'participation-data',
      what: 'The record does not say whose data it is.',
      why: 'A round gathers what people say. Those concerned should know who may use it, before it begins.',
      citation: 'our rule',
      first: 'Agree on it before you hand out the links.',
      href,
    })
  }
  return looks
}
