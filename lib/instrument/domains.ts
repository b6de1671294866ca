import type { Citation, Domain } from '@/lib/instrument/types'

/** A place where an issue may lie, and what kind of response it calls for. */
export type DomainWords = {
  name: string
  /** What it means, in one plain sentence. */
  means: string
  /** The source's own pattern, in its order. */
  pattern: string
  /** The same in our words. */
  response: string
  citation: Citation
}

const cite = (part: string): Citation => ({ source: 'BCS', section: '3.2', part })

/** The four of Kurtz and Snowden (2003) as BCS §3.2 tells them, reworded. */
export const domainWords: Record<Domain, DomainWords> = {
  known: {
    name: 'Known',
    means: 'Everyone can see what leads to what, and it is the same each time.',
    pattern: 'Sense, categorise, respond',
    response: 'Look at what is there, see which kind of case it is, and do what is known to work.',
    citation: cite('Sense-making, known'),
  },
  knowable: {
    name: 'Knowable',
    means: 'There is cause and effect, but they lie far apart, so it takes study to find them.',
    pattern: 'Sense, analyse, respond',
    response: 'Gather the facts, take the problem apart with people who know it, and then act.',
    citation: cite('Sense-making, knowable'),
  },
  complex: {
    name: 'Complex',
    means: 'Only looking back can we see what led to what, and it does not happen the same way again.',
    pattern: 'Probe, sense, respond',
    response: 'Try small things, watch what they stir, and build on the patterns that help.',
    citation: cite('Sense-making, complex'),
  },
  chaotic: {
    name: 'Chaotic',
    means: 'Nobody can see any link between cause and effect.',
    pattern: 'Act, sense, respond',
    response: 'Act now to steady things, see what that does, and go on from there.',
    citation: cite('Sense-making, chaos'),
  },
}
