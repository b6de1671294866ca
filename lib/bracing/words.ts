import type { Shape, Storey, TieRefusal } from './types'

export const storeyWords: Record<Storey, string> = {
  top: 'at the top',
  between: 'in between',
  bottom: 'at the front line',
}

/** Which levels stand on a storey, for the page to say so. */
export const storeyMeans: Record<Storey, string> = {
  top: 'governance, chief executives, senior managers',
  between: 'managers',
  bottom: 'front line, community',
}

/** The shapes in words. BCS figure 5 is known to us by its text: not just at the top, not just at the bottom, but connected and cross-braced at all levels. */
export const shapeWords: Record<Shape, { name: string; means: string; figure: boolean }> = {
  'only-top': {
    name: 'Connected only at the top',
    means: 'One of the two fragile structures: those in charge know each other, and below them each agency stands alone.',
    figure: true,
  },
  'only-bottom': {
    name: 'Connected only at the front line',
    means: 'One of the two fragile structures: people who do the work know each other, and above them each agency stands alone.',
    figure: true,
  },
  'only-between': {
    name: 'Connected only in between',
    means: 'Managers know each other. Above and below them, each agency stands alone.',
    figure: false,
  },
  partly: {
    name: 'Partly braced',
    means: 'There are ties between agencies on more than one level. What is still missing stands below.',
    figure: false,
  },
  'no-ties': {
    name: 'No tie between agencies is noted yet',
    means: 'The picture shows who is there. Add who works with whom, and it shows what holds.',
    figure: false,
  },
  'too-few': {
    name: 'Not enough people for a picture yet',
    means: 'It needs people of two agencies at least.',
    figure: false,
  },
  sturdy: {
    name: 'Connected and cross-braced at all levels',
    means: 'The sturdy structure: ties at the top, in between and at the front line, ties from level to level, and nothing hangs on one person.',
    figure: true,
  },
}

export const tieRefusalWords: Record<TieRefusal, { field: 'first' | 'second'; message: string }> = {
  'same-member': { field: 'second', message: 'Choose two different members' },
  'tied-already': { field: 'second', message: 'These two are tied already' },
  'first-gone': { field: 'first', message: 'Choose a member who is there today' },
  'second-gone': { field: 'second', message: 'Choose a member who is there today' },
}
