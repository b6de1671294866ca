import type { OperatingModel } from '@/lib/partnerships/types'
import type { SetUpStep } from './types'

const from =
  (document: string) =>
  (part: string, id: string, text: string): SetUpStep => ({ id, text, citation: `Toolkit: ${document}, ${part}` })
const group = from('cross-agency group')
const board = from('cross-agency board')
const federated = from('federated service')

const everyGroup: readonly SetUpStep[] = [
  group('Governance', 'decides-nothing', 'Tell everybody that the group decides nothing for any agency.'),
  group('About this model', 'task', 'Say what the group does: line up, co-ordinate, broker, bring conflicts into the open.'),
  group('About this model', 'levels', 'Name a working group at each level that needs one.'),
  group('Funding', 'own-activities', 'List what each agency will do, and check that its own budget carries it.'),
  group('Ministerial relationships', 'reporting', 'Agree how each agency tells its own minister.'),
  group('About this model', 'attention', 'Ask what happens when a key person’s attention goes elsewhere, and who steps in.'),
]

/** What has to be settled to set each model up. Ids are kept in the store. */
export const setUpSteps: Record<OperatingModel, readonly SetUpStep[]> = {
  'cross-agency-group': [
    group('How to agree goals', 'common-words', 'Agree on words for the customer or the result that you share.'),
    group('About this model', 'agree-goal', 'Have the goal agreed by the chief executives, the ministers concerned, or both.'),
    ...everyGroup,
  ],
  'lead-agency': [
    group('How to agree goals', 'name-lead', 'Name the lead agency, and the customer, result or outcome that it is responsible for.'),
    group('How to agree goals', 'with-ministers', 'Agree this with ministers.'),
    group('About this model', 'advice', 'Make plain that the lead’s chief executive and minister answer for the quality of shared advice.'),
    ...everyGroup,
  ],
  'cross-agency-board': [
    board('Governance', 'critical-few', 'Ask who is critical. Keep the group of chief executives to those few.'),
    board('Governance', 'chair', 'Let the chief executives choose a chair from among themselves.'),
    board('How to agree goals', 'few-results', 'Agree on a few results that come first.'),
    board('How to agree goals', 'responsible-together', 'Agree to be responsible together for progress.'),
    board('How to agree goals', 'measures', 'Agree on measures. Where a measure is mature, set a target.'),
    board('How to agree goals', 'with-ministers', 'Confirm results, measures and targets with ministers.'),
    board('Governance', 'levels', 'Set up working groups below, and say what each may decide.'),
    board('Governance', 'secretariat', 'Resource a secretariat or policy team together. Ask whether it should share a roof.'),
    board('Ministerial relationships', 'advice', 'Say on which matters the group gives ministers shared advice.'),
    board('Ministerial relationships', 'ministers-group', 'Suggest that ministers form an informal group for trade-offs.'),
    board('Funding', 'money', 'Settle the mix of money: shared staff, own activities, agreed amounts, pooled underspends.'),
    board('About this model', 'throughout', 'Plan how the commitment reaches every part of each agency.'),
    board('Case study', 'terms', 'Write terms of reference: purpose, members, chair, objectives, accountabilities, support, meetings, communication.'),
  ],
  'federated-service': [
    federated('How to agree goals', 'pain-points', 'Find out where customers have trouble, and ask staff for openings that they see.'),
    federated('How to agree goals', 'order', 'Have it agreed what comes first, and in which order.'),
    federated('Governance', 'appoint-lead', 'Appoint the lead agency.'),
    federated('Governance', 'test', 'Begin with something that you can test and learn from.'),
    federated('About this model', 'what-moves', 'List the resources and responsibilities that move, and those that cannot.'),
    federated('Funding', 'money-moves', 'Move the money to the lead agency.'),
    federated('Governance', 'service-levels', 'Make service level agreements with the other agencies.'),
    federated('About this model', 'access', 'Secure what cannot move, by a board of chief executives or a memorandum.'),
    federated('Governance', 'shared-assets', 'Ask whether assets held in common need an interdepartmental venture.'),
    federated('About this model', 'what-remains', 'Write down what the contributing chief executives still answer for.'),
    federated('Incentives', 'reports', 'Agree how pain points, progress and successes are reported, and to whom.'),
    federated('About this model', 'keep-caring', 'Plan how the agencies that gave the service away stay committed.'),
  ],
}
