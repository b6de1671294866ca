import { section, story } from './citations'
import type { Line, SourceRecord } from './types'

const told = (text: string): Line => ({ text, citation: story(1) })

/** A whānau in grief: told with no detail beyond what the work of the agencies needs. */
export const integratedCaseManagement: SourceRecord = {
  id: 'integrated-case-management',
  kind: 'story',
  title: 'Integrated case management, South Auckland',
  summary: 'After the deaths of young people, agencies learned to listen to one whānau and to follow its priorities.',
  years: null,
  triggers: [
    { id: 'crisis', line: { text: 'BCS gives this story as an example of a crisis, where failing to act could do harm.', citation: section('2.2') } },
    { id: 'earlier-attempts-failed', line: told('With this whānau, plans made by the agencies had not worked.') },
  ],
  model: null,
  agencies: [
    told('Staff in Papakura of agencies for children and families, education, housing, and work and income, and of the Police.'),
    told('Key people of the community, and the whānau.'),
  ],
  people: [
    told('The one who brought the agencies and the community together.'),
    told('A front-line worker who asked the whānau, and listened.'),
    told('People of the whānau who said what was needed.'),
    told('One contact person for all the agencies, trusted already by community and whānau.'),
    told('A regional manager who left room for judgement.'),
  ],
  setGoing: [
    told('Young people of one whānau had died. Staff of several agencies heard of it, and each asked what it meant for their own work.'),
    told('One of them went a step further and gathered the agencies and the community, to prevent more loss and to support those who grieved.'),
  ],
  done: [
    told('A worker admitted to the whānau that they had no answer, and asked for its view.'),
    told('That worker spent three weeks listening, to learn what mattered most to the whānau.'),
    told('Ground rules were made that held for everybody, agencies and whānau alike.'),
    told('A close team of front-line staff formed. One of them became the contact for all the agencies for a time.'),
    told('One ball: on each issue the whānau dealt with one agency only. The others kept out of its way.'),
    told('On schooling, Education took the lead, because schooling is its core business.'),
  ],
  helped: [
    {
      text: 'Somebody from the community told a meeting bluntly that its talk was worthless. From then on the group put more into understanding the people concerned.',
      citation: section('2.2'),
    },
    told('Some agencies changed their usual procedures, to meet the need better.'),
    told('A regional manager allowed discretion, once it was clear how the services of other agencies would contain the risk.'),
    told('The agencies had enough freedom and means in the region to do something different.'),
    told('Where rules fell short, people held on to the mission of their own organisation.'),
    told('They chose one thing, made it work, and went on from there.'),
    { text: 'A manager changed caseloads, so that one case manager could work for this whānau alone.', citation: section('8') },
    { text: 'Working together gave people a history in common, and the trust to do it again.', citation: section('4.2') },
  ],
  inTheWay: [
    told('Before, contact had been a run of demands more than a relationship.'),
    told('The whānau had many agencies to deal with at the same time.'),
    { text: 'Promises made at an earlier meeting had not been kept.', citation: section('8') },
    told('Each person had to square what the group agreed with their formal role at home.'),
  ],
  cameOfIt: [
    told('Since its own priorities had come first, the whānau then backed some longer-term goals.'),
    told('Agencies and whānau agreed on one aim for all the young people: to be learning, training or working.'),
  ],
  concludes: [told('It helps to define a mission broadly: then several views of how to fulfil it have a place.')],
}
