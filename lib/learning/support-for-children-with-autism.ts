import { section, story } from './citations'
import type { Line, SourceRecord } from './types'

const told = (text: string): Line => ({ text, citation: story(4) })

export const supportForChildrenWithAutism: SourceRecord = {
  id: 'support-for-children-with-autism',
  kind: 'story',
  title: 'Support for children with autism',
  summary: 'Parents have to join up government by themselves. Some front-line staff see the child, and do it with them.',
  years: null,
  triggers: [
    { id: 'usual-way-does-not-fit', line: told('Autism does not fit the usual categories of disability, so neither do the usual services.') },
    { id: 'lucky-chance', line: { text: 'BCS tells of the teacher aide here as an example of chance, used by the right person.', citation: section('2.2') } },
  ],
  model: null,
  agencies: [
    told('Ministry of Education, with special education, resource teachers and teacher aides.'),
    told('District Health Boards with their social workers, general practitioners and paediatricians.'),
    told('Services that assess needs and co-ordinate support.'),
    told('Work and Income, social service agencies, and sometimes child protection.'),
  ],
  people: [
    told('Parents.'),
    told('A teacher aide who got to know one child, and linked up the services that child needed.'),
    told('A school principal who gave the teacher aide room.'),
  ],
  setGoing: [
    told('Each child’s needs are different: in behaviour, language, learning, health and how they get on with others.'),
    told('Support is spread over many services that have no links with one another. Parents have to put it together.'),
  ],
  done: [
    told('Some front-line staff go beyond their role. They look for what works for everybody, and broker services though nobody asked them to.'),
    told('One teacher aide began with the child’s strengths, found out what the child needed, and connected it with services inside and outside the system.'),
  ],
  helped: [
    told('Staff saw a person with abilities, and not a case to be managed.'),
    told('Managers, such as a principal, gave a safe space for new answers.'),
    {
      text: 'The best talks came when people left earlier beliefs aside, and spoke about what they could change around the child.',
      citation: section('4'),
    },
    { text: 'People who do this connect easily with others and with the young, and give their own time.', citation: section('3.2') },
  ],
  inTheWay: [
    told('Health and education each assess every year in their own way, and each has limited money of its own.'),
    told('Not every doctor knows the signs, so it depends on the region whether autism is found.'),
    told('One parent had to tell her story to 28 people.'),
    told('Parents can be worn out, by care and by having to fight for what their child needs.'),
    { text: 'Those who go beyond their role can make enemies.', citation: section('3.2') },
  ],
  cameOfIt: [told('Things became possible for a child that no service offered by itself: eight days at an outdoor camp, for example.')],
  concludes: [
    {
      text: 'The turn comes when staff stop seeing a case, and look at the needs of the whole person.',
      citation: section('1'),
    },
    { text: 'What counts is whether staff can connect services so that they suit this person, at this time.', citation: section('1') },
  ],
}
