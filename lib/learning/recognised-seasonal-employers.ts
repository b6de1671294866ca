import { section, story } from './citations'
import type { Line, SourceRecord } from './types'

const told = (text: string): Line => ({ text, citation: story(5) })

export const recognisedSeasonalEmployers: SourceRecord = {
  id: 'recognised-seasonal-employers',
  kind: 'story',
  title: 'Recognised Seasonal Employers',
  summary: 'Growers and regulators stopped blaming, looked at how the harvest really works, and designed a scheme together.',
  years: told('No calendar year is given. The scheme had been running for one year when the story was told.'),
  triggers: [
    { id: 'public-attention', line: { text: 'BCS gives this story as an example of an issue that many people watch.', citation: section('2.2') } },
    { id: 'lucky-chance', line: told('Luck and chance had a part more than once, in the source’s own account.') },
  ],
  model: null,
  agencies: [
    told('Department of Labour: policy staff, regional staff, and managers of immigration and workplace safety.'),
    told('Regional staff of Inland Revenue and of social development.'),
    told('Horticulture New Zealand, growers, contractors and sorters.'),
    told('Evaluators, researchers and facilitators from outside, and a research fund.'),
  ],
  people: [
    told('A policy entrepreneur in the department who kept it moving, at some cost to their career.'),
    told('A quality controller in the field whose insight was the breakthrough.'),
    told('The Minister who called Ministers and industry together.'),
  ],
  setGoing: [
    told('Growers of fruit and wine could not find enough workers for the season, and turned to backpackers and to people without a right to work.'),
    told('Much was informal: tax was evaded, minimum pay ignored, work unsafe and housing poor.'),
    {
      text: 'It could have ended in everybody blaming everybody. One person started a way to bring the different views out and see the issue anew.',
      citation: section('2.2'),
    },
  ],
  done: [
    told('The team began with research on what really happens in the orchards.'),
    told('Workshops were held in training rooms of the industry in Hastings, and not at head office.'),
    told('Regulators, growers, contractors and quality controllers pooled what they knew, and worked out the changes together.'),
    told('Detailed design and putting it in place came later, and were led more from the top.'),
  ],
  helped: [
    told('A quality controller saw that pickers were paid for quantity and growers for quality. So no employer had a reason to make work more productive.'),
    told('A pool of money was set aside that nobody could cut.'),
    told('Evaluators and outside researchers kept it on track and made it credible.'),
    told('A policy entrepreneur kept it going while senior managers came and went.'),
    told('When shortages became a political matter, the trust already built let people move fast from positions to solutions.'),
    told('A related paper on workers from the Pacific came before Cabinet at the same meeting. That gave the scheme a clearer aim and more support.'),
  ],
  inTheWay: [
    told('The same harvest looked different to a badly paid worker, an honest grower and a regulator.'),
    told('The project nearly fell over more than once.'),
    told('Senior managers of the department changed again and again.'),
    told('A strict evaluation with all its logic fixed beforehand would have killed the project, in the view of one participant.'),
  ],
  cameOfIt: [
    told('People who had called the harvest a yearly miracle came to see a yearly disaster.'),
    told('Together they designed a scheme in which all sides can gain, with more value and more productive workers.'),
    told('In its first year it met real problems. These had been expected, and there were means to deal with them.'),
    told('The source calls it too early to speak of success. It sees a better chance that the scheme lasts.'),
  ],
  concludes: [
    told('People in policy had to change their minds about themselves: nobody has the answer, and it is found together.'),
    told('The industry had to see that all of it gains from better workers and less law-breaking.'),
    told('It took time, commitment, money, facilitation, and some luck.'),
    told('Success is never certain: to work together is hard.'),
  ],
}
