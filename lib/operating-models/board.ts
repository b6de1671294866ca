import type { ModelDescription } from './types'

const document = 'Toolkit: cross-agency board'
const from = (part: string) => (text: string) => ({ text, citation: `${document}, ${part}` })
const when = from('When to use')
const goals = from('How to agree goals')
const governance = from('Governance')
const ministers = from('Ministerial relationships')
const incentives = from('Incentives')
const funding = from('Funding')
const about = from('About this model')
const realCase = from('Case study')

/** The cross-agency board, from its Toolkit document. */
export const crossAgencyBoard: ModelDescription = {
  model: 'cross-agency-board',
  opening: from('opening')(
    'Chief executives agree what the problem or the chance is, and what each agency must do. Each uses its own powers, in step with the others.',
  ),
  told: {
    when: [
      when('Voluntary ways were tried, and did not solve the problem.'),
      when('It matters enough to bring chief executives together.'),
      when('It can be put as one definite result, or as a service for one group of customers.'),
      when('Chief executives would answer for it together.'),
      about('A few key agencies are enough for it.'),
      about('Planning and resourcing must cross agencies, while each delivers its own part in line with the rest.'),
    ],
    goals: [
      goals('Agree together on a few results that come first. Be choosy.'),
      goals('Agree to be responsible together for progress.'),
      goals('Agree on measures, to follow progress.'),
      goals('Where a measure is mature, agree on a target, to say how far and how soon.'),
      goals('Take results, measures and targets to ministers, and have them confirmed.'),
    ],
    governance: [
      governance('A group of chief executives sets the strategy and shows that their agencies mean it.'),
      governance('Only the critical few belong to it, and one of them chairs.'),
      governance('Below it, working groups whose powers to decide are clear and alike.'),
      governance('A secretariat or policy team resourced by all, perhaps under one roof.'),
      about('It organises itself.'),
    ],
    ministers: [
      ministers('The group gives ministers shared advice where it has agreed to be responsible together.'),
      ministers('It suggests that ministers form an informal group, to talk trade-offs through.'),
    ],
    incentives: [
      incentives('The chief executives answer together for the results that come first.'),
      incentives('Ministers are told how it goes.'),
      incentives('Chief executives get credit for it.'),
    ],
    funding: [
      funding('Any mix of what follows.'),
      funding('Agencies staff the shared functions together.'),
      funding('An agency commits itself to certain activities, and pays from its baseline.'),
      funding('Each agency pays in an agreed amount.'),
      funding('Money that agencies did not use (underspends) goes into one pot.'),
    ],
    limitations: [
      about('Unless all of each agency shares the commitment, not only the top, progress can stall.'),
      about('Leaders depend on others whom they do not direct, and can hardly reward or sanction.'),
      about('People answer both across and upwards. That gets complicated, and has to be managed.'),
    ],
    case: [
      realCase('On it: the Secretary for Justice as chair, and the heads of Police, Corrections, Oranga Tamariki, the Serious Fraud Office and Crown Law.'),
      realCase('It began from a view that all share: the sector is a pipeline, through which people move. That helped to win commitment.'),
      realCase('The board is responsible together for how the sector does. It overrides nobody’s authority over their own agency.'),
      realCase('It works on three levels: ministers, chief executives, deputies. The four core agencies meet more often than all six.'),
      realCase('It has written terms of reference, and a directorate in the Ministry of Justice for policy, data and measures.'),
      realCase(
        'From April 2012 a shared fund let the savings of one agency pay for the work of another. The Budget’s approach by sector has since replaced it.',
      ),
    ],
  },
  caseName: 'Justice Sector Board',
  bindings: [
    from('opening')('It binds the chief executives who join, by what each may decide for their own agency. The document speaks of no one else.'),
    ministers('Its advice goes to ministers, and theirs are the trade-offs. The document names no other authority.'),
  ],
}
