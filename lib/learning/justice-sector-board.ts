import { toolkit } from './citations'
import type { Line, SourceRecord } from './types'

const told = (text: string): Line => ({ text, citation: toolkit('cross-agency board') })

export const justiceSectorBoard: SourceRecord = {
  id: 'justice-sector-board',
  kind: 'case',
  title: 'Justice Sector Leadership Board',
  summary: 'Heads of six agencies answer together for the sector, each still answering to their own Minister.',
  years: told('The source dates only the fund that went with the board: April 2012.'),
  triggers: [],
  model: { id: 'cross-agency-board', line: told('The Toolkit’s case of a cross-agency board.') },
  agencies: [told('Justice, Police, Corrections, Oranga Tamariki, Serious Fraud Office and Crown Law Office.')],
  people: [told('The heads of the six agencies, as the board.'), told('The Secretary for Justice, in the chair.')],
  setGoing: [told('The board began from a shared picture of the sector: a pipeline that people move along, from one agency to the next.')],
  done: [
    told('It works at three levels: Ministers, chief executives and their deputies.'),
    told('The four agencies of the pipeline itself meet more often than all six.'),
    told('Terms of reference say what the board is for, who sits on it, what it answers for, and how it meets and communicates.'),
    told('The board answers as one for the sector’s performance. It does not decide over a member’s own agency.'),
    told('Members answer for what their agency delivers, and for showing a collaborative way of working.'),
    told('A directorate in the Ministry of Justice provides policy, data and measurement.'),
    told('A fund let savings of one agency pay for the work of another.'),
  ],
  helped: [told('That shared picture won the commitment of its members.')],
  inTheWay: [],
  cameOfIt: [told('The fund has since given way to another approach to the Budget, by sector.')],
  concludes: [],
}
