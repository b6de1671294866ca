import type { GrantableStanding, Releasable } from '@/lib/access/types'

/** Known to everybody: the demonstration lists it on its sign-in page and has a data folder of its own. */
export const demonstrationPassword = 'only for the demonstration'

type DemonstrationPerson = {
  name: string
  email: string
  administrator: boolean
  means: string
  grants: { standing: GrantableStanding; examples: number[]; released: Releasable[] }[]
}

/** The sign-ins of the demonstration, by part. `examples` counts the invented partnerships in their order. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  {
    name: 'Collaboration lead',
    email: 'lead@demo.example',
    administrator: false,
    means: 'keeps the record of the invented partnerships',
    grants: [{ standing: 'lead', examples: [0, 1, 2, 3], released: [] }],
  },
  {
    name: 'Member',
    email: 'member@demo.example',
    administrator: false,
    means: 'takes part in two of them',
    grants: [{ standing: 'member', examples: [0, 1], released: [] }],
  },
  {
    name: 'Guardian angel',
    email: 'angel@demo.example',
    administrator: false,
    means: 'sees what the leads released',
    grants: [
      { standing: 'guardian-angel', examples: [0, 1], released: ['reading', 'commitments'] },
      { standing: 'guardian-angel', examples: [2], released: [] },
    ],
  },
  {
    name: 'Critical friend',
    email: 'friend@demo.example',
    administrator: false,
    means: 'reads along in one',
    grants: [{ standing: 'critical-friend', examples: [1], released: [] }],
  },
  { name: 'Administrator', email: 'admin@demo.example', administrator: true, means: 'looks after the installation', grants: [] },
]

/** What a lead asked the guardian angel, where nothing else was released, so that there is something to answer. */
export const demonstrationRequest = {
  example: 2,
  text: 'Each agency trusts only its own water tests. Could you ask the two head offices to accept one another’s?',
} as const
