import { section, story } from './citations'
import type { Line, SourceRecord } from './types'

const told = (text: string): Line => ({ text, citation: story(6) })

export const aucklandDevelopmentOffice: SourceRecord = {
  id: 'auckland-development-office',
  kind: 'story',
  title: 'Government Urban and Economic Development Office, Auckland (GUEDO)',
  summary: 'A shared office grew into a network of chief executives. Its people had to answer to two sides.',
  years: told('The shared office began in July 2005. The first change of its task came at the end of that year.'),
  triggers: [],
  model: null,
  agencies: [
    told('Four agencies at first, led by the Ministry of Economic Development.'),
    told('Four delivery agencies that joined later.'),
    told('The three central agencies, on the governance board.'),
    told('Local authorities in Auckland, with a plan of their own.'),
  ],
  people: [
    told('Chief executives in Wellington, who own the joint work together.'),
    told('A director, appointed by the Ministry of Economic Development.'),
    told('Staff in the office, each of one department.'),
  ],
  setGoing: [
    told('Government wanted one presence for policy in Auckland, so that its agencies would pull the same way.'),
    told('Auckland is so large a part of the economy that its development was seen as the key.'),
    told('It came from the top down.'),
  ],
  done: [
    told('Four agencies moved into one office. Each person went on working for, and answering to, their own department.'),
    told('The amount of joint work grew. Mandate and governance were looked at anew, and widened with the approval of Cabinet.'),
    told('A cross-agency model was chosen on purpose, and not one with a lead agency.'),
    told('Several agencies had a say in the director’s job and in who got it.'),
    told('The director had a say in the jobs and reviews of individual staff.'),
  ],
  helped: [
    told('At the end of 2005 the ministry was given the lead of one of three themes of government, which raised the purpose of the office.'),
    told('Local authorities pressed for one plan for the region, and the office became the one to talk to.'),
    told('Governance changed so that chief executives own the joint work programme together.'),
  ],
  inTheWay: [
    told('People owed their own department its outputs, and their colleagues in the office the shared outcome.'),
    told('It was hard to win people for the thought that the office was more than a shared address. Some were won sooner than others.'),
    told('Getting people to work together was harder than structure or mandate, one person said.'),
    { text: 'Answering upwards was built in so firmly that a common view of the outcome was hard to reach.', citation: section('4.2') },
  ],
  cameOfIt: [
    told('More agencies joined, and the social agencies began a hub on the same pattern in the same building.'),
    told('The source calls it work in progress: built, but still settling.'),
  ],
  concludes: [
    told('A mandate from the top and pressure from outside help. They are not enough.'),
    told('It takes time, skill in leading, passion, and support.'),
  ],
}
