import { section, story } from './citations'
import type { Line, SourceRecord } from './types'

const told = (text: string): Line => ({ text, citation: story(2) })

export const schoolingInMangereAndOtara: SourceRecord = {
  id: 'schooling-in-mangere-and-otara',
  kind: 'story',
  title: 'Schooling in Māngere and Ōtara (SEMO)',
  summary: 'A ministry without the answer, boards, parents and schools learned together how children could learn better.',
  years: told('From 1996, and over the eight years after it.'),
  triggers: [
    { id: 'public-attention', line: told('A public report and the newspapers said that schools in the area were failing.') },
    { id: 'earlier-attempts-failed', line: told('Earlier work to improve the schools had brought nothing, or nothing that lasted.') },
    { id: 'cannot-do-it-alone', line: told('The Ministry’s experts did not trust themselves to design an answer on their own.') },
  ],
  model: null,
  agencies: [
    told('Ministry of Education, both its national and its regional office.'),
    told('Education Review Office.'),
    told('Boards of trustees and principals of the schools.'),
    told('Parents and community groups, Māori, Samoan, Fijian and Tongan among them, and sports clubs and churches.'),
    told('Researchers from outside.'),
  ],
  people: [
    told('A portfolio manager in Wellington who would not settle for what had failed before.'),
    told('A careful senior manager who came round slowly.'),
    told('A chief executive who knew the risk, knew the cost of failure, and went ahead.'),
    told('Two project managers in South Auckland, both successful principals before.'),
    told('A board chair who once left a meeting unheard, and later stood behind the forum of boards.'),
  ],
  setGoing: [
    told('In 1996 the Education Review Office called fifty South Auckland schools failing.'),
    told('Newspapers wrote that the children could not read or write. Parents were angry at first, then compared notes and saw some truth in it.'),
    told('Schools were at odds in public, rolls were falling, and schools, communities and Ministry hardly talked with one another.'),
    { text: 'Nobody had a clear picture of the problem. BCS says that this set the learning going.', citation: section('2') },
  ],
  done: [
    told('Schools helped to write the job descriptions of two project managers, and to choose them.'),
    told('The two worked in South Auckland, close to boards and principals, and reported to Wellington and not to the regional office.'),
    told('The Ministry did not just hand over money. More came only where what the schools had already was used for learning.'),
    told('In Ōtara the boards formed a forum, to help each board ask hard questions about learning.'),
    told('In Māngere schools formed clusters round literacy experts, and used data on achievement to make teaching better.'),
    told('Researchers walked alongside from early on. They wrote down what emerged and questioned what people did.'),
    { text: 'A group of national organisations helped to think through the issues.', citation: section('6.1') },
  ],
  helped: [
    told('Everybody could agree on one goal: that the children learn successfully.'),
    told('Money and time were set aside for learning and for building skill, in schools, agencies and community.'),
    {
      text: 'The agency with most of the resources spent them on a shared understanding, and brought in neutral researchers to question it.',
      citation: section('4.2'),
    },
    told('The project managers knew the place and had earned trust. That made frank talk possible.'),
    told('Chief executive and managers doubted and challenged, but also defended the work, and kept the Minister informed.'),
    told('Earlier failures made a new risk easier to accept.'),
  ],
  inTheWay: [
    told('Consultants came in numbers with proposals. Community and schools turned them down.'),
    told('Elected boards were passed over. One chair said so and left the meeting.'),
    told('Families felt let down. Schools felt that the blame was put on them.'),
    { text: 'Schools and communities asked to be given the resources. The agency doubted that this would mend things for long.', citation: section('4.2') },
    told('Many staff and some principals left in the first years. The project managers were unpopular with former colleagues.'),
    told('The Ministry sometimes told the forum of boards that its plans were not core business, and the forum fought for them.'),
  ],
  cameOfIt: [
    told('Achievement began to rise, and went on rising, once the problem was understood together and results were watched closely.'),
    told('The forum of boards was still at work when the story was told.'),
    told('Some thirty early childhood centres, once without links to the schools, now share with them and with one another.'),
    told('A programme that the boards insisted on brought parents into the schools. Some went on to train as teachers.'),
    told('The research helped the Ministry to think differently about how it steps in.'),
  ],
  concludes: [
    told('People and place were unique. The way they worked is not, and can be repeated.'),
    told('They held to outcomes and not to one solution, and took time to learn how others see it.'),
    told('They learned while doing: what did not work was found early and changed.'),
    told('Agencies learned to step aside at times, for people on the ground who know the detail.'),
    told('Work at the front line needs talk, analysis and care for risk at head office behind it.'),
    told('A wicked problem asks for attention that does not end.'),
  ],
}
