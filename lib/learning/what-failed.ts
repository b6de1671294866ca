import { section } from './citations'
import type { Line } from './types'

const told = (text: string): Line => ({ text, citation: section('2.2') })

/** The real failure that BCS names, in the words of one participant. A note beside the records and not one of them. */
export const whatFailed: { title: string; lines: readonly Line[] } = {
  title: 'Circuit Breaker teams on family violence',
  lines: [
    told('Six chief executives signed up. It is easy to get people to a table, said the person who told of it; leaving things at the door is not.'),
    told('Over two years the work died slowly. The chief executives did not stay committed, nobody was endorsed to do it, and people fell away.'),
    told('The same person thought that it could have succeeded. BCS names failures like this as something that can set off a new approach.'),
  ],
}
