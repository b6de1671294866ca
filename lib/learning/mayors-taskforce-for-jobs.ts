import { section, story } from './citations'
import type { Line, SourceRecord } from './types'

const told = (text: string): Line => ({ text, citation: story(3) })

export const mayorsTaskforceForJobs: SourceRecord = {
  id: 'mayors-taskforce-for-jobs',
  kind: 'story',
  title: 'Mayors’ Taskforce for Jobs',
  summary: 'Mayors and central government agreed on youth unemployment, signed a memorandum, and only then learned to work together.',
  years: null,
  triggers: [{ id: 'lucky-chance', line: told('A speaker at a conference put the idea forward, and one mayor took it up.') }],
  model: null,
  agencies: [
    told('Mayors of different kinds of places, seven at first.'),
    told('Three central government agencies at first: Ministry of Economic Development, Department of Labour, Ministry of Social Development.'),
    told('Ministers, and partners from business and the public sector.'),
  ],
  people: [
    told('The mayor who started it, and who calls himself a public entrepreneur.'),
    told('A chief executive who was too busy to meet the mayors.'),
    told('Officials of the agencies, and regional commissioners of social development.'),
  ],
  setGoing: [
    told('A speaker at a conference on community governance put the idea forward. One mayor took it as a challenge to himself.'),
    told('He wanted to act on youth unemployment, and thought that the standing of a mayor’s office could help.'),
  ],
  done: [
    told(
      'Seven mayors talked the issue through and agreed on what could be done. They were of differing politics, ages and places, Māori and Pākehā among them.',
    ),
    told('Then they won over other mayors, opened political doors and sought partners in business and government.'),
    told('After a change of government and of Ministers, mayors and agencies began to meet regularly.'),
    told('The mayors had a goal of their own, and government had its own strategy. A joint goal took hard negotiation.'),
    told('Mayors and Ministers signed a formal memorandum. Central government agreed to fund part of what the mayors did.'),
  ],
  helped: [
    told('With a new government, doors that had been shut began to open.'),
    {
      text: 'A reform of the law on local government gave cautious councils a mandate. Without it, the taskforce could not have begun, one person said.',
      citation: section('8.3'),
    },
    told('The mayor who started it did not want to own it. He worked for others to own it, and then to move on.'),
    told('In some things mayors can do what no department can.'),
  ],
  inTheWay: [
    told('One agency turned the mayors away at the first approach.'),
    told('Early meetings were us against them. The mayors came each time with something that was not happening, and wanted it done.'),
    told('The goal was shared. The view of the problem was not, nor of what each partner could do.'),
    told('The money brought differences to light. Agencies wanted a tight contract for services; the mayors wanted both sides to answer for the results.'),
    told('Three agencies each asked for clauses of their own, which frustrated the mayors.'),
  ],
  cameOfIt: [
    told('Slowly, agencies saw what the mayors could add: a view from the middle, between one community and the whole country.'),
    told('The work grew from local action to working together on national policy.'),
    told('Regional commissioners found that mayors get to places which they cannot. Most saw that they could not do it alone.'),
    told('Officials see in it how central and local government could work together, and should.'),
  ],
  concludes: [
    told('A shared goal and a memorandum are symbols. They are not enough to make people work together.'),
    told('Some who hold people, means or information do not want to collaborate. To them the offer is a distraction.'),
    told('Once an agency sees that it cannot manage alone, working with local government opens new ways into its own core business.'),
  ],
}
