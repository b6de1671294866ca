import { toolkit } from './citations'
import type { Line, SourceRecord } from './types'

const told = (text: string): Line => ({ text, citation: toolkit('cross-agency group') })

export const naturalResourcesSector: SourceRecord = {
  id: 'natural-resources-sector',
  kind: 'case',
  title: 'Natural Resources Sector',
  summary: 'Eight chief executives align policy on natural resources, with a small unit that all of them pay for.',
  years: told('Since 2008. The source gives no end.'),
  triggers: [],
  model: { id: 'cross-agency-group', line: told('The Toolkit’s case of a cross-agency group.') },
  agencies: [
    told(
      'Eight agencies: Business, Innovation and Employment; Environment; Primary Industries; Land Information; Conservation; Te Puni Kōkiri; Internal Affairs; Transport.',
    ),
    told('Te Kawa Mataaho Public Service Commission, the Treasury, and the Department of the Prime Minister and Cabinet support it.'),
  ],
  people: [
    told('The chief executives of the eight agencies, as one leadership team.'),
    told('The chief executive of the Ministry for the Environment, in the chair.'),
  ],
  setGoing: [told('It was set up so that agencies would plan for natural resources in one direction.')],
  done: [
    told('The agencies run a work programme together, and give policy advice that draws on many disciplines.'),
    told('All of them fund a support unit, which sits in the Ministry for the Environment.'),
    told('The unit steers and oversees the programme, looks at the sector as a whole, and speaks up for working together.'),
  ],
  helped: [],
  inTheWay: [],
  cameOfIt: [],
  concludes: [],
}
