import { toolkit } from './citations'
import type { Line, SourceRecord } from './types'

const told = (text: string): Line => ({ text, citation: toolkit('federated service') })

export const smartstart: SourceRecord = {
  id: 'smartstart',
  kind: 'case',
  title: 'SmartStart',
  summary: 'New parents do in one place what used to take several agencies.',
  years: null,
  triggers: [],
  model: { id: 'federated-service', line: told('The Toolkit’s case of a federated service: SmartStart works as one.') },
  agencies: [told('Internal Affairs, Inland Revenue, Social Development and Health.'), told('Plunket and the College of Midwives advised and supported them.')],
  people: [],
  setGoing: [
    told('One event in a life, such as having a child, touches several agencies.'),
    told('People had told of what was hard in dealing with government when a child comes.'),
  ],
  done: [
    told('Several agencies built it together, from the point of view of the person who uses it.'),
    told('While parents register a birth, they can also update a benefit, ask for a tax number, and update Working for Families.'),
    told('Internal Affairs takes the information. It goes on to others only where the parent asks for that.'),
  ],
  helped: [],
  inTheWay: [],
  cameOfIt: [told('Parents see to what a birth asks for in one place, wherever and whenever they like.')],
  concludes: [],
}
