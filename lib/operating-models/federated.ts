import type { ModelDescription } from './types'

const document = 'Toolkit: federated service'
const from = (part: string) => (text: string) => ({ text, citation: `${document}, ${part}` })
const when = from('When to use')
const goals = from('How to agree goals')
const governance = from('Governance')
const ministers = from('Ministerial relationships')
const incentives = from('Incentives')
const funding = from('Funding')
const about = from('About this model')
const realCase = from('Case study')

/** The federated service, from its Toolkit document. */
export const federatedService: ModelDescription = {
  model: 'federated-service',
  opening: from('opening')(
    'A service and its money move from the agency that has the policy to one with related services. In combination, they can be done better.',
  ),
  told: {
    when: [
      when('Customers find today’s arrangements hard: they have pain points.'),
      when('Brought together, there is enough of the service to deliver it economically and capably.'),
      when('Customers would have it easier with one agency delivering.'),
      when('The service is easy to separate, and to move from one agency to another.'),
      about('Some of what the goal takes can be held apart, and the rest needs what the partners have or can do.'),
      about('It can be for policy, for planning or for delivery.'),
    ],
    goals: [
      goals('Any of what follows.'),
      goals('Staff with an eye for openings are encouraged to propose them.'),
      goals('Research finds out where customers have trouble.'),
      goals('The Public Service Leadership Team (PSLT) agrees what comes first, and in which order.'),
    ],
    governance: [
      governance('One agency is appointed to lead the delivery, to test and to learn.'),
      governance('It has service level agreements with the others.'),
      governance('Assets held in common may need an interdepartmental venture.'),
      about('Resources and accountability move to the lead. Nothing is pooled or owned in common.'),
      about('Boards of chief executives, or memoranda of understanding, secure what cannot be moved.'),
      about('The lead keeps the other agencies in line with the shared goal.'),
    ],
    ministers: [
      ministers('Each agency tells its own minister.'),
      about('The lead’s chief executive formally answers to a minister for the shared goal. The others may keep little to answer for.'),
    ],
    incentives: [
      incentives('Reports of pain points.'),
      incentives('Reports of progress and success to the Public Service Leadership Team.'),
      incentives('Reports of progress and success to ministers.'),
    ],
    funding: [funding('The money moves to the lead agency.')],
    limitations: [
      about('As responsibility and effort move to one agency, the others may care less.'),
      about('That hurts most where more than one department must keep working at it.'),
      about('Some core services cannot be counted and moved. The lead still needs to reach them.'),
    ],
    case: [
      realCase('For parents of a new baby: their essential dealings with government in one place, from anywhere, at any time.'),
      realCase('Delivered by Internal Affairs, Inland Revenue, Social Development and Health. Plunket and the College of Midwives gave advice and support.'),
      realCase('While registering a birth, parents can update a benefit, ask for the baby’s Inland Revenue number and update Working for Families.'),
      realCase('Internal Affairs takes the details. If the parent asks, it shares them with the other agencies.'),
    ],
  },
  caseName: 'SmartStart',
  bindings: [
    about('It moves resources and accountability between departments. The document says nothing of moving those of anybody else.'),
    realCase('In the case, two bodies outside the departments gave advice and support. They are not named among those who deliver.'),
  ],
}
