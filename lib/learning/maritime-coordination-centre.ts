import { section, story } from './citations'
import type { Line, SourceRecord } from './types'

const told = (text: string): Line => ({ text, citation: story(7) })

export const maritimeCoordinationCentre: SourceRecord = {
  id: 'maritime-coordination-centre',
  kind: 'story',
  title: 'National Maritime Coordination Centre',
  summary: 'Eighteen agencies each saw a piece of the sea. A lead agency that was not the strongest one brought the picture together.',
  years: null,
  triggers: [
    {
      id: 'cannot-do-it-alone',
      line: { text: 'The agencies came to see that each of them had only a part of the information and the means.', citation: section('3.1') },
    },
  ],
  model: {
    id: 'lead-agency',
    line: told('The centre follows a lead agency model: Customs provides the manager, and other agencies lend the staff.'),
  },
  agencies: [
    told('The key ones at first: the Defence Force, Customs and the Ministry of Fisheries.'),
    told('Police and Conservation, with limited means of their own.'),
    told('Eighteen government agencies had an interest in all.'),
  ],
  people: [
    told('One person who acted as if there were no walls between the agencies.'),
    told('A co-ordinator from Customs, whom people trusted.'),
    told('The chief executive of Customs, formally responsible for the money.'),
    told('A group of chief executives that governed it.'),
    told('Staff lent by their agencies.'),
  ],
  setGoing: [
    told('A review of the country’s maritime patrols, ordered by Cabinet, gave the first push.'),
    told('Every agency had a piece of the picture. It was kept in ways that did not fit together, and shared by acquaintance.'),
    told('Even where a risk was seen, it was open who would respond. Each agency guarded its say over its own ships and planes.'),
  ],
  done: [
    told('Cabinet approved a pilot: a unit of liaison staff at the Defence headquarters.'),
    told('Its success led to the centre, which builds one picture and co-ordinates which ships and planes go where.'),
    told('The agencies kept the running of operations in their own hands, but co-ordinated it.'),
    told('At first the agencies shared the costs, which proved unstable. Then Customs met them all from its own vote.'),
    told('The centre sits with the Defence Force, though Customs leads it.'),
  ],
  helped: [
    told('They learned to walk first: the pilot built procedures and relationships.'),
    told('One person raised their voice and banged on the table. It was the start of people seeing past their own institution.'),
    told('The mandate and the group of chief executives kept the idea moving.'),
    told('The shared place had practical reasons. It was also a sign, and it shifted the balance of power.'),
    told('Staff brought commitment, good will and more trust.'),
  ],
  inTheWay: [
    told('A formal mandate did not make people collaborate. Asked how to share, they stayed with the view of their own organisation.'),
    told('The pilot could only go so far.'),
    told('Passing the hat round the agencies for money was not stable.'),
  ],
  cameOfIt: [
    told('One picture for the whole of government, stronger than any agency’s own.'),
    told('Operations across agencies are planned ahead with discipline, which was not possible before.'),
    told('“Our assets” became assets of government.'),
    told('Agencies gained much, without the client or user of the service taking part in the design.'),
  ],
  concludes: [
    told('The lead agency was not the strongest one, and people believed in it. That balanced the power.'),
    told('The Defence Force had the most means and information. Without its active support the idea would have gone nowhere.'),
    told('It looks like a story led from the top. Really the top met the bottom.'),
    told('It took people skilled in relationships, and good leadership and guidance.'),
    {
      text: 'Of two stories, unnamed, BCS says: the chair was not the agency with most of the resources, and this spread the power.',
      citation: section('4.2'),
    },
  ],
}
