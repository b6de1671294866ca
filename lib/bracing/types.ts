/** A tie as the store keeps it: between two members, whoever of them is named first. Days are yyyy-mm-dd; `until` is the first day without it. */
export type KeptTie = { id: string; fromId: string; toId: string; note: string; since: string; until: string | null }

/** Somebody in the partnership, with their own first and last day. An empty level was not said yet. */
export type KeptMember = { id: string; name: string; agencyId: string; level: string; from: string | null; to: string | null }

export type KeptAgency = { id: string; name: string; from: string | null; to: string | null }

/** Who is there on one day, for whom, at which level, and who is tied to whom. */
export type Bracing = {
  agencies: { id: string; name: string }[]
  members: { id: string; name: string; agencyId: string; level: string }[]
  ties: { id: string; one: string; other: string }[]
}

/** Three storeys of BCS §6.1: chief executives and senior managers, the levels in between, the front line. Which level belongs where is ours. */
export const storeys = ['top', 'between', 'bottom'] as const
export type Storey = (typeof storeys)[number]

/** How the agencies hang together. The first two are the fragile structures of BCS figure 5, the last its sturdy one. */
export const shapes = ['only-top', 'only-bottom', 'only-between', 'partly', 'no-ties', 'too-few', 'sturdy'] as const
export type Shape = (typeof shapes)[number]

export type TieRefusal = 'same-member' | 'tied-already' | 'first-gone' | 'second-gone'
