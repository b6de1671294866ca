import type { ModelDescription, Told } from './types'

const document = 'Toolkit: cross-agency group'
const from = (part: string) => (text: string) => ({ text, citation: `${document}, ${part}` })
const when = from('When to use')
const goals = from('How to agree goals')
const governance = from('Governance')
const ministers = from('Ministerial relationships')
const incentives = from('Incentives')
const funding = from('Funding')
const about = from('About this model')
const realCase = from('Case study')

const naturalResources: readonly Told[] = [
  realCase('Set up in 2008, so that agencies develop and manage natural resources in one strategic, joined and matching way.'),
  realCase('The chief executives of eight agencies lead it together. The one of the Ministry for the Environment chairs.'),
  realCase(
    'The eight: Business, Innovation and Employment; Environment; Primary Industries; Land Information; Conservation; Te Puni Kōkiri; Internal Affairs; Transport.',
  ),
  realCase('A support unit that they fund together sits in the Ministry for the Environment. It supports the programme and takes a view of the whole sector.'),
  realCase('The Treasury, the Department of the Prime Minister and Cabinet, and Te Kawa Mataaho support it.'),
]

const limitations: readonly Told[] = [
  about('The arrangements are informal.'),
  about('It often hangs on the attention of a few people.'),
  about('It lives by agencies taking part because they want to.'),
  about('It asks partners to trust each other and to work well together.'),
]

const bindings: readonly Told[] = [
  governance('It binds nobody, departments included: the group decides nothing for any agency.'),
  about('Each agency answers upwards, through its chief executive to a minister. The document names no other line.'),
]

/** The cross-agency group, from its Toolkit document. */
export const crossAgencyGroup: ModelDescription = {
  model: 'cross-agency-group',
  opening: from('opening')('Agencies that share an interest, each with something to bring, meet to co-ordinate their work.'),
  told: {
    when: [
      when('Several agencies contribute, for instance by lining up what they do.'),
      when('No agency has to give up much of its own for the good of all.'),
      when('The help asked of others fits their budgets, and stands beside what they do already.'),
      when('It should cost little.'),
      about('Many agencies may be in it: what more of them bring outweighs what fewer would save.'),
      about('Often for short policy work. Also for lasting arrangements, or to sort out problems that several share.'),
      about('It can be set up fairly fast.'),
    ],
    goals: [
      goals('The group agrees on common words for the customer or the result that it shares.'),
      about('Chief executives, the ministers concerned, or both agree on the goal that crosses agencies.'),
    ],
    governance: [
      governance('It is for co-operation and co-ordination only. It has no power to decide together.'),
      about('Groups across departments on every level, which share few resources.'),
      about('Its task: line up, co-ordinate, broker, and bring conflicts of duty into the open.'),
    ],
    ministers: [ministers('Each agency reports to its own minister.')],
    incentives: [incentives('No agency has to choose deeply between itself and all.'), incentives('Each agency is responsible for its own activities.')],
    funding: [funding('Each agency pays for its own activities out of its baseline, the budget that it has.')],
    limitations,
    case: naturalResources,
  },
  caseName: 'Natural Resources Sector',
  bindings,
}

/** Its variation with a lead agency, from the same document. */
export const leadAgency: ModelDescription = {
  model: 'lead-agency',
  opening: from('opening')('A cross-agency group in which the agency with the main interest leads.'),
  told: {
    when: [
      when('Most of the responsibility lies with one agency.'),
      when('The rest as for the group: several contribute, no great trade-offs, help within budgets, little cost.'),
    ],
    goals: [goals('One agency leads, and is responsible for a customer, a result or an outcome. Ministers agree to that.')],
    governance: [
      governance('As for the group: co-operation and co-ordination only, with no power to decide together.'),
      about('The lead agency takes the main responsibility for co-ordinating the work.'),
    ],
    ministers: [
      ministers('Each agency reports to its own minister.'),
      about('How good the advice on the shared work is, lies with the lead agency’s chief executive and minister.'),
    ],
    incentives: [
      incentives('No agency has to choose deeply between itself and all.'),
      incentives('The lead agency is responsible, and accountable, for the result as a whole.'),
    ],
    funding: [funding('Each agency pays for its own activities out of its baseline.')],
    limitations,
    case: [
      realCase('The document has one case for both forms, the Natural Resources Sector, and does not call it led by one agency.'),
      realCase('One ministry’s chief executive chairs there, and the same ministry houses the support unit.'),
    ],
  },
  caseName: 'Natural Resources Sector',
  bindings: [
    governance('It binds nobody, departments included. The lead agency answers for the result, and cannot decide for the others.'),
    goals('What the lead agency answers for is agreed with ministers. The document speaks of no one else.'),
  ],
}
