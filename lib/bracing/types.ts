/** A member as the cross-brace picture knows them. An empty level was not said. */
export type BracedPerson = { id: string; agencyId: string; agency: string; level: string }
/** A tie between two members, whoever of them is named first. */
export type BracedTie = { fromId: string; toId: string }

/** The storeys of BCS figure 5, three of them; which levels belong to which is our reading. */
export const storeys = ['top', 'middle', 'bottom'] as const
export type Storey = (typeof storeys)[number]
