import { fold } from '@/lib/platform/fold'

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean).map(fold))

/** Words that join others and say nothing by themselves, in English. */
const joiningEnglish = `
  about above across after again against all almost alone along already also although always among and any anybody anyone anything are around
  because been before being below between both but can cannot could did didn does doesn doing don done down during each either else enough etc even
  ever every everybody everyone everything few first for from further get gets getting give given gives going gone got had has hasn have haven having
  her here hers him his how however into isn its itself just keep keeps kept last least less let like little lot made make makes making many may maybe
  might mine more most much must near neither never new next nobody none nor not nothing now off often once one only onto other others our ours out
  over own per perhaps put quite rather really said same say says see seem seems several shall she should since some somebody someone something still
  such take taken takes taking than that the their theirs them then there these they thing things think this those though three through till too
  toward towards two under until upon use used using very via want wants was wasn way ways well went were weren what when where whether which while
  who whole whom whose why will with within without won would yet you your yours
`

/** The same in te reo Māori. */
const joiningReo = `
  te ngā he ko kei hei kua kia ka ana nei rā tēnei tēnā tērā ēnei ēnā ērā tonu hoki anō mai atu ake iho tātou mātou rātou koutou tāua māua rāua
  koe ahau au ia mō nō mā nā tō tā ō ā aku āku ōku tōku tāku āna ōna tōna tāna mea engari me ki roto waho runga raro i o a e rawa noa pea kāore
  ehara ēhea hea aha wai
`

/** Words of everyday work, which two notes may share and speak of quite different things. */
const everyday = `
  agencies agency ask asked asking back bit collaboration come comes coming day days difficult find group groups hard help helped helps issue issues
  know lead long look looking meet meeting meetings member members month months need needed needing needs office partner partners partnership
  partnerships people person place plan plans point problem problems project projects quarter ready round start started team teams think time today
  together trying waiting wait week weeks work worked working works year years
  mahi hui tangata
`

export const joiningWords = new Set([...wordsOf(joiningEnglish), ...wordsOf(joiningReo)])
export const everydayWords = wordsOf(everyday)
